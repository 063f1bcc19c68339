/*
 * German. Not yet checked by a native editor. To check it: a German-language news editor (Austrian and Swiss houses may
 * want their own), above all "So …" for whose claim a figure is, the hedges, and "Lehnte eine Stellungnahme ab" against
 * "Keine Antwort in dieser Quelle". Names stand in no case of their own, since the story gives them with their article.
 */
import type { Messages } from './messages.ts';

const GAPS = { figure: 'keine genaue Zahl', date: 'kein Datum', population: 'keine Bezugsgruppe' };
const HEDGES = {
  '<': 'weniger als',
  '<=': 'höchstens',
  '>': 'mehr als',
  '>=': 'mindestens',
  '~': 'etwa',
  almost: 'fast',
};

export const messages: Messages = {
  lang: 'de',
  locale: 'de',
  comma: ', ',
  source: 'Quelle:',
  contentNote: (topics) => `Hinweis zum Inhalt: ${topics}`,
  correction: (date) => `Korrektur vom ${date}.`,
  corrected: (before, after) =>
    [before && `Bisher hieß es: ${before}.`, after && `Jetzt heißt es: ${after}.`].filter(Boolean).join(' '),
  withdrawn: (date, reason) => `Zurückgezogen am ${date}: ${reason}`,
  unavailable: 'Dieser Inhalt ist derzeit nicht verfügbar.',
  retry: 'Erneut versuchen',
  passage: (publisher, about) => `${publisher}, die Stelle in der Quelle: ${about}`,
  ambiguousSpeaker: (speakers) => `Aus der Quelle geht nicht klar hervor, von wem diese Worte stammen: ${speakers}.`,
  ambiguousClaim: 'Aus der Quelle geht nicht klar hervor, von wem diese Angabe stammt.',
  carried: 'Die Quelle nennt vor dieser Passage, wer spricht, nicht unmittelbar daneben.',
  inferred: (kind) =>
    `Die Quelle kennzeichnet nicht, wo dieses Zitat ${kind === 'inferred-end' ? 'endet' : 'beginnt'}; das ist erschlossen.`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? '[…] steht für hier ausgelassene Wörter.'
        : 'Die Auslassungspunkte stehen so in der Quelle.'
      : by === 'story'
        ? 'Wörter in eckigen Klammern wurden hier ergänzt.'
        : 'Die eckigen Klammern stehen so in der Quelle.',
  anonymous: 'anonym',
  accordingTo: (name) => `So ${name}.`,
  hedged: (hedge, figure) => `${HEDGES[hedge]} ${figure}`,
  between: (from, to) => `zwischen ${from} und ${to}`,
  ratio: (part, whole) => `${part} von ${whole}`,
  noPopulation: 'Die Quelle sagt nicht, wer hier gezählt wurde.',
  gaps: (missing) => `Die Quelle nennt ${new Intl.ListFormat('de').format(missing.map((gap) => GAPS[gap]))}.`,
  against: (where, percent) =>
    ({
      unknown: `Ob es mehr oder weniger als ${percent} sind, ist nicht bekannt.`,
      at: `Das sind genau ${percent}.`,
      below: `Das sind weniger als ${percent}.`,
      above: `Das sind mehr als ${percent}.`,
    })[where],
  undated: 'Ohne Datumsangabe',
  sources: 'Woher wir das wissen',
  checked: (date) => `Zuletzt mit den Quellen abgeglichen: ${date}.`,
  uncompared: 'Diese Worte wurden nicht mit dem Text der Quelle verglichen.',
  unchanged: 'Nichts wurde berichtigt oder zurückgezogen.',
  responses: 'Reaktionen',
  respondsTo: 'betrifft:',
  reply: {
    declined: 'Lehnte eine Stellungnahme ab',
    'no-reply': 'Angefragt; keine Antwort',
    'not-in-source': 'Keine Antwort in dieser Quelle',
  },
  types: {
    apology: 'Entschuldigung',
    acceptance: 'Akzeptanz',
    denial: 'Dementi',
    commitment: 'Zusage',
    criticism: 'Kritik',
    support: 'Unterstützung',
    explanation: 'Erklärung',
    'call-for-inquiry': 'Forderung nach einer Untersuchung',
    'call-for-change': 'Forderung nach Veränderung',
  },
  // Nouns keep their capital.
  kinds: (types) => types.join(', '),
  filter: 'Art der Reaktion',
  all: 'Alle',
  shown: (shown, total) => `${shown} von ${total} Reaktionen angezeigt`,
  wholeQuotation: 'Vollständig',
  findings: 'Befunde',
  alsoConcerns: 'Betrifft auch:',
  timeline: 'Chronologie',
  share: 'Teilen',
  copied: 'Kopiert',
  copyByHand: 'Nicht kopiert. Der Text darunter ist markiert.',
  people: 'Wer ist wer',
  deeds: { quotes: 'Zitate:', responses: 'Reaktionen:', events: 'Ereignisse:', open: 'Nicht klar zuzuordnen:' },
  anonymity: (by, reason) =>
    `${by ? `Name zurückgehalten von: ${by}.` : 'Die Quelle sagt nicht, wer den Namen zurückhält.'} ${reason ? `Grund: ${reason}.` : 'Sie nennt keinen Grund.'}`,
  range: (from, to) => `${from} bis ${to}`,
  approximately: (date) => `etwa ${date}`,
  uncertain: (date) => `${date} (unsicher)`,
  since: (date) => `seit ${date}`,
  until: (date) => `bis ${date}`,
  // Without an article, so that it stands after any preposition.
  years: (first) => `${first}–${Number(first) + 9}`,
};
