/*
 * German. Not yet checked by a native editor. To check it: a German-language news editor (Austrian and Swiss houses may
 * want their own), above all "So …" for whose claim a figure is, the hedges, and "Lehnte eine Stellungnahme ab" against
 * "Keine Antwort in dieser Quelle". Names stand in no case of their own, since the story gives them with their article.
 */
import type { Messages } from './messages.ts';

const GAPS = { figure: 'keine genaue Zahl', date: 'kein Datum' };
const WHOM = { asked: 'wer befragt wurde', counted: 'wer oder was gezählt wurde' };
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
  passage: (publisher, about) => `${publisher}, die Stelle im Original: ${about}`,
  ambiguousSpeaker: (speakers) => `Aus der Quelle geht nicht klar hervor, wer das gesagt hat: ${speakers}.`,
  ambiguousClaim: 'Aus der Quelle geht nicht klar hervor, von wem diese Angabe stammt.',
  carried: 'Die Quelle nennt weiter oben, wer spricht, nicht direkt bei diesen Worten.',
  inferred: (kind) =>
    `Die Quelle zeigt nicht, wo dieses Zitat ${kind === 'inferred-end' ? 'endet' : 'beginnt'}. So lesen wir die Stelle.`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? '[…] zeigt, wo wir Wörter ausgelassen haben.'
        : 'Die Auslassungspunkte stehen so in der Quelle.'
      : by === 'story'
        ? 'Die Wörter in eckigen Klammern haben wir ergänzt.'
        : 'Die eckigen Klammern stehen so in der Quelle.',
  anonymous: 'anonym',
  accordingTo: (name) => `So ${name}.`,
  hedged: (hedge, figure) => `${HEDGES[hedge]} ${figure}`,
  between: (from, to) => `zwischen ${from} und ${to}`,
  ratio: (part, whole) => `${part} von ${whole}`,
  gaps: (facts, whom) =>
    `Die Quelle ${[
      facts.length && `nennt ${facts.map((gap) => GAPS[gap]).join(' und ')}`,
      whom && `sagt nicht, ${WHOM[whom]}`,
    ]
      .filter(Boolean)
      .join(' und ')}.`,
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
  uncompared: 'Diese Worte wurden nicht mit der Quelle abgeglichen.',
  unchanged: 'Nichts wurde berichtigt oder zurückgezogen.',
  responses: 'Reaktionen',
  reply: {
    declined: ['Lehnte eine Stellungnahme ab', '– Thema:'],
    'no-reply': ['Reagierte nicht auf eine Anfrage', '– Thema:'],
    'not-in-source': ['Keine Antwort in dieser Quelle', '– Thema:'],
  },
  types: {
    apology: ['Entschuldigung', '– Anlass:'],
    acceptance: ['Akzeptanz', 'für:'],
    denial: ['Dementi', 'zu:'],
    rejection: ['Ablehnung', 'von:'],
    confirmation: ['Bestätigung', 'von:'],
    correction: ['Richtigstellung', 'zu:'],
    explanation: ['Erklärung', '– Anlass:'],
    commitment: ['Zusage', '– Anlass:'],
    criticism: ['Kritik', 'an:'],
    condemnation: ['Verurteilung', 'von:'],
    support: ['Unterstützung', 'für:'],
    welcome: ['Positive Reaktion', 'auf:'],
    condolence: ['Beileid', '– Anlass:'],
    regret: ['Bedauern', 'über:'],
    concern: ['Sorge', 'wegen:'],
    thanks: ['Dank', '– Anlass:'],
    warning: ['Warnung', '– Anlass:'],
    'call-for-inquiry': ['Forderung nach einer Untersuchung', '– Anlass:'],
    'call-for-change': ['Forderung nach Veränderung', '– Anlass:'],
    demand: ['Forderung', '– Anlass:'],
    comment: ['Stellungnahme', 'zu:'],
  },
  // Nouns keep their capital.
  also: (kinds) => `außerdem: ${kinds.join(', ')}`,
  filter: 'Art der Reaktion',
  all: 'Alle',
  shown: (shown, total) => `${shown} von ${total} Reaktionen angezeigt`,
  wholeQuotation: 'Vollständig',
  findings: 'Befunde',
  alsoConcerns: 'Betrifft auch:',
  timeline: 'Chronologie',
  share: 'Teilen',
  copied: 'Kopiert',
  copyByHand: 'Kopieren nicht möglich. Bitte den markierten Text unten kopieren.',
  people: 'Wer ist wer',
  deeds: { quotes: 'Zitate:', responses: 'Reaktionen:', events: 'Ereignisse:', open: 'Möglicherweise:' },
  anonymity: (by, reason) => {
    if (!by && !reason) return 'Die Quelle sagt nicht, wer den Namen zurückhält und warum.';
    const who = by ? `Name zurückgehalten von: ${by}.` : 'Die Quelle sagt nicht, wer den Namen zurückhält.';
    return `${who} ${reason ? `Grund: ${reason}.` : 'Ein Grund wird nicht genannt.'}`;
  },
  range: (from, to) => `${from} bis ${to}`,
  approximately: (date) => `etwa ${date}`,
  uncertain: (date) => `${date} (unsicher)`,
  since: (date) => `seit ${date}`,
  until: (date) => `bis ${date}`,
  // Without an article, so that it stands after any preposition.
  years: (first) => `${first}–${Number(first) + 9}`,
  season: (season, year) => `${['Frühjahr', 'Sommer', 'Herbst', 'Winter'][season]} ${year}`,
};
