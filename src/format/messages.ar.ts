/*
 * Arabic. Not yet checked by a native editor. To check it: an Arabic-language news editor (BBC News Arabic or a pan-Arab
 * daily, say), above all the hedges ("almost" must not read as "about"), the nouns after numbers and "رفض التعليق" against
 * "لا رد في هذا المصدر". Digits are 0 to 9, as pan-Arab newsrooms write them on the web and as figures stand in most
 * sources: one set of digits on a card. A house that writes ٠ to ٩ registers this catalogue with `locale: 'ar-u-nu-arab'`.
 */
import type { Messages } from './messages.ts';

const GAPS = { figure: 'رقمًا دقيقًا', date: 'تاريخًا' };
const WHOM = { asked: 'مَن الذين سُئلوا', counted: 'مَن أو ما الذي شمله العد' };

/** "Of so many responses", in the form of the noun that the number asks for. */
function ofResponses(total: number): string {
  const forms = { zero: 'رد', one: 'رد', two: 'ردين', few: 'ردود', many: 'ردًا', other: 'رد' };
  const form = new Intl.PluralRules('ar').select(total);
  return form === 'two' ? forms.two : form === 'one' ? 'رد واحد' : `${total} ${forms[form]}`;
}

export const messages: Messages = {
  lang: 'ar',
  locale: 'ar-u-nu-latn',
  comma: '، ',
  source: 'المصدر:',
  contentNote: (topics) => `تنبيه بشأن المحتوى: ${topics}`,
  correction: (date) => `تصحيح بتاريخ ${date}.`,
  corrected: (before, after) =>
    [before && `كان النص: ${before}.`, after && `وأصبح النص: ${after}.`].filter(Boolean).join(' '),
  withdrawn: (date, reason) => `سُحب في ${date}: ${reason}`,
  unavailable: 'هذا المحتوى غير متاح حاليًا.',
  retry: 'إعادة المحاولة',
  passage: (publisher, about) => `${publisher}، النص الأصلي: ${about}`,
  ambiguousSpeaker: (speakers) => `لا يوضح المصدر مَن قال هذا: ${speakers}.`,
  ambiguousClaim: 'لا يوضح المصدر مَن صاحب هذا القول.',
  carried: 'يذكر المصدر اسم المتحدث في موضع سابق، لا بجانب هذه الكلمات.',
  inferred: (kind) => `لا يبيّن المصدر أين ${kind === 'inferred-end' ? 'ينتهي' : 'يبدأ'} هذا الاقتباس. هذه قراءتنا.`,
  edited: ({ kind, by }) =>
    kind === 'omission'
      ? by === 'story'
        ? 'تشير […] إلى كلمات حذفناها.'
        : 'النقاط واردة في المصدر.'
      : by === 'story'
        ? 'أضفنا الكلمات بين الأقواس المربعة.'
        : 'الأقواس المربعة واردة في المصدر.',
  anonymous: 'دون ذكر الاسم',
  accordingTo: (name) => `بحسب ${name}.`,
  hedged: (hedge, figure) =>
    ({
      '<': `أقل من ${figure}`,
      '<=': `${figure} على الأكثر`,
      '>': `أكثر من ${figure}`,
      '>=': `${figure} على الأقل`,
      '~': `نحو ${figure}`,
      almost: `أقل بقليل من ${figure}`,
    })[hedge],
  between: (from, to) => `بين ${from} و${to}`,
  ratio: (part, whole) => `${part} من كل ${whole}`,
  gaps: (facts, whom) =>
    [
      facts.length && `لا يذكر المصدر ${facts.map((gap) => GAPS[gap]).join(' ولا ')}`,
      whom && `${facts.length ? 'ولا يوضح' : 'لا يوضح المصدر'} ${WHOM[whom]}`,
    ]
      .filter(Boolean)
      .join('، ')
      .concat('.'),
  against: (where, percent) =>
    ({
      unknown: `لا يُعرف إن كان ذلك أكثر أو أقل من ${percent}.`,
      at: `هذا ${percent} بالضبط.`,
      below: `هذا أقل من ${percent}.`,
      above: `هذا أكثر من ${percent}.`,
    })[where],
  undated: 'دون ذكر تاريخ',
  sources: 'كيف عرفنا ذلك',
  checked: (date) => `آخر مراجعة على المصادر: ${date}.`,
  uncompared: 'لم يُتحقق من هذه الكلمات في المصدر.',
  unchanged: 'لم يُصحَّح شيء ولم يُسحب شيء.',
  responses: 'الردود',
  reply: {
    declined: ['رفض التعليق', 'على'],
    'no-reply': ['لم يرد على طلب للتعليق', 'بشأن'],
    'not-in-source': ['لا رد في هذا المصدر', 'بشأن'],
  },
  types: {
    apology: ['اعتذار', 'بعد'],
    acceptance: ['قبول', ''],
    denial: ['نفي', ''],
    rejection: ['رفض', ''],
    confirmation: ['تأكيد', ''],
    correction: ['تصحيح', ''],
    explanation: ['توضيح', 'بعد'],
    commitment: ['تعهد', 'بعد'],
    criticism: ['انتقاد', ''],
    condemnation: ['إدانة', ''],
    support: ['تأييد', ''],
    welcome: ['ترحيب', 'بشأن'],
    condolence: ['تعزية', 'بعد'],
    regret: ['أسف', 'على'],
    concern: ['قلق', 'بشأن'],
    thanks: ['شكر', 'بعد'],
    warning: ['تحذير', 'بعد'],
    'call-for-inquiry': ['دعوة إلى تحقيق', 'بعد'],
    'call-for-change': ['دعوة إلى التغيير', 'بعد'],
    demand: ['مطالبة', 'بعد'],
    comment: ['تعليق', 'على'],
  },
  also: (kinds) => `وأيضًا: ${kinds.join('، ')}`,
  filter: 'نوع الرد',
  all: 'الكل',
  shown: (shown, total) => `يظهر ${shown} من أصل ${ofResponses(total)}`,
  wholeQuotation: 'النص الكامل',
  findings: 'النتائج',
  alsoConcerns: 'يخص أيضًا:',
  timeline: 'التسلسل الزمني',
  share: 'مشاركة',
  copied: 'نُسخ',
  copyByHand: 'تعذر النسخ. انسخ النص المحدد أدناه.',
  people: 'مَن هم',
  deeds: { quotes: 'الاقتباسات:', responses: 'الردود:', events: 'الأحداث:', open: 'نسبة غير واضحة:' },
  anonymity: (by, reason) => {
    if (!by && !reason) return 'لا يذكر المصدر مَن حجب الاسم ولا سبب ذلك.';
    const who = by ? `حجب الاسم: ${by}.` : 'لا يذكر المصدر مَن حجب الاسم.';
    return `${who} ${reason ? `السبب: ${reason}.` : 'ولم يُذكر السبب.'}`;
  },
  range: (from, to) => `من ${from} إلى ${to}`,
  approximately: (date) => `نحو ${date}`,
  uncertain: (date) => `${date} (غير مؤكد)`,
  since: (date) => `منذ ${date}`,
  until: (date) => `حتى ${date}`,
  years: (first) => `الأعوام ${first}–${Number(first) + 9}`,
  season: (season, year) => `${['ربيع', 'صيف', 'خريف', 'شتاء'][season]} ${year}`,
};
