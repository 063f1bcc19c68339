import { isWithdrawn } from './items.ts';
import type { Problem } from './problems.ts';
import type { Story } from './schema.ts';
import { show } from './show.ts';

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Groups entries by a key, and reports those that agree in it but differ in their words. */
function differing<T>(
  entries: readonly T[],
  key: (entry: T) => string,
  words: (entry: T) => string,
  path: (entry: T) => string,
): Problem[] {
  const first = new Map<string, T>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const other = first.get(key(entry));
    if (!other) first.set(key(entry), entry);
    else if (words(other) !== words(entry)) {
      const what = `${show(words(entry))} here, but ${show(words(other))} at ${path(other)}`;
      problems.push({ path: path(entry), what, hint: 'Say the same thing with the same words, or tell the two apart' });
    }
  }
  return problems;
}

const live = <T extends object>(list: readonly T[]) =>
  list.flatMap((item, i) => (isWithdrawn(item) ? [] : [{ item: item as Exclude<T, { withdrawn: unknown }>, i }]));

/** The same figure or quotation given twice with different words. */
export function conflicts(story: Story): Problem[] {
  const paragraphs = live(story.quotes).flatMap(({ item, i }) =>
    item.paragraphs.map((text, j) => ({ text, path: `$.quotes[${i}].paragraphs[${j}]` })),
  );
  return [
    ...differing(
      live(story.statistics),
      ({ item }) => bare([item.measure, item.population, item.date, item.claimant].join(' | ')),
      ({ item }) => item.quantity.stated,
      ({ i }) => `$.statistics[${i}].quantity.stated`,
    ),
    ...differing(
      paragraphs,
      ({ text }) => bare(text),
      ({ text }) => text,
      ({ path }) => path,
    ),
    ...differing(
      story.agents,
      ({ name }) => bare(name),
      ({ name, role }) => `${name}, ${role ?? ''}`,
      (agent) => `$.agents[${story.agents.indexOf(agent)}].name`,
    ),
  ];
}
