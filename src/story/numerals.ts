/* Numbers as English prose writes them; for the check alone. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  dozen: 12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const FRACTIONS = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

interface Token {
  readonly text: string;
  /** What digits say; `null` for a word. */
  readonly digits: number | null;
}
interface Found {
  readonly value: number;
  readonly next: number;
}

const TOKEN =
  /(?<sign>(?<![\p{L}\p{N}%.])[−-])?(?<money>\p{Sc}\s?)?(?<digits>\d+(?:,\d{3})*(?:\.\d+)?|(?<!\d)\.\d+)(?<suffix>(?:bn|tn|mn|m|k)\b)?|\p{L}+|[–—]/gu;

function tokens(phrase: string): Token[] {
  return [...phrase.toLowerCase().matchAll(TOKEN)].map(({ 0: text, groups = {} }) => {
    const { sign, money, digits, suffix } = groups;
    if (digits === undefined) return { text, digits: null };
    // "5m" may be metres, and "5k" a race; beside a currency they are not.
    const scale = suffix && (money || /bn|tn|mn/.test(suffix)) ? (SUFFIXES[suffix] as number) : 1;
    // The decimal point is moved as text: 1.1 * 1e9 is not 1100000000 in every case.
    const value = Number(`${digits.replaceAll(',', '')}e${Math.log10(scale)}`);
    return { text, digits: sign ? -value : value };
  });
}

const scaleAt = (words: readonly Token[], at: number): number | undefined => {
  const text = words[at]?.text ?? '';
  return Object.hasOwn(SCALES, text) ? SCALES[text] : undefined;
};
const is = (words: readonly Token[], at: number, ...texts: string[]): boolean =>
  texts.every((text, i) => words[at + i]?.text === text);

/** Below a hundred: `nineteen`, `twenty-five`; `a` before `dozen` and the like. */
function small(words: readonly Token[], at: number): Found | null {
  const text = words[at]?.text ?? '';
  if ((text === 'a' || text === 'an') && scaleAt(words, at + 1)) return { value: 1, next: at + 1 };
  const one = ONES.indexOf(text);
  if (one >= 0) return { value: one, next: at + 1 };
  const ten = TENS.indexOf(text);
  if (ten < 0) return null;
  const unit = ONES.indexOf(words[at + 1]?.text ?? '');
  return unit > 0 && unit < 10
    ? { value: (ten + 2) * 10 + unit, next: at + 2 }
    : { value: (ten + 2) * 10, next: at + 1 };
}

/** Below a thousand: `two hundred and five`. */
function hundreds(words: readonly Token[], at: number): Found | null {
  const first = small(words, at);
  if (!first || !is(words, first.next, 'hundred')) return first;
  const value = first.value * 100;
  const next = first.next + 1;
  const rest = small(words, is(words, next, 'and') ? next + 1 : next);
  return rest && !is(words, rest.next, 'hundred') ? { value: value + rest.value, next: rest.next } : { value, next };
}

/** Groups of falling scale: `two thousand and twelve`. A group of the same scale or a higher one is the next number. */
function inWords(words: readonly Token[], from: number): Found | null {
  let total = 0;
  let at = from;
  let limit = Number.POSITIVE_INFINITY;
  while (limit > 1) {
    const group = hundreds(words, at > from && is(words, at, 'and') ? at + 1 : at);
    if (!group) break;
    const scale = scaleAt(words, group.next) ?? 1;
    if (scale >= limit) break;
    total += group.value * scale;
    at = group.next + (scale > 1 ? 1 : 0);
    limit = scale;
  }
  return at > from ? { value: total, next: at } : null;
}

function numberAt(words: readonly Token[], at: number): Found | null {
  const half = is(words, at, 'half', 'a') && scaleAt(words, at + 2);
  if (half) return { value: half / 2, next: at + 3 };
  const bare = (at === 0 || is(words, at - 1, 'every')) && scaleAt(words, at);
  if (bare) return { value: bare, next: at + 1 };
  const digits = words[at]?.digits ?? null;
  const found = digits === null ? inWords(words, at) : { value: digits, next: at + 1 };
  if (!found) return null;
  let { value, next } = found;
  if (is(words, next, 'and', 'a', 'half') && value < 1000) {
    value += 0.5;
    next += 3;
  }
  const scale = scaleAt(words, next);
  // 1.1 * 1e6 and its like stray from the decimal that was written.
  return scale ? { value: Number((value * scale).toPrecision(15)), next: next + 1 } : { value, next };
}

function ordinalAt(words: readonly Token[], at: number): Found | null {
  const ten = TENS.indexOf(words[at]?.text ?? '');
  const start = ten < 0 ? at : at + 1;
  const ordinal = ORDINALS.indexOf(words[start]?.text ?? '');
  return ordinal > 0 ? { value: (ten < 0 ? 0 : (ten + 2) * 10) + ordinal, next: start + 1 } : null;
}

/** Every number a phrase states, left to right; words that make up one number count once; ordinals count. */
export function numbersIn(phrase: string): number[] {
  const words = tokens(phrase);
  const found: number[] = [];
  let at = 0;
  while (at < words.length) {
    const article = is(words, at, 'a') || is(words, at, 'an');
    const one = ordinalAt(words, at) ?? numberAt(words, at);
    if (one) found.push(one.value);
    // The word after a number or an article is a part of it ("two thirds", "one second"), not an ordinal.
    const next = one?.next ?? at + 1;
    at = (one || article) && ORDINALS.includes(words[next]?.text ?? '') ? next + 1 : next;
  }
  return found;
}

/** A ratio as stated: `one in five`, `3 out of 10`, `two thirds`, `half`; or `null`. */
export function ratioIn(phrase: string): [number, number] | null {
  const words = tokens(phrase);
  for (let at = 0; at < words.length; at += 1) {
    const part = numberAt(words, at);
    const next = part?.next ?? at + (is(words, at, 'a') || is(words, at, 'an') ? 1 : 0);
    if (part && (is(words, next, 'in') || is(words, next, 'out', 'of'))) {
      const after = next + (is(words, next, 'in') ? 1 : 2);
      const whole = numberAt(words, is(words, after, 'every') ? after + 1 : after);
      if (whole) return [part.value, whole.value];
    }
    const name = (words[next]?.text ?? '').replace(/^halves$/, 'half').replace(/s$/, '');
    if (name === 'half') return [part?.value ?? 1, 2];
    if (name === 'quarter') return [part?.value ?? 1, 4];
    // "the third" is an ordinal: a fraction of these names has a number or an article.
    if ((part || next > at) && FRACTIONS.includes(name)) return [part?.value ?? 1, FRACTIONS.indexOf(name) + 3];
    if (part) at = part.next - 1;
  }
  return null;
}
