import type { Speech } from './speech.ts';

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Regular verbs, and others as `say:said:said:saying`: present, past, participle, gerund. */
interface Verb {
  readonly finite: string[];
  readonly gerund: string;
  readonly base: string | null;
}
function inflect(entry: string): Verb {
  const [base = '', past, participle, gerund] = entry.split(':');
  const es = /(?:s|x|z|ch|sh)$/.test(base) ? 'es' : 's';
  const y = /[^aeiou]y$/.test(base);
  const e = base.endsWith('e');
  const third = y ? `${base.slice(0, -1)}ies` : base + es;
  const regular = y ? `${base.slice(0, -1)}ied` : e ? `${base}d` : `${base}ed`;
  return {
    base: base === past ? null : base,
    finite: [base, third, past || regular, participle || past || regular],
    gerund: gerund || (e && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`),
  };
}
const verbs = (text: string): Verb[] => text.trim().split(/\s+/).map(inflect);

const STRONG = verbs(`
say:said tell:told add ask answer reply respond explain note warn insist argue claim admit:admitted::admitting concede acknowledge accept agree
announce declare state stress emphasise emphasize recall remark observe comment report write:wrote:written:writing tweet post testify suggest
urge predict estimate complain joke quip:quipped::quipping shout yell scream whisper mutter boast brag:bragged::bragging confirm deny allege
maintain reiterate repeat continue conclude interject interrupt inform advise caution lament muse elaborate clarify disclose reveal vow promise
pledge proclaim assert contend counter retort confess confide mention echo imply hint sigh laugh chant read:read assure reassure remind
exclaim enthuse vent stammer thunder intone opine volunteer summarise summarize theorise theorize speculate demand bemoan fume gush drawl
protest deadpan:deadpanned quote chuckle crow apologise apologize recount relate relay signal express reason surmise
`);
const WEAK = verbs(`
call describe label dub:dubbed::dubbing brand slam:slammed::slamming criticise criticize condemn denounce blast praise hail dismiss reject refute
rebut:rebutted::rebutting accuse mock taunt characterise characterize refer:referred::referring cite voice speak:spoke:spoken find:found show:showed:shown detail highlight
believe think:thought feel:felt hope fear worry wonder thank welcome blame attack defend decry bash deride ridicule decide rule order propose recommend
instruct regard deem consider compare liken lambast lambaste chide scold rail credit applaud laud salute
endorse question challenge portray paint cast:cast slate savage bill tout say:said identify list outline
speculate sing:sang:sung appeal discuss
`);

const cues = new Set(STRONG.flatMap(({ finite }) => finite));
const weak = new Set(WEAK.flatMap(({ finite }) => finite).filter((word) => !cues.has(word)));
const participles = new Set([...STRONG, ...WEAK].map(({ gerund }) => gerund));
const bases = new Set([...STRONG, ...WEAK].flatMap(({ base }) => base ?? []));

export const en: Speech = {
  cues,
  weak,
  bases,
  mild: new Set(
    verbs(
      'believe think:thought feel:felt hope fear worry wonder find:found show:showed:shown detail highlight outline identify list consider deem regard decide view',
    ).flatMap(({ finite }) => finite),
  ),
  nouns: words(`
    claim claims statement statements promise warning suggestion assertion argument remark remarks comment comments description insistence declaration vow
    pledge prediction contention allegation allegations admission accusation complaint reference references view words characterization characterisation
    assessment denial criticism apology testimony call tweet reply response answer question`),
  participles,
  nounBefore: words(
    'of in no any more the a an his her their its our my your these those many several some both public latest recent',
  ),
  be: words('is was are were be been being'),
  according: ['according to', 'in the words of', 'as told by', 'quoting', 'per'],
  between: words(`
    also has had have having later then now still just once again never always often already recently previously earlier repeatedly
    reportedly publicly privately simply even only however meanwhile nevertheless nonetheless instead further first finally quickly angrily
    today yesterday tonight monday tuesday wednesday thursday friday saturday sunday himself herself themselves itself both all each would
    will could might may did do does was is are were been being not n't who that ’s 's 'd ’d since long clearly apparently subsequently famously flatly
    bluntly strongly firmly initially essentially effectively additionally similarly jokingly reluctantly directly quietly openly
    explicitly rightly wrongly correctly specifically basically actually frequently sometimes routinely regularly ultimately eventually
    immediately promptly soon went came goes on out back up`),
  inverted: new Set(),
  pronouns: { he: 'm', she: 'f', they: 'many', it: 'thing' },
  relative: words('who which that'),
  personal: words('who whose'),
  articles: words(
    'the a an one another this that these those some many several two three four five both each every any no most few other',
  ),
  indefinite: words('a an one another some many several two three four five most few any'),
  possessive: words('his her its their my our your whose'),
  titles: {
    mr: 'm',
    mrs: 'f',
    ms: 'f',
    miss: 'f',
    mx: null,
    dr: null,
    prof: null,
    professor: null,
    sir: 'm',
    dame: 'f',
    lord: 'm',
    lady: 'f',
    baroness: 'f',
    baron: 'm',
    rep: null,
    sen: null,
    gov: null,
    gen: null,
    lt: null,
    col: null,
    sgt: null,
    capt: null,
    maj: null,
    rev: null,
    reverend: null,
    fr: 'm',
    pc: null,
    king: 'm',
    queen: 'f',
    prince: 'm',
    princess: 'f',
    pope: 'm',
    st: null,
    hon: null,
    cllr: null,
    sheikh: 'm',
    imam: 'm',
    rabbi: null,
    father: 'm',
    sister: 'f',
    duke: 'm',
    duchess: 'f',
    earl: 'm',
    viscount: 'm',
    countess: 'f',
    messrs: 'm',
    monsignor: 'm',
    ayatollah: 'm',
    justice: null,
    judge: null,
  },
  roles: words(`
    president vice-president premier chancellor secretary minister leader chairman chairwoman chair chairperson chief boss director head manager
    executive ceo cfo founder co-founder owner editor reporter journalist correspondent columnist author writer analyst economist expert professor
    lecturer researcher scientist academic historian doctor physician surgeon nurse midwife gp consultant lawyer attorney solicitor barrister judge
    prosecutor magistrate coroner juror detective officer inspector superintendent constable sergeant sheriff commissioner commander general colonel
    captain lieutenant major admiral spokesman spokeswoman spokesperson representative delegate ambassador envoy diplomat governor senator
    congressman congresswoman congressmember lawmaker legislator mp msp mep councillor councilor mayor alderman candidate nominee strategist
    aide adviser advisor assistant deputy treasurer trustee campaigner activist organiser organizer volunteer teacher headteacher headmaster principal
    student pupil graduate resident neighbour neighbor tenant landlord renter realtor broker agent dealer trader farmer fisherman baker builder driver pilot
    worker employee employer engineer architect designer artist painter musician singer actor actress comedian director producer presenter broadcaster
    host footballer player striker midfielder defender goalkeeper coach trainer captain referee athlete swimmer runner boxer bishop archbishop priest
    vicar pastor imam rabbi mother father mum mom dad parent son daughter brother sister wife husband widow widower partner girlfriend boyfriend fiance fiancee
    uncle aunt cousin nephew niece grandfather grandmother friend colleague victim survivor witness suspect defendant passenger patient customer shopper
    voter supporter critic opponent rival source official insider observer veteran soldier man woman boy girl teenager person caller blogger youtuber influencer
    commentator pollster biographer screenwriter novelist poet playwright critic curator librarian archaeologist biologist chemist physicist geologist
    ecologist climatologist epidemiologist virologist psychologist psychiatrist therapist paramedic firefighter lifeguard chef cook waiter waitress cleaner
    carer butcher hairdresser entrepreneur businessman businesswoman banker billionaire investor shareholder accountant auditor regulator watchdog ombudsman
    inspector investigator whistleblower killer gunman attacker murderer fugitive migrant refugee king queen prince princess heir duke monarch pope secretary-general
    technician electrician plumber carpenter mechanic miner sailor hunter climber hiker cyclist skipper warden ranger guard keeper breeder vet veterinarian
    statistician mathematician philosopher linguist sociologist anthropologist meteorologist forecaster seismologist oceanographer programmer developer`),
  women: words(
    'woman mother mum mom daughter sister wife widow girlfriend fiancee aunt niece grandmother actress spokeswoman chairwoman congresswoman businesswoman girl waitress queen princess midwife lady',
  ),
  men: words(
    'man father dad son brother husband widower boyfriend fiance uncle nephew grandfather spokesman chairman congressman businessman boy king prince fisherman gunman headmaster',
  ),
  groups: words(`
    officials officers residents neighbours neighbors workers staff employees students pupils parents teachers doctors nurses experts scientists researchers
    analysts economists critics supporters campaigners activists protesters demonstrators witnesses lawyers prosecutors jurors judges ministers lawmakers
    senators republicans democrats conservatives tories mps councillors aides advisers advisors allies opponents bosses leaders investigators authorities
    detectives firefighters rescuers farmers migrants refugees victims survivors relatives families family couple sisters brothers twins friends fans customers
    shoppers voters tenants landlords locals people men women children others sources insiders observers organisers organizers colleagues members executives
    shareholders investors commentators reporters journalists historians academics volunteers veterans troops soldiers trio pair duo youths villagers brokers
    agents buyers sellers authors editors pensioners cyclists drivers commuters passengers crowd neighbours diplomats economists engineers rivals singers`),
  organisations: words(`
    association agency authority bank board bureau centre center charity church club college commission committee company confederation congress
    corporation corp council court department federation firm force foundation fund government group inc institute institution ltd llc llp plc magazine ministry
    network news newspaper office organisation organization parliament party police senate society studio team times trust tribunal union university school hospital
    service services post herald tribune journal gazette telegraph guardian administration campaign coalition alliance league movement panel airline retailer
    supermarket manufacturer start-up startup regulator watchdog think-tank thinktank inquiry house assembly cabinet embassy academy army navy brigade
    archive archives airlines airways motors industries holdings partners associates laboratories press media radio television tv broadcasting pictures records
    council's kingdom nations finance foods capital research ventures labs systems technologies solutions energy oil gas water power pharma insurance investments securities markets brands
    stores entertainment sports games foundation bros brothers cola motor rail trains buses homes housing estates developer operator broadcaster publisher brewer maker trade-union nhs chamber cooperative co-operative forum initiative project programme
    program observatory museum gallery orchestra theatre theater`),
  documents: words(`
    report review study survey paper article letter statement document memo email release poll ruling judgment judgement verdict dossier book biography
    leaflet manifesto newsletter bulletin analysis assessment audit filing lawsuit complaint indictment post tweet message text note sign banner poster placard
    website headline caption transcript`),
  things: words(`
    street road avenue lane square park bridge river lake sea ocean bay beach mountain mount hill hills valley island islands forest county city town village
    state states north south east west northern southern eastern western central upper lower new old great world war act bill law treaty accord agreement
    amendment constitution article section chapter day night week month year eve festival games cup championship championships open prize award awards oscar
    conference summit airport station stadium arena hall tower building palace castle hotel restaurant cathedral abbey line railway highway motorway route
    plan deal pact scheme fair show film movie album song game app phone code review report inquiry case trial scandal crisis revolution republic empire
    kingdom union coast gulf desert canyon creek falls springs district borough region province territory zone area avenue boulevard drive court close terrace
    olympics christmas easter ramadan thanksgiving halloween january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday english french german spanish italian american british european african asian russian chinese
    japanese indian irish scottish welsh canadian australian mexican brazilian turkish greek polish dutch swedish norwegian danish israeli palestinian iranian
    iraqi syrian afghan pakistani muslim christian jewish catholic protestant hindu buddhist republican democrat democratic conservative labour liberal tory
    green pro-european internet web god bible quran god's twitter facebook google instagram youtube`),
  joints: words(
    'and but or while whereas although though because since as if when after before until unless so yet nor that than whether where why how which who whom',
  ),
  prepositions: words(
    'of in on at by for from to with without into onto over under about against between among through during before after since until near off up down out inside outside across behind beyond despite amid amidst via per like unlike toward towards within upon than',
  ),
  of: words('of for'),
  and: words('and &'),
  common: words(`
    the a an and but or nor so yet for if in on at by to of from with without as than that this these those there here it its he she they we you i his her their
    our your my me him them us who whom whose which what when where why how is are was were be been being am do does did has have had will would can could may
    might must shall should not no yes all any both each every few many more most much several some such other others another one two three four five six seven
    eight nine ten dozens hundreds thousands millions after before while although though because since until unless during despite amid among about above across
    against along around behind below beneath beside between beyond down inside into like near off onto out outside over past through throughout toward towards
    under up upon within according also even still just only then now later earlier today yesterday tomorrow however meanwhile moreover nevertheless nonetheless
    instead indeed perhaps maybe finally first second third last next again once never always often sometimes speaking asked analysis read next listen watch
    look get let make want need see help join add share sign check click follow subscribe under both either neither whether well oh ok okay please thank thanks
    sorry hello dear good great new old young local national former police people officials experts critics researchers scientists police's nobody everyone
    everybody someone somebody anyone anybody nothing everything something anything overall separately similarly likewise asking responding reacting
    editor's image photo picture video credit caption source advertisement sunday monday tuesday wednesday thursday friday saturday january february march
    april june july august september october november december what's that's it's there's here's let's don't didn't doesn't isn't wasn't can't won't i'm we're
    you're they're he's she's who's among mr mrs ms`),
  particles: words(
    'de da di del della der den des du la le van von vom zu zum zur el al bin ibn ben abu ter ten dos das y e af av ap mac st',
  ),
  months: 'january february march april may june july august september october november december'.split(' '),
  weekdays: words('monday tuesday wednesday thursday friday saturday sunday'),
  abbreviations: words(`
    mr mrs ms dr prof sr jr st rev hon rep sen gov gen col lt sgt capt maj cmdr adm supt insp det messrs mt ft no nos vs v etc inc ltd co corp dept univ assn bros
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun approx est fig vol pp ed eds e.g i.e cf viz al ave blvd rd
    u.s u.k u.n e.u a.m p.m d.c n.y n.j n.c s.c calif fla ariz colo conn del ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ont que ore pa tenn
    tex va vt wash wis wyo ala ark la cllr pc fr br sq hr hrs min mins sec yr yrs oz lb lbs cent ph.d m.d b.a m.a`),
  naming: words(`
    called titled entitled named dubbed nicknamed term phrase word words expression hashtag film movie book novel song album single track show series programme
    program sitcom documentary play musical podcast magazine article essay poem painting exhibition game app column blog headline hit drama comedy thriller memoir
    so-called known slogan motto chapter episode sketch opera ballet label labelled labeled marked`),
  imagined:
    /\b(?:as if to say|as though to say|as if saying|would say|might say|imagine|you think|like saying)\s*[,:]?\s*$/iu,
  silent: [
    [
      'declined',
      /\b(?:declin(?:es|ed)|refus(?:es|ed)) (?:to (?:comment|answer|respond|be interviewed|discuss)|(?:an? |all )?(?:requests?|interviews?))\b/iu,
    ],
    [
      'no-reply',
      /\b(?:(?:did|has|have|had|does|do)(?: not|n[’']t)(?: yet| immediately)? (?:respond|responded|reply|replied|return|returned|answer|answered|comment|commented)|could not be reached|(?:has|have) been (?:contacted|approached|asked) for (?:a )?comment|(?:was|were) (?:contacted|approached) for (?:a )?comment)\b/iu,
    ],
  ],
  relativeTime:
    /\b(?:(?:on |last |next |this |later on |early on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|today|tonight|last (?:night|week|month|year|spring|summer|autumn|winter)|(?:in|since|last|this) (?:january|february|march|april|may|june|july|august|september|october|november|december)|\p{L}+ (?:days|weeks|months|years|hours) (?:ago|earlier|later))\b/iu,
};
