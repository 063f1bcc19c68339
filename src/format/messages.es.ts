/*
 * Spanish. Not yet checked by a native editor. To check it: a Spanish-language news editor (one in Spain and one in Latin
 * America), above all the articles before percentages, the hedges, and "Declinó hacer comentarios" against
 * "Sin respuesta en esta fuente".
 */
import type { Messages } from './messages.ts';

const GAPS = { figure: 'una cifra exacta', date: 'una fecha' };
const WHOM = { asked: 'a quién se preguntó', counted: 'a quién o qué se contó' };

/** A percentage has its article, another figure has none: "el 50 %", "300". */
const the = (figure: string): string => (figure.endsWith('%') ? `el ${figure}` : figure);
const of = (figure: string): string => (figure.endsWith('%') ? `del ${figure}` : `de ${figure}`);

const isDay = (date: string): boolean => /^(\0[^\0]*\0)?\d\d? de /.test(date);

export const messages: Messages = {
  lang: 'es',
  locale: 'es',
  comma: ', ',
  source: 'Fuente:',
  contentNote: (topics) => `Aviso sobre el contenido: ${topics}`,
  correction: (date) => `Corrección del ${date}.`,
  corrected: (before, after) =>
    [before && `Decía: ${before}.`, after && `Ahora dice: ${after}.`].filter(Boolean).join(' '),
  withdrawn: (date, reason) => `Información retirada el ${date}: ${reason}`,
  unavailable: 'Este contenido no está disponible en este momento.',
  retry: 'Volver a intentarlo',
  passage: (publisher, about) => `${publisher}, el pasaje original: ${about}`,
  ambiguousSpeaker: (speakers) => `La fuente no deja claro quién dijo esto: ${speakers}.`,
  ambiguousClaim: 'La fuente no deja claro quién lo afirma.',
  carried: 'La fuente nombra antes a quien habla, no junto a estas palabras.',
  inferred: (kind) =>
    `La fuente no muestra dónde ${kind === 'inferred-end' ? 'termina' : 'empieza'} esta cita. Es nuestra lectura.`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? '[…] indica dónde hemos omitido palabras.'
        : 'Los puntos suspensivos están en la fuente.'
      : by === 'story'
        ? 'Hemos añadido las palabras entre corchetes.'
        : 'Los corchetes están en la fuente.',
  anonymous: 'identidad no revelada',
  accordingTo: (name) => `Según ${name}.`,
  hedged: (hedge, figure) =>
    ({
      '<': `menos ${of(figure)}`,
      '<=': `como máximo ${the(figure)}`,
      '>': `más ${of(figure)}`,
      '>=': `al menos ${the(figure)}`,
      '~': `alrededor ${of(figure)}`,
      almost: `casi ${the(figure)}`,
    })[hedge],
  between: (from, to) => `entre ${the(from)} y ${the(to)}`,
  ratio: (part, whole) => `${part} de cada ${whole}`,
  gaps: (facts, whom) =>
    `La fuente ${[
      facts.length && `no da ${facts.map((gap) => GAPS[gap]).join(' ni ')}`,
      whom && `no dice ${WHOM[whom]}`,
    ]
      .filter(Boolean)
      .join(', y ')}.`,
  against: (where, percent) =>
    ({
      unknown: `No se sabe si es más o menos ${of(percent)}.`,
      at: `Es exactamente ${the(percent)}.`,
      below: `Es menos ${of(percent)}.`,
      above: `Es más ${of(percent)}.`,
    })[where],
  undated: 'Sin fecha',
  sources: 'Cómo lo sabemos',
  checked: (date) => `Última comprobación con las fuentes: ${date}.`,
  uncompared: 'Estas palabras no se han comprobado con la fuente.',
  unchanged: 'No se ha corregido ni retirado nada.',
  responses: 'Reacciones',
  reply: {
    declined: ['Declinó hacer comentarios', 'sobre'],
    'no-reply': ['No respondió a una solicitud de comentarios', 'sobre'],
    'not-in-source': ['Sin respuesta en esta fuente', 'sobre'],
  },
  types: {
    apology: ['Disculpa', 'tras'],
    acceptance: ['Aceptación', 'sobre'],
    denial: ['Desmentido', 'sobre'],
    rejection: ['Rechazo', 'hacia'],
    confirmation: ['Confirmación', 'sobre'],
    correction: ['Rectificación', 'sobre'],
    explanation: ['Justificación', 'tras'],
    commitment: ['Compromiso', 'tras'],
    criticism: ['Críticas', 'contra'],
    condemnation: ['Condena', 'contra'],
    support: ['Apoyo', 'para'],
    welcome: ['Satisfacción', 'por'],
    condolence: ['Condolencias', 'tras'],
    regret: ['Pesar', 'por'],
    concern: ['Preocupación', 'por'],
    thanks: ['Agradecimiento', 'tras'],
    warning: ['Advertencia', 'tras'],
    'call-for-inquiry': ['Petición de una investigación', 'tras'],
    'call-for-change': ['Petición de cambios', 'tras'],
    demand: ['Exigencia', 'tras'],
    comment: ['Comentario', 'sobre'],
  },
  also: (kinds) => `además: ${kinds.join(', ').toLowerCase()}`,
  filter: 'Tipo de reacción',
  all: 'Todos',
  shown: (shown, total) =>
    new Intl.PluralRules('es').select(shown) === 'one'
      ? `Se muestra ${shown} de ${total} reacciones`
      : `Se muestran ${shown} de ${total} reacciones`,
  wholeQuotation: 'Texto íntegro',
  findings: 'Hallazgos',
  alsoConcerns: 'También afecta a:',
  timeline: 'Cronología',
  share: 'Compartir',
  copied: 'Copiado',
  copyByHand: 'No se ha podido copiar. Copie el texto seleccionado abajo.',
  people: 'Quién es quién',
  deeds: { quotes: 'Citas:', responses: 'Reacciones:', events: 'Hechos:', open: 'Atribución poco clara:' },
  anonymity: (by, reason) => {
    if (!by && !reason) return 'La fuente no dice quién omitió el nombre ni por qué.';
    const who = by ? `Nombre omitido por ${by}.` : 'La fuente no dice quién omitió el nombre.';
    return `${who} ${reason ? `Motivo: ${reason}.` : 'No se da ningún motivo.'}`;
  },
  range: (from, to) => `${isDay(from) ? 'del' : 'de'} ${from} ${isDay(to) ? 'al' : 'a'} ${to}`,
  approximately: (date) => `${date} (aproximadamente)`,
  uncertain: (date) => `${date} (sin certeza)`,
  since: (date) => `desde ${isDay(date) ? 'el ' : ''}${date}`,
  until: (date) => `hasta ${isDay(date) ? 'el ' : ''}${date}`,
  years: (first) => `la década de ${first}`,
  season: (season, year) => `${['primavera', 'verano', 'otoño', 'invierno'][season]} de ${year}`,
};
