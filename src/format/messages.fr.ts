/*
 * French. Not yet checked by a native editor. To check it: a French-language news editor (a copy editor of a daily, or
 * of an agency), above all the hedges, the dates after prepositions and "A refusé de commenter" against
 * "Pas de réponse dans cette source". No-break spaces stand before colons and semicolons.
 */
import type { Messages } from './messages.ts';

const GAPS = { figure: 'chiffre exact', date: 'date' };
const WHOM = { asked: 'qui a été interrogé', counted: 'qui ou ce qui a été compté' };
const HEDGES = {
  '<': 'moins de',
  '<=': 'au plus',
  '>': 'plus de',
  '>=': 'au moins',
  '~': 'environ',
  almost: 'presque',
};

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

const isDay = (date: string): boolean => /^(\0[^\0]*\0)?\d\d?(er)? (?!a[vp]\.)/.test(date);
/** A day has its article; a month or a year has none. */
const the = (date: string): string => (isDay(date) ? `le ${date}` : date);
const upTo = (date: string): string =>
  isDay(date) ? `au ${date}` : date.startsWith('les ') ? date.replace('les', 'aux') : `en ${date}`;

export const messages: Messages = {
  lang: 'fr',
  locale: 'fr',
  // As `Intl` has it, but for the first of a month.
  date: (year, month, day) =>
    [day && (Number(day) === 1 ? '1er' : Number(day)), MONTHS[Number(month) - 1], year].filter(Boolean).join(' '),
  comma: ', ',
  source: 'Source\u00a0:',
  contentNote: (topics) => `Contenu sensible\u00a0: ${topics}`,
  correction: (date) => `Correction du ${date}.`,
  corrected: (before, after) =>
    [before && `Il était écrit\u00a0: ${before}.`, after && `Il est désormais écrit\u00a0: ${after}.`]
      .filter(Boolean)
      .join(' '),
  withdrawn: (date, reason) => `Information retirée le ${date}\u00a0: ${reason}`,
  unavailable: 'Ce contenu n’est pas disponible pour le moment.',
  retry: 'Réessayer',
  passage: (publisher, about) => `${publisher}, le passage d’origine\u00a0: ${about}`,
  ambiguousSpeaker: (speakers) => `La source ne dit pas clairement qui a tenu ces propos\u00a0: ${speakers}.`,
  ambiguousClaim: 'La source ne dit pas clairement qui l’affirme.',
  carried: 'La source nomme l’auteur de ces propos plus haut, et non à côté de ces mots.',
  inferred: (kind) =>
    `La source n’indique pas où cette citation ${kind === 'inferred-end' ? 'finit' : 'commence'}. C’est notre lecture.`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? '[…] signale des mots que nous avons coupés.'
        : 'Les points de suspension figurent dans la source.'
      : by === 'story'
        ? 'Nous avons ajouté les mots entre crochets.'
        : 'Les crochets figurent dans la source.',
  anonymous: 'anonyme',
  accordingTo: (name) => `Selon ${name}.`,
  hedged: (hedge, figure) => `${HEDGES[hedge]} ${figure}`,
  between: (from, to) => `entre ${from} et ${to}`,
  ratio: (part, whole) => `${part} sur ${whole}`,
  gaps: (facts, whom) =>
    `La source ${[
      facts.length > 1
        ? `ne donne ${facts.map((gap) => `ni ${GAPS[gap]}`).join(' ')}`
        : facts.length && `ne donne pas de ${facts.map((gap) => GAPS[gap]).join()}`,
      whom && `ne dit pas ${WHOM[whom]}`,
    ]
      .filter(Boolean)
      .join(', et ')}.`,
  against: (where, percent) =>
    ({
      unknown: `On ne sait pas si c’est plus ou moins de ${percent}.`,
      at: `C’est exactement ${percent}.`,
      below: `C’est moins de ${percent}.`,
      above: `C’est plus de ${percent}.`,
    })[where],
  undated: 'Sans date',
  sources: 'Comment nous le savons',
  checked: (date) => `Dernière vérification auprès des sources : ${date}.`,
  uncompared: 'Ces mots n’ont pas été vérifiés auprès de la source.',
  unchanged: 'Rien n’a été corrigé ni retiré.',
  responses: 'Réactions',
  reply: {
    declined: ['A refusé de commenter', ''],
    'no-reply': ['N’a pas répondu à une demande de commentaire', 'concernant'],
    'not-in-source': ['Pas de réponse dans cette source', 'concernant'],
  },
  types: {
    apology: ['Excuses', 'après'],
    acceptance: ['Acceptation', 'concernant'],
    denial: ['Démenti', 'concernant'],
    rejection: ['Rejet', 'visant'],
    confirmation: ['Confirmation', 'concernant'],
    correction: ['Rectification', 'concernant'],
    explanation: ['Justification', 'après'],
    commitment: ['Engagement', 'après'],
    criticism: ['Critique', 'visant'],
    condemnation: ['Condamnation', 'visant'],
    support: ['Soutien', 'pour'],
    welcome: ['Accueil favorable', 'concernant'],
    condolence: ['Condoléances', 'après'],
    regret: ['Regrets', 'concernant'],
    concern: ['Inquiétude', 'concernant'],
    thanks: ['Remerciements', 'après'],
    warning: ['Mise en garde', 'après'],
    'call-for-inquiry': ['Demande d’enquête', 'après'],
    'call-for-change': ['Demande de changement', 'après'],
    demand: ['Exigence', 'après'],
    comment: ['Commentaire', 'sur'],
  },
  also: (kinds) => `aussi\u00a0: ${kinds.join(', ').toLowerCase()}`,
  filter: 'Type de réaction',
  all: 'Tous',
  shown: (shown, total) =>
    new Intl.PluralRules('fr').select(shown) === 'one'
      ? `${shown} réaction affichée sur ${total}`
      : `${shown} réactions affichées sur ${total}`,
  wholeQuotation: 'En entier',
  findings: 'Constats',
  alsoConcerns: 'Concerne aussi\u00a0:',
  timeline: 'Chronologie',
  share: 'Partager',
  copied: 'Copié',
  copyByHand: 'Copie impossible. Copiez le texte sélectionné ci-dessous.',
  people: 'Qui est qui',
  deeds: {
    quotes: 'Citations\u00a0:',
    responses: 'Réactions\u00a0:',
    events: 'Événements\u00a0:',
    open: 'Attribution incertaine\u00a0:',
  },
  anonymity: (by, reason) => {
    if (!by && !reason) return 'La source ne dit ni qui a caché le nom ni pourquoi.';
    const who = by ? `Nom non publié par ${by}.` : 'La source ne dit pas qui a caché le nom.';
    return `${who} ${reason ? `Raison\u00a0: ${reason}.` : 'Aucune raison n’est donnée.'}`;
  },
  range: (from, to) => `${from} – ${to}`,
  approximately: (date) => `${date} environ`,
  uncertain: (date) => `${date} (incertain)`,
  since: (date) => `depuis ${the(date)}`,
  until: (date) => `jusqu’${upTo(date)}`,
  years: (first) => `les années ${first}`,
  season: (season, year) => `${['printemps', 'été', 'automne', 'hiver'][season]} ${year}`,
};
