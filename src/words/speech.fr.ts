import type { Speech } from './speech.ts';

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

export const fr: Speech = {
  cues: words(`
    dit disent dire disait déclare déclarait déclaré déclarée affirme affirmait affirmé explique expliquait expliqué ajoute ajoutait ajouté estime estimait estimé
    assure assurait assuré précise précisait précisé indique indiquait indiqué annonce annonçait annoncé souligne soulignait souligné rappelle rappelait rappelé
    répond répondait répondu répète répété raconte racontait raconté confie confiait confié écrit écrivait demande demandait demandé regrette regrettait regretté
    dénonce dénonçait dénoncé insiste insistait insisté reconnaît reconnaissait reconnu martèle martelé lance lancé tweete tweeté prévient prévenu conclut poursuit
    poursuivi reprend résume résumé témoigne témoigné observe observé juge jugé note noté confirme confirmé réagit réagi plaide plaidé promet promis admet admis
    avertit averti commente commenté détaille détaillé s'exclame s'interroge s'inquiète s'indigne s'insurge affirment expliquent estiment assurent dénoncent`),
  weak: words(
    'qualifie qualifiait qualifié appelle appelé évoque évoquait évoqué critique critiqué accuse accusé salue salué parle parlait parlé décrit considère considéré juge voit',
  ),
  bases: new Set(),
  mild: words('voit considère considéré'),
  nouns: new Set(),
  participles: words(
    'ajoutant précisant expliquant affirmant assurant estimant soulignant rappelant évoquant dénonçant',
  ),
  nounBefore: words("le la les l' un une des ce cet cette son sa"),
  be: new Set(),
  joined: /^(.+?)(?:-t)?-(il|elle|ils|elles)$/u,
  according: ['selon', "d'après", 'pour'],
  between: words(
    'a ont avait avaient aussi également ensuite encore toujours alors hier lundi mardi mercredi jeudi vendredi samedi dimanche ainsi enfin même ne pas se',
  ),
  inverted: words('a ont avait avaient'),
  pronouns: { il: 'm', elle: 'f', ils: 'many', elles: 'many' },
  relative: words('qui'),
  personal: words('qui'),
  articles: words("le la les l' un une des ce cet cette ces plusieurs deux trois quatre cinq"),
  indefinite: words('un une des plusieurs'),
  possessive: words('son sa ses leur leurs notre nos'),
  titles: { m: 'm', mm: 'm', mme: 'f', mlle: 'f', dr: null, monsieur: 'm', madame: 'f', maître: null, me: null },
  roles: words(`
    président présidente ministre maire premier député députée sénateur sénatrice porte-parole directeur directrice chef cheffe secrétaire avocat avocate juge procureur
    procureure professeur professeure chercheur chercheuse économiste historien historienne médecin infirmière infirmier enseignant enseignante journaliste écrivain
    auteur autrice policier policière témoin responsable patron patronne dirigeant dirigeante entraîneur joueur joueuse militant militante syndicaliste élu élue
    conseiller conseillère préfet préfète agriculteur agricultrice commerçant commerçante habitant habitante mère père frère sœur fils fille mari femme voisin voisine`),
  women: words(
    'présidente députée sénatrice directrice cheffe avocate procureure professeure chercheuse historienne infirmière enseignante autrice policière patronne dirigeante joueuse militante élue conseillère préfète agricultrice commerçante habitante mère sœur fille femme voisine',
  ),
  men: words(
    'président député sénateur directeur chef avocat procureur professeur chercheur historien infirmier enseignant auteur policier patron dirigeant joueur militant élu conseiller préfet agriculteur commerçant habitant père frère fils mari voisin',
  ),
  groups: words(
    'habitants voisins parents enseignants médecins chercheurs experts économistes policiers témoins élus syndicats avocats autorités manifestants salariés agriculteurs riverains',
  ),
  organisations: words(
    'gouvernement ministère parti syndicat association université entreprise société groupe police gendarmerie préfecture mairie tribunal parquet banque institut agence fondation église hôpital commission conseil assemblée sénat',
  ),
  documents: words('rapport étude enquête sondage lettre communiqué document texte jugement article livre'),
  things: words(
    'rue place avenue boulevard ville pays mer lac mont france paris europe lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ),
  joints: words('et mais ou que car alors quand lorsque si puisque tandis comme dont où'),
  prepositions: words(
    "de d' du des à au aux en dans par pour sur sous avec sans chez vers entre depuis pendant avant après contre selon",
  ),
  of: words("de d' du des"),
  and: words('et'),
  common: words(
    "le la les l' un une des ce cet cette ces et mais ou de du à au aux en dans par pour sur avec sans chez il elle ils elles on nous vous je tu c'est ce qui que quoi où quand comment pourquoi selon depuis après avant alors ainsi aussi enfin puis car si non oui tout tous toutes pas plus moins très même comme dès lors malgré près plusieurs hier aujourd'hui demain",
  ),
  particles: words('de du des la le van von'),
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  weekdays: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  abbreviations: words('m mm mme mlle dr me st ste av bd art etc cf p ex env janv févr avr juil sept oct nov déc no'),
  naming: words(
    'film livre roman chanson série expression mot terme intitulé intitulée baptisé baptisée nommé titre slogan',
  ),
  imagined: /\b(?:comme pour dire|l'air de dire)\s*[,:]?\s*$/iu,
  silent: [
    ['declined', /(?:n[’'](?:a|ont) pas (?:souhaité|voulu)|refus\p{L}+ de) (?:répondre|s[’']exprimer|commenter)/iu],
    ['no-reply', /n[’'](?:a|ont) pas (?:répondu|donné suite)/iu],
  ],
  relativeTime:
    /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|avant-hier|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|il y a \p{L}+ (?:jours|semaines|mois|ans))\b/iu,
  dashes: true,
};
