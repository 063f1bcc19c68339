/* Numbers in digits, as a language writes them. */
import { matchAt } from './sticky.ts';

const ZEROS = [...'٠۰०'].map((zero) => zero.codePointAt(0) as number);
/** Digits of any script here as 0 to 9, and marks of direction as spaces, so that each keeps its place. */
export const plainDigits = (text: string): string =>
  text.replace(/[\u200e\u200f\u061c]/g, ' ').replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.codePointAt(0) as number;
    return String(code - (ZEROS.findLast((zero) => zero <= code) as number));
  });

const decimals = new Map<string, string>();
/** The mark before decimals in a language, and where it is spoken; the rest of its tag says nothing of that. */
function decimalOf(lang: string): string {
  const [locale] = /^[a-z]{2,3}(?:-[a-z]{2}(?![a-z0-9]))?/i.exec(lang) ?? ['en'];
  const known = decimals.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  decimals.set(locale, decimal);
  return decimal;
}

const SPACE = ' \\u00a0\\u2009\\u202f';
const VULGAR: Readonly<Record<string, readonly [number, number]>> = {
  ...{
    '½': [1, 2],
    '⅓': [1, 3],
    '⅔': [2, 3],
    '¼': [1, 4],
    '¾': [3, 4],
    '⅕': [1, 5],
    '⅖': [2, 5],
    '⅗': [3, 5],
    '⅘': [4, 5],
  },
  ...{
    '⅙': [1, 6],
    '⅚': [5, 6],
    '⅐': [1, 7],
    '⅛': [1, 8],
    '⅜': [3, 8],
    '⅝': [5, 8],
    '⅞': [7, 8],
    '⅑': [1, 9],
    '⅒': [1, 10],
  },
};

export interface Digits {
  readonly end: number;
  /** `null` where the marks between the digits are of no number in this language. */
  readonly value: number | null;
  /** A fraction alone, "½" or "3/4". */
  readonly of?: readonly [number, number];
}

/** Multiplies as people do: 1.1 million is 1100000 and not 1100000.0000000002. */
export const times = (value: number, by: number): number => Number((value * by).toPrecision(15));

/** The number in digits at a place of a text whose digits are plain, or `null`. */
export function digitsAt(text: string, at: number, lang: string): Digits | null {
  const vulgar = VULGAR[text[at] ?? ''];
  if (vulgar) return { end: at + 1, value: null, of: vulgar };
  const decimal = decimalOf(lang);
  const group = `[${SPACE}٬’'${decimal === ',' ? '.' : ','}]`;
  const number = matchAt(
    `(?:(\\d{1,3}(${group})(?:\\d{2,3}\\2)*\\d{3}(?!\\d)|\\d+)(?:([.,٫])(\\d+))?|\\.(\\d+))(?:(?<=\\d)[${SPACE}]?([½⅓⅔¼¾⅛⅜⅝⅞]))?`,
    text,
    at,
  );
  if (!number) return null;
  const { 0: found, 1: whole = '0', 3: mark, 4: part, 5: bare, 6: sign } = number;
  const end = at + found.length;
  const over =
    !mark && !bare && /^\d{1,2}$/.test(found) && matchAt('/(2|3|4|5|6|7|8|10|12|16|20|100|1000)(?![\\d/])', text, end);
  if (over && Number(found) < Number(over[1])) {
    return { end: end + over[0].length, value: null, of: [Number(found), Number(over[1])] };
  }
  // "10:30", "1.2.3", "12/03": a time, a version, a date.
  if (matchAt('[.:/,]\\d', text, end) || /\d[.:/,]$/.test(text.slice(Math.max(0, at - 2), at)))
    return { end, value: null };
  if (mark === ',' && decimal === '.') return { end, value: null };
  const value = Number(`${whole.replace(/\D/g, '')}.${part ?? bare ?? '0'}`);
  const [one, of] = VULGAR[sign ?? ''] ?? [0, 1];
  return { end, value: value + one / of };
}
