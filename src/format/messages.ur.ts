/*
 * Urdu. Not yet checked by a native editor. To check it: an Urdu-language news editor (BBC Urdu or Dawn News Urdu, say),
 * above all the hedges ("almost" must not read as "about"), word order around figures and "تبصرہ کرنے سے انکار" against
 * "اس ماخذ میں کوئی جواب نہیں". Digits are 0 to 9, as in Urdu newsrooms on the web and in CLDR for Pakistan.
 */
import type { Messages } from './messages.ts';

const GAPS = { figure: 'قطعی عدد', date: 'تاریخ' };
const WHOM = { asked: 'کن لوگوں سے پوچھا گیا', counted: 'کس کا شمار کیا گیا' };

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
  passage: (publisher, about) => `${publisher}، اصل متن: ${about}`,
  ambiguousSpeaker: (speakers) => `ماخذ سے واضح نہیں کہ یہ کس نے کہا: ${speakers}۔`,
  ambiguousClaim: 'ماخذ سے واضح نہیں کہ یہ بات کس نے کہی ہے۔',
  carried: 'ماخذ میں بولنے والے کا نام پہلے آیا ہے، ان الفاظ کے ساتھ نہیں۔',
  inferred: (kind) =>
    `ماخذ سے ظاہر نہیں کہ یہ اقتباس کہاں ${kind === 'inferred-end' ? 'ختم' : 'شروع'} ہوتا ہے۔ ہم نے اسے یوں سمجھا ہے۔`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? '[…] وہاں ہے جہاں ہم نے الفاظ چھوڑے ہیں۔'
        : 'نقطے ماخذ میں موجود ہیں۔'
      : by === 'story'
        ? 'مربع قوسین کے الفاظ ہم نے شامل کیے ہیں۔'
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
  gaps: (facts, whom) =>
    [
      facts.length && `ماخذ میں ${facts.map((gap) => GAPS[gap]).join(' اور ')} درج نہیں`,
      whom && `${facts.length ? 'اور یہ' : 'ماخذ میں یہ'} نہیں بتایا گیا کہ ${WHOM[whom]}`,
    ]
      .filter(Boolean)
      .join('، ')
      .concat('۔'),
  against: (where, percent) =>
    ({
      unknown: `معلوم نہیں کہ یہ ${percent} سے زیادہ ہے یا کم۔`,
      at: `یہ ٹھیک ${percent} ہے۔`,
      below: `یہ ${percent} سے کم ہے۔`,
      above: `یہ ${percent} سے زیادہ ہے۔`,
    })[where],
  undated: 'تاریخ درج نہیں',
  sources: 'ہمیں یہ کیسے معلوم ہے',
  checked: (date) => `ماخذوں سے آخری بار ${date} کو جانچ کی گئی۔`,
  uncompared: 'ان الفاظ کی ماخذ سے جانچ نہیں کی گئی۔',
  unchanged: 'نہ کوئی تصحیح ہوئی ہے نہ کچھ واپس لیا گیا ہے۔',
  responses: 'ردعمل',
  reply: {
    declined: ['تبصرہ کرنے سے انکار', 'بابت:'],
    'no-reply': ['تبصرے کی درخواست کا جواب نہیں دیا', 'بابت:'],
    'not-in-source': ['اس ماخذ میں کوئی جواب نہیں', 'بابت:'],
  },
  types: {
    apology: ['معذرت', '، پس منظر:'],
    acceptance: ['قبولیت', 'بابت:'],
    denial: ['تردید', 'بابت:'],
    rejection: ['نامنظوری', 'بابت:'],
    confirmation: ['تصدیق', 'بابت:'],
    correction: ['تصحیح', 'بابت:'],
    explanation: ['وضاحت', '، پس منظر:'],
    commitment: ['عہد', '، پس منظر:'],
    criticism: ['تنقید', 'بر:'],
    condemnation: ['مذمت', 'بابت:'],
    support: ['حمایت', 'برائے:'],
    welcome: ['خیرمقدم', 'بابت:'],
    condolence: ['تعزیت', '، پس منظر:'],
    regret: ['افسوس', 'بر:'],
    concern: ['تشویش', 'بابت:'],
    thanks: ['شکریہ', '، پس منظر:'],
    warning: ['انتباہ', '، پس منظر:'],
    'call-for-inquiry': ['تحقیقات کا مطالبہ', '، پس منظر:'],
    'call-for-change': ['تبدیلی کا مطالبہ', '، پس منظر:'],
    demand: ['مطالبہ', '، پس منظر:'],
    comment: ['تبصرہ', 'بر:'],
  },
  also: (kinds) => `نیز: ${kinds.join('، ')}`,
  filter: 'ردعمل کی قسم',
  all: 'تمام',
  shown: (shown, total) => `${total} میں سے ${shown} ردعمل دکھائے گئے`,
  wholeQuotation: 'مکمل متن',
  findings: 'نتائج',
  alsoConcerns: 'ان سے بھی متعلق:',
  timeline: 'واقعات بہ ترتیبِ وقت',
  share: 'شیئر کریں',
  copied: 'کاپی ہو گیا',
  copyByHand: 'کاپی نہیں ہو سکا۔ نیچے کا منتخب متن کاپی کریں۔',
  people: 'کون کون ہے',
  deeds: { quotes: 'اقتباسات:', responses: 'ردعمل:', events: 'واقعات:', open: 'نسبت غیر واضح:' },
  anonymity: (by, reason) => {
    if (!by && !reason) return 'ماخذ میں نہیں بتایا گیا کہ نام کس نے اور کیوں ظاہر نہیں کیا۔';
    const who = by ? `نام ظاہر نہ کرنے والے: ${by}۔` : 'ماخذ میں نہیں بتایا گیا کہ نام کس نے ظاہر نہیں کیا۔';
    return `${who} ${reason ? `وجہ: ${reason}۔` : 'وجہ نہیں بتائی گئی۔'}`;
  },
  range: (from, to) => `${from} سے ${to} تک`,
  approximately: (date) => `تقریباً ${date}`,
  uncertain: (date) => `${date} (غیر یقینی)`,
  since: (date) => `${date} سے`,
  until: (date) => `${date} تک`,
  years: (first) => `${first} کی دہائی`,
  season: (season, year) => `${['موسم بہار', 'موسم گرما', 'موسم خزاں', 'موسم سرما'][season]} ${year}`,
};
