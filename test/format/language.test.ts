/* Quotation marks, directions, digits, lists and dates; CLDR is the oracle where it has one. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datePieces, formatDate } from '../../src/format/dates.ts';
import { directionOf, number, percent, quotationMarks } from '../../src/format/language.ts';
import { joinList } from '../../src/format/lists.ts';
import { messagesFor, primary, registerMessages } from '../../src/format/messages.ts';
import { ALL, byLang, english } from './catalogues.ts';

const cldr = createRequire(import.meta.url);
const cldrOf = (lang: string, file: string) =>
  JSON.parse(readFileSync(cldr.resolve(`cldr-misc-full/main/${lang}/${file}.json`), 'utf8')).main[lang];

const LOCALES = readdirSync(dirname(cldr.resolve('cldr-misc-full/main/en/delimiters.json')).replace(/en$/, ''));

describe('quotation marks', () => {
  test(`of all ${LOCALES.length} locales are those of CLDR`, () => {
    expect(LOCALES.length).toBeGreaterThan(700);
    const wrong = LOCALES.flatMap((lang) => {
      const { quotationStart, quotationEnd } = cldrOf(lang, 'delimiters').delimiters;
      const { open, close } = quotationMarks(lang);
      return open.trim() === quotationStart && close.trim() === quotationEnd ? [] : [lang];
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['pl-PL', '„”'],
    ['PT-br', '“”'],
    ['pt-PT', '«»'],
    ['zh-Hant-TW', '「」'],
    ['de-CH', '„“'],
    ['sv-x-house', '””'],
    ['xx', '“”'],
  ])('of the tag %s are %s', (lang, marks) => {
    const { open, close } = quotationMarks(lang);
    expect(open + close).toBe(marks);
  });

  test('French alone sets a narrow no-break space inside them', () => {
    expect(quotationMarks('fr-CA')).toEqual({ open: '«\u202f', close: '\u202f»' });
    for (const { lang } of ALL) if (lang !== 'fr') expect(quotationMarks(lang).open).toHaveLength(1);
  });
});

test.each(ALL.map(({ lang }) => lang))('%s is written in the direction that CLDR says', (lang) => {
  const { characterOrder } = cldrOf(lang, 'layout').layout.orientation;
  expect(directionOf(lang)).toBe(characterOrder === 'right-to-left' ? 'rtl' : 'ltr');
});

test('a language is its first subtag, and no other that begins alike', () => {
  expect(['EN-gb', 'ar', 'arc-Syrc'].map(primary)).toEqual(['en', 'ar', 'arc']);
  registerMessages(byLang('ar'));
  expect(messagesFor('AR-eg').lang).toBe('ar-EG');
  for (const lang of ['arc', '', 'nl', 'constructor', '__proto__']) expect(messagesFor(lang)).toBe(english);
});

describe.each(ALL.map((messages) => [messages.lang, messages] as const))('%s', (_, messages) => {
  test('digits are 0 to 9, and none is rounded away', () => {
    expect(percent(50, messages.locale).replaceAll(/[^\p{N}]/gu, '')).toBe('50');
    expect(percent(12.345, messages.locale).replaceAll(/[^\p{N}]/gu, '')).toBe('12345');
    expect(number(1_234_567.125, messages.locale).replaceAll(/[^\p{N}]/gu, '')).toBe('1234567125');
  });

  test('dates are in the calendar of their source, and as precise as they are', () => {
    const day = formatDate('2014-06-03', messages);
    expect(day.match(/\p{N}+/gu)).toEqual(['3', '2014']);
    expect(formatDate('2014-06', messages).match(/\p{N}+/gu)).toEqual(['2014']);
    expect(formatDate('2014', messages)).toBe('2014');
    expect(formatDate('19XX', messages)).toBe('1900–1999');
    expect(formatDate('199X', messages)).toContain('1990');
    expect(formatDate('2014~', messages)).not.toBe('2014');
    expect(formatDate('2014?', messages)).not.toBe(formatDate('2014~', messages));
  });
});

test.each(['fa', 'th', 'ar-SA', 'ja-JP-u-ca-japanese'])(
  'a catalogue for %s keeps the calendar of the source',
  (locale) => {
    expect(formatDate('2014-06-03', { ...english, locale }).normalize('NFKC')).toMatch(/2014|۲۰۱۴|٢٠١٤/);
  },
);

describe.each(ALL.map((messages) => [primary(messages.lang), messages] as const))('%s', (lang, messages) => {
  /** As CLDR has it, in the language itself; Node knows all of them. */
  const own = (options: Intl.DateTimeFormatOptions, date: string) =>
    new Intl.DateTimeFormat(`${lang === 'en' ? 'en-GB' : lang}-u-nu-latn`, {
      calendar: 'gregory',
      timeZone: 'UTC',
      ...options,
    }).format(new Date(date));

  test.each([
    ['-0043', '-000043-01-01'],
    ['0000', '0000-01-01'],
    ['0050', '0050-01-01'],
    ['0999', '0999-01-01'],
  ])('the year %s has its era', (edtf, date) => {
    expect(formatDate(edtf, messages)).toBe(own({ year: 'numeric', era: 'short' }, date));
  });

  test('a day before Christ has its month and its era', () => {
    const told = formatDate('-0043-03-15', messages);
    expect(told).toContain(
      own({ year: 'numeric', era: 'short' }, '-000043-01-01')
        .replace(/^\p{N}+/u, '')
        .trim(),
    );
    expect(told.match(/\p{N}+/gu)).toEqual(['15', '44']);
  });

  test('a long year is written whole, and before Christ as such', () => {
    expect(formatDate('Y170000002', messages)).toBe('170000002');
    expect(formatDate('Y-170000002', messages)).toBe(formatDate('-0043', messages).replace('44', '170000003'));
  });

  test('open digits before Christ run from the earliest year on', () => {
    const [first, last] = ['-0049', '-0040'].map((edtf) => formatDate(edtf, messages));
    expect(formatDate('-004X', messages)).toBe(`${first}–${last}`);
  });

  test('a time is as exact as it is, in the clock of the place that the source names', () => {
    expect(formatDate('2021-12-05T14:30:00Z', messages)).toMatch(/^[^:]*2021[^:]*(14:30|2:30)(?!:)[^:]*\(UTC\)$/);
    expect(formatDate('2021-12-05T14:30:00+01:00', messages)).toMatch(/(14:30|2:30)(?!:).*\(UTC\+01:00\)$/);
    expect(formatDate('2021-12-05T14:30:07', messages)).toMatch(/(14:30:07|2:30:07)/);
  });

  test('seasons are four words, each with its year', () => {
    const seasons = ['21', '22', '23', '24'].map((season) => formatDate(`2021-${season}`, messages));
    expect(new Set(seasons).size).toBe(4);
    for (const season of seasons) expect(season).toMatch(/^(\p{L}+ )+2021$/u);
  });
});

test('HTML dates what it can: a year from 1 on, a time, and no season, no years before Christ', () => {
  const dated = (edtf: string) => datePieces(edtf, english)[1];
  expect(dated('0999')).toBe('0999');
  expect(dated('2021-12-05T14:30:00+01:00')).toBe('2021-12-05T14:30:00+01:00');
  for (const edtf of ['-0043', '0000', '2021-21', '201X', 'Y170000002']) expect(dated(edtf), edtf).toBe(undefined);
});

const DATES: readonly [lang: string, edtf: string, text: string][] = [
  ['en', '2014-06/2015-09', 'June 2014 to September 2015'],
  ['en', '199X', 'the 1990s'],
  ['en', '2021-21', 'spring 2021'],
  ['en', '-0043-03-15', '15 March 44 BC'],
  ['en', '2021-12-05T14:30:00Z', '5 December 2021, 14:30 (UTC)'],
  ['cy', '-0043', '44 CC'],
  ['cy', '0050-03', 'Mawrth 50 OC'],
  ['fr', '-0043-03-01', '1er mars 44 av. J.-C.'],
  ['fr', '-0043/..', 'depuis 44 av. J.-C.'],
  ['fr', '../0050', 'jusqu’en 50 ap. J.-C.'],
  ['es', '2021-21', 'primavera de 2021'],
  ['pl', '-0043-03/..', 'od marca 44 p.n.e.'],
  ['cy', '2014-06-03', '3 Mehefin 2014'],
  ['cy', '2014-06', 'Mehefin 2014'],
  ['cy', '../2014-05', 'hyd at Fai 2014'],
  ['cy', '../2014-11', 'hyd at Dachwedd 2014'],
  ['cy', '../2014-07', 'hyd at Orffennaf 2014'],
  ['cy', '../2014-07-03', 'hyd at 3 Gorffennaf 2014'],
  ['cy', '2014-05/..', 'ers Mai 2014'],
  ['fr', '2014-06-01', '1er juin 2014'],
  ['fr', '2014-06-01/..', 'depuis le 1er juin 2014'],
  ['fr', '2014-08/..', 'depuis août 2014'],
  ['fr', '../2014-06-03', 'jusqu’au 3 juin 2014'],
  ['fr', '../2014-08', 'jusqu’en août 2014'],
  ['fr', '../199X', 'jusqu’aux années 1990'],
  ['fr', '2014-06/2015-09', 'juin 2014 – septembre 2015'],
  ['fr', '2014-06~', 'juin 2014 environ'],
  ['de', '2014-06-03/2014-07', '3. Juni 2014 bis Juli 2014'],
  ['de', '2014-06/..', 'seit Juni 2014'],
  ['es', '2014-06-03/2014-07', 'del 3 de junio de 2014 a julio de 2014'],
  ['es', '2014/2015-07-04', 'de 2014 al 4 de julio de 2015'],
  ['es', '../2014-06-03', 'hasta el 3 de junio de 2014'],
  ['pl', '2014-03', 'marzec 2014'],
  ['pl', '2014-03-03', '3 marca 2014'],
  ['pl', '2014-03/2015-09', 'od marca 2014 do września 2015'],
  ['pl', '2014-03-03/..', 'od 3 marca 2014'],
  ['pl', '../199X', 'do lat 1990–1999'],
  ['ar', '2014-06-03', '3 يونيو 2014'],
  ['ar', '2014-06/2015-09', 'من يونيو 2014 إلى سبتمبر 2015'],
  ['ur', '2014-06/..', 'جون 2014 سے'],
];
test.each(DATES)('%s: %s is %s', (lang, edtf, text) => {
  expect(formatDate(edtf, byLang(lang))).toBe(text);
});

const LISTS: readonly [lang: string, names: string[], open: boolean, text: string][] = [
  ['en', ['A', 'B', 'C'], false, 'A, B and C'],
  ['en', ['A', 'B'], true, 'A or B'],
  ['cy', ['Ann'], false, 'Ann'],
  ['cy', ['Ann', 'Bob'], false, 'Ann a Bob'],
  ['cy', ['Ann', 'Bob', 'Alun'], false, 'Ann, Bob ac Alun'],
  ['cy', ['Ann', 'Iestyn'], false, 'Ann a Iestyn'],
  ['cy', ['Ann', 'Ifan'], false, 'Ann ac Ifan'],
  ['cy', ['Ann', 'Bob'], true, 'Ann neu Bob'],
  ['fr', ['A', 'B', 'C'], false, 'A, B et C'],
  ['de', ['A', 'B'], true, 'A oder B'],
  ['es', ['Ana', 'Inés'], false, 'Ana e Inés'],
  ['es', ['Ana', 'Olga'], true, 'Ana u Olga'],
  ['pl', ['A', 'B'], false, 'A i B'],
  ['ar', ['A', 'B'], true, 'A أو B'],
  ['ur', ['A', 'B'], false, 'A اور B'],
];
test.each(LISTS)('%s: %j (open: %s) is %s', (lang, names, open, text) => {
  const marked = text.replace(new RegExp(names.join('|'), 'g'), '<$&>');
  expect(joinList(names, byLang(lang), open)).toBe(text);
  expect(joinList(names, byLang(lang), open, (name) => `<${name}>`)).toBe(marked);
});

describe('a country', () => {
  test.each([
    ['en-US', 'November 22, 2026', 'a, b, and c'],
    ['en-GB', '22 November 2026', 'a, b and c'],
    ['en', '22 November 2026', 'a, b and c'],
    ['de-AT', '22. November 2026', 'a, b und c'],
  ])('%s has its own dates and lists', (lang, date, list) => {
    for (const messages of ALL) registerMessages(messages);
    const messages = messagesFor(lang);
    expect([formatDate('2026-11-22', messages), joinList(['a', 'b', 'c'], messages)]).toEqual([date, list]);
  });

  test('each is the one catalogue, in the country of the tag, and made once', () => {
    for (const messages of ALL) {
      registerMessages(messages);
      const own = messagesFor(`${primary(messages.lang)}-CA`);
      expect({ ...own, lang: messages.lang, locale: messages.locale }).toEqual(messages);
      expect(messagesFor(`${primary(messages.lang)}-CA`)).toBe(own);
      // CLDR: the decimals of the country, where its language is spoken there.
      if (primary(messages.lang) === 'fr')
        expect(number(1234.5, own.locale)).toBe(new Intl.NumberFormat('fr-CA').format(1234.5));
    }
  });
});
