import type { GivenSource } from '../../story/check.ts';

const known = new Map<string, string>();

/** The SHA-256 of a text as a file holds it, in lower-case hexadecimal. */
export async function digestOf(text: string): Promise<string> {
  const before = known.get(text);
  if (before) return before;
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const sha256 = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // Few texts are asked for, but again and again.
  if (known.size > 20) known.clear();
  known.set(text, sha256);
  return sha256;
}

/** The texts of sources as the check wants them. */
export const givenOf = async (texts: Readonly<Record<string, string>>): Promise<Map<string, GivenSource>> =>
  new Map(
    await Promise.all(
      Object.entries(texts).map(async ([id, text]) => [id, { text, sha256: await digestOf(text) }] as const),
    ),
  );
