/* Numbers as English prose writes them; for the check alone. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, dozen: 12 };
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const PARTS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  tenth: 10,
};

function word(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  if (text === 'a' || text === 'an') return 1;
  const one = ONES.indexOf(text);
  if (one >= 0) return one;
  const ten = TENS.indexOf(text);
  return ten >= 0 ? (ten + 2) * 10 : null;
}

/** A run of words as one number (`two hundred and five`, `1.4 million`, `a dozen`), or `null`. */
function run(words: readonly string[]): number | null {
  let total = 0;
  let part: number | null = null;
  for (const text of words) {
    const scale = SCALES[text];
    const number = word(text);
    if (scale) {
      part = (part ?? 1) * scale;
      if (scale >= 1e3) {
        total += part;
        part = 0;
      }
    } else if (number !== null) part = (part ?? 0) + number;
    else if (text !== 'and') return null;
  }
  return part === null ? null : total + part;
}

const NUMBER = new RegExp(
  `(?:\\d[\\d,]*(?:\\.\\d+)?|\\b(?:an?|${[...ONES, ...TENS, ...Object.keys(SCALES)].join('|')})\\b)`,
  'gi',
);

const tokens = (phrase: string): string[] => phrase.toLowerCase().match(NUMBER) ?? [];

/** Every number a phrase states, left to right; words that make up one number count once; ordinals count. */
export function numbersIn(phrase: string): number[] {
  const found: number[] = [];
  for (const piece of phrase.toLowerCase().split(/\b(?:to|in|out of|and(?! \w+ (?:hundred|thousand)))\b|[–—]/)) {
    const words = tokens(piece);
    const meaningful = words.some((one) => one !== 'a' && one !== 'an');
    const number = meaningful ? run(words) : null;
    if (number !== null) found.push(number);
    else {
      const ordinal = ORDINALS.findIndex((one) => new RegExp(`\\b${one}\\b`).test(piece));
      if (ordinal > 0) found.push(ordinal);
    }
  }
  return found;
}

/** A ratio as stated: `one in five`, `3 out of 10`, `two thirds`, `half`; or `null`. */
export function ratioIn(phrase: string): [number, number] | null {
  const lower = phrase.toLowerCase();
  const inForm = /(\S+)\s+(?:in|out of)\s+(?:every\s+)?(\S+)/.exec(lower);
  if (inForm) {
    const part = run([inForm[1] as string]);
    const of = run([inForm[2] as string]);
    return part !== null && of !== null ? [part, of] : null;
  }
  const fraction = new RegExp(`(?:(\\w+)[ -])?(${Object.keys(PARTS).join('|')}|halve)s?\\b`).exec(lower);
  if (!fraction) return null;
  const part = fraction[1] === undefined ? 1 : word(fraction[1]);
  return part === null ? null : [part, PARTS[(fraction[2] as string).replace('halve', 'half')] as number];
}
