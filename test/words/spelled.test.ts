import { toCardinal as arabic } from 'n2words/ar-SA';
import { toCardinal as german } from 'n2words/de-DE';
import { toCardinal as british } from 'n2words/en-GB';
import { toCardinal as indian } from 'n2words/en-IN';
import { toCardinal as american } from 'n2words/en-US';
import { toCardinal as spanish } from 'n2words/es-ES';
import { toCardinal as belgian } from 'n2words/fr-BE';
import { toCardinal as french } from 'n2words/fr-FR';
import { toCardinal as polish } from 'n2words/pl-PL';
import { toCardinal as urdu } from 'n2words/ur-PK';
import { describe, expect, test } from 'vitest';
import { readFigures, readQuantity } from '../../src/words/read.ts';
import { welsh } from './welsh.ts';

/* Numbers written out by others: n2words, and for Welsh the rules of CLDR. Each is read back. */
const WRITERS: readonly (readonly [lang: string, write: (value: number) => string, most: number])[] = [
  ['ar', arabic, 1e15],
  ['cy', welsh, 1e13],
  ['de', german, 1e13],
  ['en-GB', british, 1e15],
  ['en-US', american, 1e15],
  ['en-IN', indian, 1e7],
  ['es', spanish, 1e13],
  ['fr', french, 1e13],
  ['fr-BE', belgian, 1e13],
  ['pl', polish, 1e13],
  ['ur', urdu, 1e13],
];

const NUMBERS = [...Array(1300).keys()];
for (let n = 1301; n < 1e12; n = Math.floor(n * 1.37) + 11) NUMBERS.push(n);
for (const by of [1e3, 1e5, 1e6, 1e9]) for (const n of [1, 2, 3, 5, 10, 11, 21, 100, 200, 999]) NUMBERS.push(n * by);

/** n2words writes "four hundred and thousand thousand" for 401 thousand. */
const misspelled = (lang: string, words: string) => lang === 'ar' && /ألف ألف/.test(words);

describe.each(WRITERS)('numbers in words: %s', (lang, write, most) => {
  // "dim", zero in Welsh, is "not" as well.
  const written = NUMBERS.filter((number) => number < most && !(lang === 'cy' && number === 0))
    .map((number) => [number, write(number)] as const)
    .filter(([, words]) => !misspelled(lang, words));

  test('each is read, whole', () => {
    const wrong = written.filter(([number, words]) => {
      const read = readQuantity(words, lang);
      return read?.stated !== words || read.anchors.length !== 1 || read.anchors[0] !== number;
    });
    expect(wrong).toEqual([]);
    expect(written.length).toBeGreaterThan(1300);
  });

  test('none is read as more than one figure', () => {
    const wrong = written.filter(([, words]) => readFigures(words, lang).length > 1);
    expect(wrong).toEqual([]);
  });
});
