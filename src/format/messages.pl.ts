/*
 * Polish. Not yet checked by a native editor. To check it: a Polish-language news editor (a daily's or PAP's), above all
 * the hedges, dates in the genitive and "Odmowa komentarza" against "Brak odpowiedzi w tym źródle". Names stand in the
 * nominative everywhere, since the story gives them so.
 */
import type { Messages } from './messages.ts';

const GAPS = { figure: 'dokładnej liczby', date: 'daty' };
const WHOM = { asked: 'kogo pytano', counted: 'kogo lub co policzono' };
const HEDGES = {
  '<': 'mniej niż',
  '<=': 'najwyżej',
  '>': 'więcej niż',
  '>=': 'co najmniej',
  '~': 'około',
  almost: 'prawie',
};

const MONTHS: Readonly<Record<string, string>> = {
  styczeń: 'stycznia',
  luty: 'lutego',
  marzec: 'marca',
  kwiecień: 'kwietnia',
  maj: 'maja',
  czerwiec: 'czerwca',
  lipiec: 'lipca',
  sierpień: 'sierpnia',
  wrzesień: 'września',
  październik: 'października',
  listopad: 'listopada',
  grudzień: 'grudnia',
  lata: 'lat',
};
/** A date after a preposition: a month without its day changes, a day and its month have the genitive already. */
const genitive = (date: string): string => date.replace(/(?<=^|\0)\p{Ll}+/u, (word) => MONTHS[word] ?? word);

export const messages: Messages = {
  lang: 'pl',
  locale: 'pl',
  comma: ', ',
  source: 'Źródło:',
  contentNote: (topics) => `Uwaga o treści: ${topics}`,
  correction: (date) => `Korekta, ${date}.`,
  corrected: (before, after) => [before && `Było: ${before}.`, after && `Jest: ${after}.`].filter(Boolean).join(' '),
  withdrawn: (date, reason) => `Wycofano ${date}: ${reason}`,
  unavailable: 'Ta treść jest w tej chwili niedostępna.',
  retry: 'Spróbuj ponownie',
  passage: (publisher, about) => `${publisher}, oryginalny fragment: ${about}`,
  ambiguousSpeaker: (speakers) => `Ze źródła nie wynika jasno, kto to powiedział: ${speakers}.`,
  ambiguousClaim: 'Ze źródła nie wynika jasno, kto tak twierdzi.',
  carried: 'Źródło podaje wcześniej, kto mówi, a nie przy tych słowach.',
  inferred: (kind) =>
    `Źródło nie pokazuje, gdzie ten cytat się ${kind === 'inferred-end' ? 'kończy' : 'zaczyna'}. Tak je odczytujemy.`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? '[…] pokazuje, gdzie pominęliśmy słowa.'
        : 'Wielokropek pochodzi ze źródła.'
      : by === 'story'
        ? 'Słowa w nawiasach kwadratowych dodaliśmy.'
        : 'Nawiasy kwadratowe pochodzą ze źródła.',
  anonymous: 'anonimowo',
  accordingTo: (name) => `Podaje: ${name}.`,
  hedged: (hedge, figure) => `${HEDGES[hedge]} ${figure}`,
  between: (from, to) => `od ${from} do ${to}`,
  ratio: (part, whole) => `${part} na ${whole}`,
  gaps: (facts, whom) =>
    `Źródło ${[
      facts.length && `nie podaje ${facts.map((gap) => GAPS[gap]).join(' ani ')}`,
      whom && `nie mówi, ${WHOM[whom]}`,
    ]
      .filter(Boolean)
      .join(' i ')}.`,
  against: (where, percent) =>
    ({
      unknown: `Nie wiadomo, czy to więcej, czy mniej niż ${percent}.`,
      at: `To dokładnie ${percent}.`,
      below: `To mniej niż ${percent}.`,
      above: `To więcej niż ${percent}.`,
    })[where],
  undated: 'Bez podanej daty',
  sources: 'Skąd to wiemy',
  checked: (date) => `Ostatnie sprawdzenie ze źródłami: ${date}.`,
  uncompared: 'Tych słów nie sprawdzono ze źródłem.',
  unchanged: 'Niczego nie sprostowano ani nie wycofano.',
  responses: 'Reakcje',
  reply: {
    declined: ['Odmowa komentarza', '– na temat:'],
    'no-reply': ['Brak odpowiedzi na prośbę o komentarz', '– na temat:'],
    'not-in-source': ['Brak odpowiedzi w tym źródle', '– dotyczy:'],
  },
  types: {
    apology: ['Przeprosiny', '– w reakcji na:'],
    acceptance: ['Akceptacja', '– dotyczy:'],
    denial: ['Zaprzeczenie', '– dotyczy:'],
    rejection: ['Odrzucenie', '– dotyczy:'],
    confirmation: ['Potwierdzenie', '– dotyczy:'],
    correction: ['Sprostowanie', '– dotyczy:'],
    explanation: ['Wyjaśnienie', '– w reakcji na:'],
    commitment: ['Zobowiązanie', '– w reakcji na:'],
    criticism: ['Krytyka', '– dotyczy:'],
    condemnation: ['Potępienie', '– dotyczy:'],
    support: ['Poparcie', 'dla:'],
    welcome: ['Zadowolenie', 'z powodu:'],
    condolence: ['Kondolencje', '– w reakcji na:'],
    regret: ['Ubolewanie', 'z powodu:'],
    concern: ['Zaniepokojenie', 'z powodu:'],
    thanks: ['Podziękowania', '– w reakcji na:'],
    warning: ['Ostrzeżenie', '– w reakcji na:'],
    'call-for-inquiry': ['Apel o zbadanie sprawy', '– w reakcji na:'],
    'call-for-change': ['Apel o zmiany', '– w reakcji na:'],
    demand: ['Żądanie', '– w reakcji na:'],
    comment: ['Komentarz', '– na temat:'],
  },
  also: (kinds) => `ponadto: ${kinds.join(', ').toLowerCase()}`,
  filter: 'Rodzaj reakcji',
  all: 'Wszystkie',
  // After "z" the noun is the same for every number.
  shown: (shown, total) => `Pokazano ${shown} z ${total} reakcji`,
  wholeQuotation: 'W całości',
  findings: 'Ustalenia',
  alsoConcerns: 'Dotyczy także:',
  timeline: 'Kalendarium',
  share: 'Udostępnij',
  copied: 'Skopiowano',
  copyByHand: 'Nie udało się skopiować. Skopiuj zaznaczony tekst poniżej.',
  people: 'Kto jest kim',
  deeds: { quotes: 'Cytaty:', responses: 'Reakcje:', events: 'Wydarzenia:', open: 'Niejasne autorstwo:' },
  anonymity: (by, reason) => {
    if (!by && !reason) return 'Źródło nie podaje, kto nie ujawnił nazwiska ani dlaczego.';
    const who = by ? `Nazwiska nie ujawnia: ${by}.` : 'Źródło nie podaje, kto nie ujawnił nazwiska.';
    return `${who} ${reason ? `Powód: ${reason}.` : 'Powodu nie podano.'}`;
  },
  range: (from, to) => `od ${genitive(from)} do ${genitive(to)}`,
  approximately: (date) => `${date} (w przybliżeniu)`,
  uncertain: (date) => `${date} (niepewne)`,
  since: (date) => `od ${genitive(date)}`,
  until: (date) => `do ${genitive(date)}`,
  years: (first) => `lata ${first}–${Number(first) + 9}`,
  season: (season, year) => `${['wiosna', 'lato', 'jesień', 'zima'][season]} ${year}`,
};
