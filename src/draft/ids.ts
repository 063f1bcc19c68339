/** Hands out ids: slugs of the words that they stand for, each once. */
export class Ids {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  of(words: string, fallback: string): string {
    const slug = slugOf(words) || fallback;
    let id = slug;
    for (let n = 2; this.#taken.has(id); n += 1) id = `${slug}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

/** At most five words, and so many letters, as a slug. */
export const slugOf = (words: string): string =>
  words
    .slice(0, 400)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 5)
    .join('-')
    .slice(0, 48)
    .replace(/-+$/, '');
