/* Words that give a date by the day on which they were published: "on Wednesday", "last year", "three days ago". */
import { plainDigits } from './digits.ts';
import { forLanguage } from './language.ts';
import { amountAt } from './number.ts';
import { ENDS, joined, matchAll, remembered, STARTS } from './sticky.ts';
import { wordsFor } from './tables.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** Words, and the days or the calendar units from the day of publication that they may mean. */
export interface Relative {
  readonly words: string;
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
}

type Row = readonly [pattern: string, unit: Unit, from: number, to?: number];

interface When {
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly rows: readonly Row[];
  /** Patterns around `#`, a number, and `@`, a unit; and the units. */
  readonly ago: string;
  readonly ahead?: string;
  readonly units: Readonly<Record<Unit, string>>;
}

const en: When = {
  weekdays: 'sun(?:day)?,mon(?:day)?,tue(?:s|sday)?,wed(?:nesday)?,thu(?:rs|rsday)?,fri(?:day)?,sat(?:urday)?'.split(
    ',',
  ),
  rows: [
    ['the day before yesterday', 'day', -2],
    ['yesterday|last night|overnight', 'day', -1],
    ['today|tonight|this (?:morning|afternoon|evening)', 'day', 0],
    ['tomorrow', 'day', 1],
    ['(?:last|past) week|the previous week', 'week', -1],
    ['this week|earlier in the week', 'week', 0],
    ['next week', 'week', 1],
    ['last month', 'month', -1],
    ['this month', 'month', 0],
    ['next month', 'month', 1],
    ['last year', 'year', -1],
    ['this year', 'year', 0],
    ['next year', 'year', 1],
    ['last (?:spring|summer|autumn|fall|winter)', 'year', -1, 0],
    ['this (?:spring|summer|autumn|fall|winter)', 'year', 0],
    ['next (?:spring|summer|autumn|fall|winter)', 'year', 0, 1],
  ],
  ago: '#\\s+@\\s+ago',
  ahead: 'in\\s+#\\s+@',
  units: { day: 'days?', week: 'weeks?', month: 'months?', year: 'years?' },
};

const fr: When = {
  weekdays: 'dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi'.split('|'),
  rows: [
    ['avant-hier', 'day', -2],
    ['hier', 'day', -1],
    ["aujourd[’']hui|ce (?:matin|soir)|cet après-midi", 'day', 0],
    ['demain', 'day', 1],
    ['la semaine (?:dernière|passée)', 'week', -1],
    ['cette semaine', 'week', 0],
    ['la semaine prochaine', 'week', 1],
    ['le mois (?:dernier|passé)', 'month', -1],
    ['ce mois(?:-ci)?', 'month', 0],
    ['le mois prochain', 'month', 1],
    ["l[’'](?:année dernière|an dernier|an passé|année passée|été dernier|hiver dernier)", 'year', -1],
    ['cette année', 'year', 0],
    ["l[’'](?:année prochaine|an prochain)", 'year', 1],
  ],
  ago: 'il y a\\s+#\\s+@',
  ahead: 'dans\\s+#\\s+@',
  units: { day: 'jours?', week: 'semaines?', month: 'mois', year: 'ans?|années?' },
};

const de: When = {
  weekdays: 'sonntag,montag,dienstag,mittwoch,donnerstag,freitag,samstag|sonnabend'.split(','),
  rows: [
    ['vorgestern', 'day', -2],
    ['gestern', 'day', -1],
    ['heute', 'day', 0],
    ['(?:ab |bis |am )?morgen', 'day', 1],
    ['(?:in der )?(?:vergangenen?|vorigen?|letzten?) woche', 'week', -1],
    ['diese[rn]? woche', 'week', 0],
    ['(?:nächste|kommende)[rn]? woche', 'week', 1],
    ['(?:vergangenen|vorigen|letzten) monat', 'month', -1],
    ['diesen monat|in diesem monat', 'month', 0],
    ['(?:nächsten|kommenden) monat', 'month', 1],
    ['(?:vergangene|vorige|letzte)[sn]? jahr(?:es)?|vorjahr', 'year', -1],
    ['(?:diese[sm]?|heuer|laufenden) jahr(?:es)?', 'year', 0],
    ['(?:nächste|kommende)[sn]? jahr(?:es)?', 'year', 1],
  ],
  ago: 'vor\\s+#\\s+@',
  ahead: 'in\\s+#\\s+@',
  units: { day: 'tag(?:en)?', week: 'wochen?', month: 'monat(?:en)?', year: 'jahr(?:en)?' },
};

const es: When = {
  weekdays: 'domingo|lunes|martes|miércoles|jueves|viernes|sábado'.split('|'),
  rows: [
    ['anteayer', 'day', -2],
    ['ayer|anoche', 'day', -1],
    ['hoy|esta (?:mañana|tarde|noche)', 'day', 0],
    ['mañana', 'day', 1],
    ['la semana pasada', 'week', -1],
    ['esta semana', 'week', 0],
    ['la (?:próxima semana|semana próxima|semana que viene)', 'week', 1],
    ['el mes pasado', 'month', -1],
    ['este mes', 'month', 0],
    ['el (?:próximo mes|mes que viene)', 'month', 1],
    ['el año pasado', 'year', -1],
    ['este año', 'year', 0],
    ['el (?:próximo año|año que viene)', 'year', 1],
  ],
  ago: 'hace\\s+#\\s+@',
  ahead: 'dentro de\\s+#\\s+@',
  units: { day: 'días?', week: 'semanas?', month: 'mes(?:es)?', year: 'años?' },
};

const pl: When = {
  weekdays: 'niedziel[aęię]|poniedziałek|wtorek|środ[aęy]|czwartek|piątek|sobot[aęy]'.split('|'),
  rows: [
    ['przedwczoraj', 'day', -2],
    ['wczoraj', 'day', -1],
    ['dziś|dzisiaj', 'day', 0],
    ['jutro', 'day', 1],
    ['(?:w )?(?:zeszłym|ubiegłym|minionym) tygodniu', 'week', -1],
    ['w tym tygodniu', 'week', 0],
    ['w przyszłym tygodniu', 'week', 1],
    ['(?:w )?(?:zeszłym|ubiegłym) miesiącu', 'month', -1],
    ['w tym miesiącu', 'month', 0],
    ['w przyszłym miesiącu', 'month', 1],
    ['(?:w )?(?:zeszłym|ubiegłym) roku|rok temu', 'year', -1],
    ['w tym roku', 'year', 0],
    ['w przyszłym roku', 'year', 1],
  ],
  ago: '#\\s+@\\s+temu',
  ahead: 'za\\s+#\\s+@',
  units: { day: 'dni|dzień', week: 'tydzień|tygodni[ea]?', month: 'miesiąc[ea]?|miesięcy', year: 'rok|lata|lat' },
};

const cy: When = {
  weekdays: 'sul|llun|mawrth|mercher|iau|gwener|sadwrn'
    .split('|')
    .map((name) => `(?:n?[dg]?dd?ydd|nos|bore|prynhawn)\\s+${name}`),
  rows: [
    ['echdoe', 'day', -2],
    ['ddoe|neithiwr', 'day', -1],
    ['heddiw|heno|y bore yma', 'day', 0],
    ['yfory', 'day', 1],
    ['(?:yr )?wythnos ddiwethaf', 'week', -1],
    ['yr wythnos (?:hon|yma)', 'week', 0],
    ['(?:yr )?wythnos nesaf', 'week', 1],
    ['y mis diwethaf|mis diwethaf', 'month', -1],
    ['y mis (?:hwn|yma)', 'month', 0],
    ['(?:y )?mis nesaf', 'month', 1],
    ['(?:y )?llynedd', 'year', -1],
    ['eleni', 'year', 0],
    ['(?:y )?flwyddyn nesaf', 'year', 1],
  ],
  ago: '#\\s+@\\s+yn ôl',
  units: { day: 'diwrnod|ddiwrnod|niwrnod', week: 'wythnos', month: 'mis|fis', year: 'blynedd|mlynedd|flynedd' },
};

const ar: When = {
  weekdays: 'الأحد|[اإ]لا?ثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت'
    .split('|')
    .map((name) => `(?:يوم\\s+|مساء\\s+|صباح\\s+)?${name}`),
  rows: [
    ['أول (?:من )?أمس', 'day', -2],
    ['[اأ]مس|البارحة', 'day', -1],
    ['اليوم|الليلة', 'day', 0],
    ['غد[اً]*', 'day', 1],
    ['الأسبوع (?:الماضي|المنصرم)', 'week', -1],
    ['هذا الأسبوع', 'week', 0],
    ['الأسبوع (?:المقبل|القادم)', 'week', 1],
    ['الشهر (?:الماضي|المنصرم)', 'month', -1],
    ['هذا الشهر', 'month', 0],
    ['الشهر (?:المقبل|القادم)', 'month', 1],
    ['العام (?:الماضي|المنصرم)|السنة الماضية', 'year', -1],
    ['هذا العام|العام الجاري|هذه السنة', 'year', 0],
    ['العام (?:المقبل|القادم)', 'year', 1],
  ],
  ago: '(?:قبل|منذ)\\s+#\\s+@',
  ahead: 'بعد\\s+#\\s+@',
  units: { day: 'أيام|يوم[اً]*', week: 'أسابيع|أسبوع', month: 'أشهر|شهور|شهر', year: 'سنوات|أعوام|سنة|عام' },
};

const ur: When = {
  weekdays: 'اتوار|پیر|منگل|بدھ|جمعرات|جمع[ہے]|ہفت[ہے]'.split('|').map((name) => `${name}\\s+ک[وے](?:\\s+روز)?`),
  rows: [
    ['پرسوں', 'day', -2, 2],
    ['گزشتہ روز|گذشتہ روز', 'day', -1],
    ['کل', 'day', -1, 1],
    ['آج', 'day', 0],
    ['(?:گزشتہ|گذشتہ|پچھلے) ہفتے', 'week', -1],
    ['(?:اس|رواں) ہفتے', 'week', 0],
    ['(?:اگلے|آئندہ) ہفتے', 'week', 1],
    ['(?:گزشتہ|گذشتہ|پچھلے) (?:ماہ|مہینے)', 'month', -1],
    ['(?:اس|رواں) (?:ماہ|مہینے)', 'month', 0],
    ['(?:اگلے|آئندہ) (?:ماہ|مہینے)', 'month', 1],
    ['(?:گزشتہ|گذشتہ|پچھلے) (?:سال|برس)', 'year', -1],
    ['(?:اس|رواں) (?:سال|برس)', 'year', 0],
    ['(?:اگلے|آئندہ) (?:سال|برس)', 'year', 1],
  ],
  ago: '#\\s+@\\s+(?:پہلے|قبل)',
  ahead: '#\\s+@\\s+بعد',
  units: { day: 'دن|روز', week: 'ہفت[ےہ]|ہفتوں', month: 'ماہ|مہینے', year: 'سال|برس' },
};

const TABLES: Readonly<Record<string, When>> = { ar, cy, de, en, es, fr, pl, ur };

const NUMBER = '(?:\\p{N}+|[\\p{L}\\p{M}-]+)';

const UNITS = ['day', 'week', 'month', 'year'] as const;

/** The patterns of so many days ago, or ahead. */
const counted = remembered(({ ago, ahead, units }: When) =>
  (
    [
      [ago, -1],
      [ahead, 1],
    ] as const
  ).flatMap(([form, sign]) =>
    UNITS.flatMap((unit) =>
      form ? [{ sign, unit, pattern: form.replace('#', `(?<n>${NUMBER})`).replace('@', `(?:${units[unit]})`) }] : [],
    ),
  ),
);

/** Every word of a text that gives a date by the day of publication; none in a language without a table. */
export function relativesIn(text: string, lang: string): Relative[] {
  const table = forLanguage(TABLES, lang);
  const words = wordsFor(lang);
  if (!table || !words) return [];
  const plain = plainDigits(text);
  const all = (pattern: string) => matchAll(joined`${STARTS}(?:${pattern})${ENDS}`, plain);
  const found: Relative[] = [];
  for (const [pattern, unit, from, to = from] of table.rows)
    for (const { 0: told } of all(pattern)) found.push({ words: told, unit, from, to });
  table.weekdays.forEach((pattern, weekday) => {
    for (const { 0: told } of all(pattern)) found.push({ words: told, unit: 'day', from: -13, to: 7, weekday });
  });
  for (const { sign, unit, pattern } of counted(table)) {
    for (const { 0: told, groups } of all(pattern)) {
      const value = amountAt(words, groups?.n ?? '', 0, lang)?.values[0];
      if (value !== undefined && Number.isInteger(value))
        found.push({ words: told, unit, from: sign < 0 ? -value - 1 : value, to: sign < 0 ? -value : value + 1 });
    }
  }
  return found;
}
