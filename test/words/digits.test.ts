import { expect, test } from 'vitest';
import { readFigures, readQuantity } from '../../src/words/read.ts';

const digitsIn = (phrase: string, lang: string) => {
  const alone = readQuantity(phrase, lang);
  const figures = readFigures(phrase, lang);
  return (figures.length || !alone ? figures : [alone]).flatMap(({ anchors: [anchor] }) =>
    typeof anchor === 'object' && anchor && 'from' in anchor ? [anchor.from, anchor.to] : [anchor],
  );
};

test.each<[lang: string, phrase: string, numbers: unknown[]]>([
  ['fr', '1,5 million', [1_500_000]],
  ['fr', '1 300 000 euros', [1_300_000]],
  ['fr', '12 à 15 heures', [12, 15]],
  ['fr', 'un sur cinq', [{ of: [1, 5] }]],
  ['de', '1.300', [1300]],
  ['de', '1.3', [1.3]],
  ['de', '2 Mrd. Euro', [2e9]],
  ['de', '−5,5 Grad', [-5.5]],
  ['de', '12–15', [12, 15]],
  ['de-CH', '1’300.5', [1300.5]],
  ['es', '3 mil millones', [3e9]],
  ['es', '3 mil', [3000]],
  ['es-MX', '1,300.5', [1300.5]],
  ['pl', '3,2 mln osób', [3_200_000]],
  ['cy', '1,300', [1300]],
  ['cy', '1.5 miliwn', [1_500_000]],
  ['ar', '٥٠٪', [50]],
  ['ar', '١٬٣٠٠٫٥', [1300.5]],
  ['ar', '3 ملايين', [3e6]],
  ['ur', '۵۰ لاکھ', [5e6]],
])('%s: %s', (lang, phrase, numbers) => {
  expect(digitsIn(phrase, lang)).toEqual(numbers);
});

test('reads what the language itself writes', () => {
  for (const lang of ['ar', 'cy', 'de', 'de-CH', 'en-IN', 'es', 'fr', 'pl', 'ur', 'fa', 'hi-u-nu-deva']) {
    for (const number of [0, 7, 12.5, 1300, 54_321, 1_234_567.25]) {
      const written = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(number);
      expect([lang, written, digitsIn(written, lang)]).toEqual([lang, written, [number]]);
    }
  }
});
