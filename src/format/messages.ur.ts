/*
 * Urdu. Not yet checked by a native editor. To check it: an Urdu-language news editor (BBC Urdu or Dawn News Urdu, say),
 * above all the hedges ("almost" must not read as "about"), word order around figures and "تبصرہ کرنے سے انکار" against
 * "اس ماخذ میں کوئی جواب نہیں". Digits are 0 to 9, as in Urdu newsrooms on the web and in CLDR for Pakistan.
 */
import type { Messages } from './messages.ts';

const GAPS = { figure: 'قطعی عدد', date: 'تاریخ', population: 'کن لوگوں کا شمار ہے' };

export const messages: Messages = {
  lang: 'ur',
  locale: 'ur-u-nu-latn',
  comma: '، ',
  source: 'ماخذ:',
  contentNote: (topics) => `مواد کے بارے میں انتباہ: ${topics}`,
  correction: (date) => `تصحیح، ${date}۔`,
  corrected: (before, after) =>
    [before && `پہلے لکھا تھا: ${before}۔`, after && `اب لکھا ہے: ${after}۔`].filter(Boolean).join(' '),
  withdrawn: (date, reason) => `${date} کو واپس لیا گیا: ${reason}`,
  unavailable: 'یہ مواد اس وقت دستیاب نہیں۔',
  retry: 'دوبارہ کوشش کریں',
  passage: (publisher, about) => `${publisher}، ماخذ میں متعلقہ حصہ: ${about}`,
  ambiguousSpeaker: (speakers) => `ماخذ سے واضح نہیں کہ یہ الفاظ کس کے ہیں: ${speakers}۔`,
  ambiguousClaim: 'ماخذ سے واضح نہیں کہ یہ بات کس نے کہی ہے۔',
  carried: 'ماخذ میں بولنے والے کا نام اس حصے سے پہلے آیا ہے، اس کے ساتھ نہیں۔',
  inferred: (kind) =>
    `ماخذ میں یہ نشان نہیں کہ یہ اقتباس کہاں ${kind === 'inferred-end' ? 'ختم' : 'شروع'} ہوتا ہے؛ یہ اخذ کیا گیا ہے۔`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? '[…] یہاں چھوڑے گئے الفاظ کی نشانی ہے۔'
        : 'نقطے ماخذ میں موجود ہیں۔'
      : by === 'story'
        ? 'مربع قوسین میں دیے گئے الفاظ یہاں شامل کیے گئے ہیں۔'
        : 'مربع قوسین ماخذ میں موجود ہیں۔',
  anonymous: 'نام ظاہر نہیں کیا گیا',
  accordingTo: (name) => `${name} کے مطابق۔`,
  hedged: (hedge, figure) =>
    ({
      '<': `${figure} سے کم`,
      '<=': `زیادہ سے زیادہ ${figure}`,
      '>': `${figure} سے زیادہ`,
      '>=': `کم از کم ${figure}`,
      '~': `تقریباً ${figure}`,
      almost: `${figure} سے ذرا کم`,
    })[hedge],
  between: (from, to) => `${from} اور ${to} کے درمیان`,
  ratio: (part, whole) => `ہر ${whole} میں سے ${part}`,
  noPopulation: 'ماخذ میں نہیں بتایا گیا کہ کن لوگوں کا شمار ہے۔',
  gaps: (missing) => `ماخذ میں درج نہیں: ${missing.map((gap) => GAPS[gap]).join('، ')}۔`,
  against: (where, percent) =>
    ({
      unknown: `معلوم نہیں کہ یہ ${percent} سے زیادہ ہے یا کم۔`,
      at: `یہ ٹھیک ${percent} ہے۔`,
      below: `یہ ${percent} سے کم ہے۔`,
      above: `یہ ${percent} سے زیادہ ہے۔`,
    })[where],
  undated: 'تاریخ درج نہیں',
  sources: 'ہمیں یہ کیسے معلوم ہے',
  checked: (date) => `ذرائع سے آخری بار ${date} کو ملایا گیا۔`,
  uncompared: 'ان الفاظ کو ذریعے کے متن سے نہیں ملایا گیا۔',
  unchanged: 'نہ کوئی تصحیح ہوئی ہے نہ کچھ واپس لیا گیا ہے۔',
  responses: 'ردعمل',
  respondsTo: 'بابت:',
  reply: {
    declined: 'تبصرہ کرنے سے انکار',
    'no-reply': 'پوچھا گیا؛ جواب نہیں ملا',
    'not-in-source': 'اس ماخذ میں کوئی جواب نہیں',
  },
  types: {
    apology: 'معذرت',
    acceptance: 'قبولیت',
    denial: 'تردید',
    commitment: 'عہد',
    criticism: 'تنقید',
    support: 'حمایت',
    explanation: 'وضاحت',
    'call-for-inquiry': 'تحقیقات کا مطالبہ',
    'call-for-change': 'تبدیلی کا مطالبہ',
  },
  kinds: (types) => types.join('، '),
  filter: 'ردعمل کی قسم',
  all: 'تمام',
  shown: (shown, total) => `${total} میں سے ${shown} ردعمل دکھائے گئے`,
  wholeQuotation: 'مکمل متن',
  findings: 'نتائج',
  alsoConcerns: 'ان سے بھی متعلق:',
  timeline: 'واقعات بہ ترتیبِ وقت',
  share: 'شیئر کریں',
  copied: 'کاپی ہو گیا',
  copyByHand: 'کاپی نہیں ہوا۔ نیچے کا متن منتخب ہے۔',
  people: 'کون کون ہے',
  deeds: { quotes: 'اقتباسات:', responses: 'ردعمل:', events: 'واقعات:', open: 'نسبت غیر واضح:' },
  anonymity: (by, reason) =>
    `${by ? `نام ظاہر نہ کرنے والے: ${by}۔` : 'ماخذ میں نہیں بتایا گیا کہ نام کس نے ظاہر نہیں کیا۔'} ${reason ? `وجہ: ${reason}۔` : 'وجہ نہیں بتائی گئی۔'}`,
  range: (from, to) => `${from} سے ${to} تک`,
  approximately: (date) => `تقریباً ${date}`,
  uncertain: (date) => `${date} (غیر یقینی)`,
  since: (date) => `${date} سے`,
  until: (date) => `${date} تک`,
  years: (first) => `${first} کی دہائی`,
};
