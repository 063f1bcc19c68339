import type { Speech } from './speech.ts';

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

export const de: Speech = {
  cues: words(`
    sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären teilte teilten betont betonte betonten meint meinte meinten fügte fügten ergänzt
    ergänzte antwortet antwortete antworteten fragt fragte fragten berichtet berichtete berichteten schreibt schrieb schrieben twittert twitterte kündigt kündigte
    fordert forderte forderten warnt warnte warnten versichert versicherte versicherten behauptet behauptete behaupteten bestätigt bestätigte bestätigten gab räumt
    räumte kritisiert kritisierte kritisierten lobt lobte begrüßt begrüßte äußert äußerte äußerten erzählt erzählte erzählten ruft rief riefen verspricht versprach
    bekräftigt bekräftigte resümiert resümierte konstatiert konstatierte entgegnet entgegnete erwidert erwiderte mahnt mahnte appelliert appellierte schildert
    schilderte urteilt urteilte unterstreicht unterstrich zitiert zitierte klagt klagte schimpft schimpfte heißt hieß so`),
  weak: words(
    'nennt nannte nannten bezeichnet bezeichnete bezeichneten spricht sprach sprachen verurteilt verurteilte warf wirft findet fand hält hielt beschreibt beschrieb sieht sah',
  ),
  bases: new Set(),
  mild: words('findet fand hält hielt sieht sah'),
  nouns: new Set(),
  participles: new Set(),
  nounBefore: words('der die das den dem des ein eine einer'),
  be: new Set(),
  according: ['laut', 'nach angaben von', 'nach ansicht von', 'zufolge'],
  between: words(
    'auch dann später zuvor jedoch aber am montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute nun weiter hinzu mit dazu der die das gegenüber',
  ),
  inverted: words('hat haben habe hatte'),
  pronouns: { er: 'm', sie: 'f', es: 'thing' },
  relative: words('der die das welcher welche'),
  personal: new Set(),
  articles: words(
    'der die das den dem des ein eine einer eines einem einen dieser diese dieses mehrere einige viele zwei drei vier fünf',
  ),
  indefinite: words('ein eine einer eines einem einen mehrere einige viele'),
  possessive: words('sein seine seiner ihr ihre ihrer unser unsere'),
  titles: { herr: 'm', frau: 'f', dr: null, prof: null, professor: 'm', professorin: 'f' },
  roles: words(`
    sprecher sprecherin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin ministerpräsident ministerpräsidentin innenminister innenministerin
    außenminister außenministerin finanzminister finanzministerin gesundheitsminister gesundheitsministerin präsident präsidentin bundespräsident bürgermeister
    bürgermeisterin oberbürgermeister oberbürgermeisterin senator senatorin abgeordnete abgeordneter chef chefin vorsitzender vorsitzende leiter leiterin direktor
    direktorin professor professorin forscher forscherin experte expertin arzt ärztin lehrer lehrerin anwalt anwältin richter richterin polizist polizistin zeuge
    zeugin trainer trainerin autor autorin journalist journalistin geschäftsführer geschäftsführerin landrat landrätin generalsekretär generalsekretärin ökonom
    ökonomin wissenschaftler wissenschaftlerin mutter vater bruder schwester sohn tochter nachbar nachbarin bewohner bewohnerin mieter mieterin händler händlerin`),
  women: words(
    'sprecherin kanzlerin bundeskanzlerin ministerin ministerpräsidentin innenministerin außenministerin finanzministerin gesundheitsministerin präsidentin bürgermeisterin oberbürgermeisterin senatorin chefin leiterin direktorin professorin forscherin expertin ärztin lehrerin anwältin richterin polizistin zeugin trainerin autorin journalistin geschäftsführerin landrätin ökonomin wissenschaftlerin mutter schwester tochter nachbarin bewohnerin mieterin händlerin',
  ),
  men: words(
    'sprecher kanzler bundeskanzler minister ministerpräsident innenminister außenminister finanzminister gesundheitsminister präsident bundespräsident bürgermeister oberbürgermeister senator chef leiter direktor professor forscher experte arzt lehrer anwalt richter polizist zeuge trainer autor journalist geschäftsführer landrat generalsekretär ökonom wissenschaftler vater bruder sohn nachbar bewohner mieter händler',
  ),
  groups: words(
    'sprecher beamte anwohner nachbarn eltern lehrer ärzte forscher experten wissenschaftler kritiker zeugen politiker abgeordnete bürger mieter behörden ermittler',
  ),
  organisations: words(
    'polizei ministerium regierung bundesregierung partei verband gewerkschaft universität unternehmen firma konzern behörde amt verein stiftung gericht kirche feuerwehr stadt bank bundesbank institut agentur staatsanwaltschaft',
  ),
  documents: words('bericht studie umfrage papier brief erklärung mitteilung urteil gutachten'),
  things: words(
    'straße platz park stadt land berg see bundestag bundesrat landtag montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember',
  ),
  joints: words('und aber oder dass während weil denn wenn als obwohl sondern ob wie'),
  prepositions: words(
    'in im an am auf bei beim von vom zu zum zur mit nach vor seit für über unter gegen um aus durch ohne bis zwischen',
  ),
  of: new Set(),
  and: words('und'),
  common: words(
    'der die das den dem des ein eine und aber oder in im an am auf bei von zu mit nach vor seit für über unter gegen um aus es er sie wir ich du ihr dies diese dieser dabei doch denn wenn als auch so dann nun noch nur wie was wer wo warum damit darum dazu dort hier heute gestern morgen viele mehr alle kein keine zudem außerdem allerdings inzwischen',
  ),
  particles: words('von vom zu zum zur van de'),
  months: 'januar februar märz april mai juni juli august september oktober november dezember'.split(' '),
  weekdays: words('montag dienstag mittwoch donnerstag freitag samstag sonntag'),
  abbreviations: words(
    'dr prof hr fr nr st str bzw usw ca etwa z.b d.h u.a vgl abs art jan feb mär apr jun jul aug sep okt nov dez mio mrd tsd evtl ggf inkl',
  ),
  naming: words(
    'namens titel film buch roman lied begriff wort ausdruck sogenannte sogenannten sogenannter serie band motto',
  ),
  imagined: /\b(?:als wolle er sagen|als wollte sie sagen|nach dem motto)\s*[,:]?\s*$/iu,
  silent: [
    ['declined', /\bwollte(?:n)? sich (?:nicht|dazu nicht) (?:dazu )?äußern\b/iu],
    ['no-reply', /\b(?:äußerte(?:n)? sich (?:zunächst )?nicht|war(?:en)? (?:zunächst )?nicht zu erreichen)\b/iu],
  ],
  relativeTime:
    /\b(?:am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|gestern|vorgestern|im (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|vor (?:\p{L}+|\d+) (?:tagen|wochen|monaten|jahren))\b/iu,
  nounsCapitalised: true,
};
