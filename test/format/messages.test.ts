/* The catalogues are whole, translated, used, and as exact as the English one. */
import { describe, expect, test } from 'vitest';
import { read, scriptsIn } from '../house/imports.ts';
import { ALL, ARGUMENTS, byLang, english, HEDGES, TRANSLATIONS, textsOf } from './catalogues.ts';

/** What may read as in English, and why. */
const SAME: Readonly<Record<string, string>> = {
  comma: 'a comma is one in most languages',
  locale: 'Welsh numbers are written as in English',
  'fr types.confirmation.0': 'the French word',
};
const OPTIONAL = ['list', 'date', 'year'];
const keysOf = (messages: object): string[] => Object.keys(messages).filter((key) => !OPTIONAL.includes(key));

describe.each(TRANSLATIONS.map((messages) => [messages.lang, messages] as const))('%s', (lang, messages) => {
  const texts = textsOf(messages);

  test('has every message, and none of its own', () => {
    expect(keysOf(messages)).toEqual(keysOf(english));
    expect([...texts.keys()]).toEqual([...textsOf(english).keys()]);
  });

  test('leaves nothing in English', () => {
    const untranslated = [...textsOf(english)].filter(
      ([key, text]) => texts.get(key) === text && !SAME[key] && !SAME[`${lang} ${key}`],
    );
    expect(untranslated).toEqual([]);
  });

  test('says who should check it', () => {
    const head = read(`src/format/messages.${lang}.ts`)
      .match(/^\/\*[\s\S]*?\*\//)?.[0]
      .replaceAll(/\s*\n \*\s*/g, ' ');
    expect(head).toContain('Not yet checked by a native editor. To check it: ');
  });
});

describe.each(ALL.map((messages) => [messages.lang, messages] as const))('%s', (_, messages) => {
  test('every message holds what it is given, and nothing undefined', () => {
    for (const [key, text] of textsOf(messages)) {
      // A link between a kind and what it answers may be none.
      if (!/^(types|reply)\..*\.1$/.test(key)) expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
      for (const given of ['QQ', 'ZZ'])
        expect(text.includes(given) || text.includes(given.toLowerCase()), key).toBe(key.includes(given));
    }
  });

  test('hedges are of one meaning each, and keep the figure', () => {
    const said = HEDGES.map((hedge) => messages.hedged(hedge, '50'));
    expect(new Set(said).size).toBe(HEDGES.length);
    for (const text of said) expect(text.replace('50', '').trim()).toMatch(/\p{L}{2}/u);
    for (const [one, other] of [
      ['<', '>'],
      ['<=', '>='],
      ['almost', '~'],
    ] as const) {
      expect(messages.hedged(one, '50')).not.toContain(messages.hedged(other, '50'));
    }
  });

  test('no reply in a source is not a refusal, and none of them is an answer', () => {
    const names = [...Object.values(messages.reply), ...Object.values(messages.types)].map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Files that read messages: all of `src` but the catalogues. */
const READERS = scriptsIn('src').filter((path) => !/\/messages(\.\w+)?\.ts$/.test(path));
const SOURCE = READERS.map((path) => read(path)).join('\n');
const isRead = (key: string): boolean =>
  new RegExp(`(\\bmessages|messagesFor\\([^;]*\\))\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\}: Messages\\b`).test(
    SOURCE,
  );

describe('the interface', () => {
  test('has no message that no file reads', () => {
    const body = read('src/format/messages.ts').match(/interface Messages \{([\s\S]*?)\n\}/)?.[1] ?? '';
    const keys = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, key = '']) => key);
    expect(keys).toEqual(expect.arrayContaining([...Object.keys(english), ...OPTIONAL]));
    expect(keys.filter((key) => !isRead(key))).toEqual([]);
    expect(isRead('noSuchMessage')).toBe(false);
  });

  test('has arguments to try for each of its functions', () => {
    const functions = Object.entries(english).filter(([, value]) => typeof value === 'function');
    expect(functions.map(([key]) => key).sort()).toEqual(Object.keys(ARGUMENTS).sort());
  });

  test('`lang` names the language of an element; `Intl` is given the locale', () => {
    for (const path of READERS.filter((one) => !/^src\/(static|embed|desk)\//.test(one))) {
      const uses = [...read(path).matchAll(/.*messages\.lang\b.*/g)].map(([line]) => line);
      expect(
        uses.filter(
          (line) => !/lang=\$\{messages\.lang\}|(directionOf|primary)\(messages\.lang\)|write\(ctx, /.test(line),
        ),
        path,
      ).toEqual([]);
    }
  });
});

const GRAMMAR: readonly [lang: string, said: (messages: ReturnType<typeof byLang>) => string, text: string][] = [
  ['fr', ({ hedged }) => hedged('<', '50\u202f%'), 'moins de 50\u202f%'],
  ['fr', ({ ratio, hedged }) => hedged('almost', ratio('1', '5')), 'presque 1 sur 5'],
  ['en', ({ gaps }) => gaps(['figure'], null), 'The source gives no exact figure.'],
  ['en', ({ gaps }) => gaps([], 'counted'), 'The source does not say who or what was counted.'],
  [
    'en',
    ({ gaps }) => gaps(['figure', 'date'], 'asked'),
    'The source gives no exact figure and no date, and does not say who was asked.',
  ],
  ['fr', ({ gaps }) => gaps(['figure'], null), 'La source ne donne pas de chiffre exact.'],
  [
    'fr',
    ({ gaps }) => gaps(['figure', 'date'], 'asked'),
    'La source ne donne ni chiffre exact ni date, et ne dit pas qui a été interrogé.',
  ],
  ['fr', ({ shown }) => shown(1, 9), '1 réaction affichée sur 9'],
  ['fr', ({ shown }) => shown(2, 9), '2 réactions affichées sur 9'],
  ['fr', ({ source }) => source, 'Source\u00a0:'],
  ['de', ({ also }) => also(['Entschuldigung', 'Zusage']), 'außerdem: Entschuldigung, Zusage'],
  [
    'de',
    ({ gaps }) => gaps(['figure', 'date'], 'asked'),
    'Die Quelle nennt keine genaue Zahl und kein Datum und sagt nicht, wer befragt wurde.',
  ],
  ['de', ({ gaps }) => gaps([], 'counted'), 'Die Quelle sagt nicht, wer oder was gezählt wurde.'],
  ['es', ({ hedged }) => hedged('<', '50\u00a0%'), 'menos del 50\u00a0%'],
  ['es', ({ hedged }) => hedged('>', '300'), 'más de 300'],
  ['es', ({ gaps }) => gaps(['figure'], 'asked'), 'La fuente no da una cifra exacta, y no dice a quién se preguntó.'],
  ['es', ({ gaps }) => gaps([], 'counted'), 'La fuente no dice a quién o qué se contó.'],
  ['es', ({ shown }) => shown(1, 9), 'Se muestra 1 de 9 reacciones'],
  ['pl', ({ gaps }) => gaps(['figure', 'date'], null), 'Źródło nie podaje dokładnej liczby ani daty.'],
  ['pl', ({ gaps }) => gaps(['date'], 'asked'), 'Źródło nie podaje daty i nie mówi, kogo pytano.'],
  ['pl', ({ also }) => also(['Przeprosiny', 'Zobowiązanie']), 'ponadto: przeprosiny, zobowiązanie'],
  ['cy', ({ hedged, ratio }) => hedged('almost', ratio('1', '5')), 'bron i 1 o bob 5'],
  [
    'cy',
    ({ gaps }) => gaps(['figure', 'date'], 'asked'),
    'Nid yw’r ffynhonnell yn rhoi ffigur union na dyddiad, nac yn dweud pwy a holwyd.',
  ],
  ['cy', ({ gaps }) => gaps([], 'counted'), 'Nid yw’r ffynhonnell yn dweud pwy neu beth a gyfrifwyd.'],
  [
    'ar',
    ({ gaps }) => gaps(['figure', 'date'], 'asked'),
    'لا يذكر المصدر رقمًا دقيقًا ولا تاريخًا، ولا يوضح مَن الذين سُئلوا.',
  ],
  ['ar', ({ gaps }) => gaps([], 'asked'), 'لا يوضح المصدر مَن الذين سُئلوا.'],
  [
    'ur',
    ({ gaps }) => gaps(['date'], 'asked'),
    'ماخذ میں تاریخ درج نہیں، اور یہ نہیں بتایا گیا کہ کن لوگوں سے پوچھا گیا۔',
  ],
  ['ar', ({ shown }) => shown(1, 2), 'يظهر 1 من أصل ردين'],
  ['ar', ({ shown }) => shown(2, 5), 'يظهر 2 من أصل 5 ردود'],
  ['ar', ({ shown }) => shown(2, 11), 'يظهر 2 من أصل 11 ردًا'],
  ['ar', ({ shown }) => shown(2, 100), 'يظهر 2 من أصل 100 رد'],
  ['ur', ({ hedged }) => hedged('>=', '30%'), 'کم از کم 30%'],
  ['en', ({ also }) => also(['Apology', 'Call for change']), 'also: apology, call for change'],
];

test.each(GRAMMAR)('%s: %s reads %s', (lang, said, text) => {
  expect(said(byLang(lang))).toBe(text);
});
