/* Patterns of a table, made into regular expressions once. */

const made = new Map<string, Map<string, RegExp>>();
function once(source: string, flags: string): RegExp {
  const known = made.get(flags) ?? new Map<string, RegExp>();
  made.set(flags, known);
  const pattern = known.get(source) ?? new RegExp(source, flags);
  known.set(source, pattern);
  return pattern;
}

interface Joined {
  text?: string;
  readonly next: Map<string, Joined>;
}
const joints = new WeakMap<TemplateStringsArray, Joined>();

/** A pattern of several parts, put together once: to do so for each text takes longer than to match it. */
export function joined(between: TemplateStringsArray, ...parts: readonly string[]): string {
  let at: Joined = joints.get(between) ?? { next: new Map() };
  joints.set(between, at);
  for (const part of parts) {
    const next: Joined = at.next.get(part) ?? { next: new Map() };
    at.next.set(part, next);
    at = next;
  }
  at.text ??= between.map((text, i) => text + (parts[i] ?? '')).join('');
  return at.text;
}

/** What a pattern matches at a place of a text, or `null`. */
export function matchAt(pattern: string, text: string, at: number, flags = 'iuy'): RegExpExecArray | null {
  const one = once(pattern, flags);
  one.lastIndex = at;
  return one.exec(text);
}

/** What a pattern matches right before the end of a text, or `null`. */
export const matchEnd = (pattern: string, text: string): RegExpExecArray | null =>
  once(joined`(?:${pattern})$`, 'iu').exec(text);

/** Every match of a pattern. */
export const matchAll = (pattern: string, text: string): IterableIterator<RegExpExecArray> =>
  text.matchAll(once(pattern, 'giu'));

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[\\s-]+');

const anyMade = new Map<string, string>();

/** Words divided by `|` as one pattern, the longest first. */
export function anyOf(lists: readonly string[]): string {
  const all = lists.join('|');
  const made = () =>
    all
      .split('|')
      .filter(Boolean)
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
  const pattern = anyMade.get(all) ?? (made() || '(?!)');
  anyMade.set(all, pattern);
  return pattern;
}

/** Words as they are looked up: in lower case, with one space for each space or hyphen. */
const plain = (words: string): string => words.toLowerCase().replace(/[\s-]+/g, ' ');

export interface Listed<T> {
  /** Any of the words. */
  readonly pattern: string;
  readonly of: (word: string) => T;
}

/** Makes something of a part of a table once. */
export function remembered<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const all = new WeakMap<K, T>();
  return (key) => {
    const known = all.get(key) ?? make(key);
    all.set(key, known);
    return known;
  };
}

const lists = remembered((list: readonly (readonly [words: string, value: unknown])[]): Listed<unknown> => {
  const values = new Map(
    list.flatMap(([words, value]) => words.split('|').map((word) => [plain(word), value] as const)),
  );
  return { pattern: anyOf(list.map(([words]) => words)), of: (word) => values.get(plain(word)) };
});

/** A list of words, and what each stands for. */
export const listed = <T>(list: readonly (readonly [words: string, value: T])[]): Listed<T> => lists(list) as Listed<T>;

/** Between these and a letter or digit, a word begins or ends. */
export const STARTS = '(?<![\\p{L}\\p{M}\\p{N}])';
export const ENDS = '(?![\\p{L}\\p{M}\\p{N}])';
