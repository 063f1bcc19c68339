/*
 * Welsh. Not yet checked by a native editor. To check it: a Welsh-language news editor (Golwg360 or BBC Cymru Fyw, say),
 * above all mutations, the hedges and "Gwrthododd wneud sylw" against "Dim ateb yn y ffynhonnell hon".
 */
import type { Messages } from './messages.ts';

const MONTHS = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ');
const GAPS = { figure: 'ffigur union', date: 'dyddiad' };
const WHOM = { asked: 'pwy a holwyd', counted: 'pwy neu beth a gyfrifwyd' };

/** "A" is "ac" before a vowel that is heard as one. */
const and = (next: string): string => (/^[^\p{L}\p{N}]*(?![iw][aeiouwy])[aeiouwyâêîôûŵŷ]/iu.test(next) ? 'ac' : 'a');

const SOFT: readonly (readonly [first: RegExp, soft: string])[] = [
  [/(^|\0)M(?=[a-z])/, '$1F'],
  [/(^|\0)T(?=[a-z])/, '$1D'],
  [/(^|\0)Rh/, '$1R'],
  [/(^|\0)Go/, '$1O'],
];
/** A date after a word that softens its first letter; a day has none. */
const soft = (date: string): string => SOFT.reduce((text, [first, to]) => text.replace(first, to), date);

export const messages: Messages = {
  lang: 'cy',
  // Numbers are written as in English; of Welsh itself some browsers know nothing.
  locale: 'en-GB',
  list: (entries, open) => {
    const last = entries.at(-1) ?? '';
    const word = open ? 'neu' : and(last);
    return entries.length > 1 ? `${entries.slice(0, -1).join(', ')} ${word} ${last}` : last;
  },
  date: (year, month, day) => [day && Number(day), MONTHS[Number(month) - 1], year].filter(Boolean).join(' '),
  year: (year) => year.replace('BC', 'CC').replace('AD', 'OC'),
  comma: ', ',
  source: 'Ffynhonnell:',
  contentNote: (topics) => `Nodyn am y cynnwys: ${topics}`,
  correction: (date) => `Cywiriad, ${date}.`,
  corrected: (before, after) =>
    [before && `Roedd yn dweud: ${before}.`, after && `Mae bellach yn dweud: ${after}.`].filter(Boolean).join(' '),
  withdrawn: (date, reason) => `Tynnwyd yn ôl ar ${date}: ${reason}`,
  unavailable: 'Nid yw hwn ar gael ar hyn o bryd.',
  retry: 'Rhoi cynnig arall arni',
  passage: (publisher, about) => `${publisher}, y darn gwreiddiol: ${about}`,
  ambiguousSpeaker: (speakers) => `Nid yw’r ffynhonnell yn egluro pwy ddywedodd hyn: ${speakers}.`,
  ambiguousClaim: 'Nid yw’r ffynhonnell yn egluro pwy sy’n honni hyn.',
  carried: 'Mae’r ffynhonnell yn enwi’r siaradwr yn gynharach, nid wrth ymyl y geiriau hyn.',
  inferred: (kind) =>
    `Nid yw’r ffynhonnell yn dangos ble mae’r dyfyniad hwn yn ${kind === 'inferred-end' ? 'gorffen' : 'dechrau'}. Ein dehongliad ni yw hwn.`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? 'Mae […] yn dangos lle rydym wedi gadael geiriau allan.'
        : 'Mae’r dotiau yn y ffynhonnell.'
      : by === 'story'
        ? 'Ni sydd wedi ychwanegu’r geiriau mewn bachau petryal.'
        : 'Mae’r bachau petryal yn y ffynhonnell.',
  anonymous: 'yn ddienw',
  accordingTo: (name) => `Yn ôl ${name}.`,
  hedged: (hedge, figure) =>
    ({
      '<': `llai na ${figure}`,
      '<=': `${figure} ar y mwyaf`,
      '>': `mwy na ${figure}`,
      '>=': `o leiaf ${figure}`,
      '~': `tua ${figure}`,
      almost: `bron i ${figure}`,
    })[hedge],
  // Between two numbers in digits, "a" or "ac" hangs on how the second is read aloud.
  between: (from, to) => `${from}–${to}`,
  ratio: (part, whole) => `${part} o bob ${whole}`,
  gaps: (facts, whom) =>
    `Nid yw’r ffynhonnell yn ${[
      facts.length && `rhoi ${facts.map((gap) => GAPS[gap]).join(' na ')}`,
      whom && `dweud ${WHOM[whom]}`,
    ]
      .filter(Boolean)
      .join(', nac yn ')}.`,
  against: (where, percent) =>
    ({
      unknown: `Ni wyddys a yw hynny’n fwy neu’n llai na ${percent}.`,
      at: `Mae hynny’n union ${percent}.`,
      below: `Mae hynny’n is na ${percent}.`,
      above: `Mae hynny’n uwch na ${percent}.`,
    })[where],
  undated: 'Dim dyddiad yn y ffynhonnell',
  sources: 'Sut rydym yn gwybod hyn',
  checked: (date) => `Gwiriwyd ddiwethaf yn erbyn ei ffynonellau ar ${date}.`,
  uncompared: 'Nid yw’r geiriau hyn wedi’u gwirio yn erbyn y ffynhonnell.',
  unchanged: 'Nid oes dim wedi’i gywiro na’i dynnu’n ôl.',
  responses: 'Ymatebion',
  reply: {
    declined: ['Gwrthododd wneud sylw', 'ynghylch'],
    'no-reply': ['Heb ymateb i gais am sylw', 'ynghylch'],
    'not-in-source': ['Dim ateb yn y ffynhonnell hon', 'ynghylch'],
  },
  types: {
    apology: ['Ymddiheuro', 'ar ôl'],
    acceptance: ['Derbyn', ''],
    denial: ['Gwadu', ''],
    rejection: ['Gwrthod', ''],
    confirmation: ['Cadarnhau', ''],
    correction: ['Cywiro', ''],
    explanation: ['Egluro', 'ar ôl'],
    commitment: ['Ymrwymo', 'ar ôl'],
    criticism: ['Beirniadu', ''],
    condemnation: ['Condemnio', ''],
    support: ['Cefnogi', ''],
    welcome: ['Croesawu', ''],
    condolence: ['Cydymdeimlo', 'ar ôl'],
    regret: ['Edifarhau', 'ynghylch'],
    concern: ['Pryderu', 'ynghylch'],
    thanks: ['Diolch', 'ar ôl'],
    warning: ['Rhybuddio', 'ar ôl'],
    'call-for-inquiry': ['Galw am ymchwiliad', 'ar ôl'],
    'call-for-change': ['Galw am newid', 'ar ôl'],
    demand: ['Mynnu', 'ar ôl'],
    comment: ['Sylw', 'ynghylch'],
  },
  also: (kinds) => `hefyd: ${kinds.join(', ').toLowerCase()}`,
  filter: 'Math o ymateb',
  all: 'Pob un',
  shown: (shown, total) => `Dangosir ${shown} o ${total} ymateb`,
  wholeQuotation: 'Yn llawn',
  findings: 'Canfyddiadau',
  alsoConcerns: 'Hefyd yn ymwneud â:',
  timeline: 'Llinell amser',
  share: 'Rhannu',
  copied: 'Copïwyd',
  copyByHand: 'Methwyd copïo. Copïwch y testun a ddewiswyd isod.',
  people: 'Pwy yw pwy',
  deeds: { quotes: 'Dyfyniadau:', responses: 'Ymatebion:', events: 'Digwyddiadau:', open: 'Priodoliad aneglur:' },
  anonymity: (by, reason) => {
    if (!by && !reason) return 'Nid yw’r ffynhonnell yn dweud pwy a gadwodd yr enw yn ôl, na pham.';
    const who = by ? `Enw heb ei ddatgelu gan ${by}.` : 'Nid yw’r ffynhonnell yn dweud pwy a gadwodd yr enw yn ôl.';
    return `${who} ${reason ? `Rheswm: ${reason}.` : 'Ni roddir rheswm.'}`;
  },
  range: (from, to) => `${from} – ${to}`,
  approximately: (date) => `o gwmpas ${date}`,
  uncertain: (date) => `${date} (ansicr)`,
  since: (date) => `ers ${date}`,
  until: (date) => `hyd at ${soft(date)}`,
  years: (first) => `y ${first}au`,
  season: (season, year) => `${['gwanwyn', 'haf', 'hydref', 'gaeaf'][season]} ${year}`,
};
