import { describe, expect, test } from 'vitest';
import { numbersIn, ratioIn } from '../../src/story/numerals.ts';

const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
ONES.push('thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen');
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Writes a number out as a British newsroom does: the other way round from the code under test. */
function spell(number: number): string {
  if (number < 20) return ONES[number] ?? '';
  if (number < 100) return `${TENS[Math.floor(number / 10)]}${number % 10 ? `-${ONES[number % 10]}` : ''}`;
  const [scale, name]: [number, string] =
    number < 1e3 ? [100, 'hundred'] : number < 1e6 ? [1e3, 'thousand'] : [1e6, 'million'];
  const rest = number % scale;
  const joint = rest === 0 ? '' : rest < 100 ? ' and ' : ' ';
  return `${spell(Math.floor(number / scale))} ${name}${joint}${spell(rest)}`;
}

describe('numbersIn', () => {
  test('reads back every number it is given in words', () => {
    const numbers = [...Array(2100).keys()].slice(1);
    for (let n = 2101; n < 1e9; n = Math.floor(n * 1.37) + 11) numbers.push(n);
    for (const number of numbers) {
      expect(numbersIn(spell(number)), spell(number)).toEqual([number]);
      expect(numbersIn(number.toLocaleString('en-GB'))).toEqual([number]);
    }
  });

  test.each<[phrase: string, numbers: number[]]>([
    ['below 50%', [50]],
    ['more than 300 pages', [300]],
    ['more than a dozen other men', [12]],
    ['two dozen', [24]],
    ['half a dozen', [6]],
    ['three more men', [3]],
    ['fourth and final victim', [4]],
    ['the twenty-first inquiry', [21]],
    ['25-year-old', [25]],
    ['1,400 people', [1400]],
    ['1.4 million', [1_400_000]],
    ['£1.4m', [1_400_000]],
    ['£1.1bn', [1_100_000_000]],
    ['€20k', [20_000]],
    ['5m', [5]],
    ['a hundred', [100]],
    ['a thousand and one', [1001]],
    ['two and a half per cent', [2.5]],
    ['half a million', [500_000]],
    ['.5%', [0.5]],
    ['-3C', [-3]],
    ['between 12 and 15 hours', [12, 15]],
    ['between one hundred and two hundred', [100, 200]],
    ['between two thousand and three thousand', [2000, 3000]],
    ['5-9', [5, 9]],
    ['5–9', [5, 9]],
    ['5 to 9', [5, 9]],
    ['one in five', [1, 5]],
    ['a third', []],
    ['a few hundred', []],
    ['hundreds', []],
    ['one second', [1]],
    ['nothing', []],
    ['constructor', []],
  ])('%s', (phrase, numbers) => {
    expect(numbersIn(phrase)).toEqual(numbers);
  });
});

describe('ratioIn', () => {
  test.each<[phrase: string, ratio: [number, number] | null]>([
    ['one in five', [1, 5]],
    ['Almost one in five', [1, 5]],
    ['1 in 5', [1, 5]],
    ['3 out of 10', [3, 10]],
    ['one in every hundred', [1, 100]],
    ['three in a hundred', [3, 100]],
    ['twenty-five out of a hundred', [25, 100]],
    ['two thirds', [2, 3]],
    ['two-thirds', [2, 3]],
    ['three quarters', [3, 4]],
    ['a quarter', [1, 4]],
    ['half', [1, 2]],
    ['nearly half', [1, 2]],
    ['less than half', [1, 2]],
    ['one half', [1, 2]],
    ['more than a third', [1, 3]],
    ['four ninths', [4, 9]],
    ['the third', null],
    ['one and a half', null],
    ['five', null],
    ['', null],
  ])('%s', (phrase, ratio) => {
    expect(ratioIn(phrase)).toEqual(ratio);
  });
});
