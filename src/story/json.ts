/** The escapes that JSON writes in place of characters. */
const ESCAPED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
const SPECIAL = /["\\\p{Cc}\p{Cs}]/gu;
const written = (char: string): string =>
  ESCAPED[char] ?? (/[\u007f-\u009f]/.test(char) ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Plain data as `JSON.stringify` writes it. A digest must not hang on what a script of the page has made of `JSON` or of
 * `toJSON`: Prototype.js gives one to every list.
 */
export function jsonOf(value: unknown): string {
  if (typeof value === 'string') return `"${value.replace(SPECIAL, written)}"`;
  if (typeof value !== 'object' || value === null) return Number.isNaN(value) ? 'null' : String(value);
  if (Array.isArray(value)) return `[${value.map((one) => jsonOf(one ?? null)).join()}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries.map(([key, inner]) => `${jsonOf(key)}:${jsonOf(inner)}`).join()}}`;
}
