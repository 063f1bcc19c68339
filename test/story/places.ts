/* The places of a story, and values that do not belong there. */

export type Step = string | number;
/** One path for each kind of place in a story: list entries of the same keys are the same place. */
export function places(value: unknown, path: Step[] = [], found = new Map<string, Step[]>()): Map<string, Step[]> {
  const kind = path.map((step, i) => (typeof step === 'number' || path[i - 1] === 'items' ? '#' : step)).join('.');
  const keys = typeof value === 'object' && value ? Object.keys(value).sort().join() : '';
  if (found.has(`${kind}:${keys}`)) return found;
  found.set(`${kind}:${keys}`, path);
  if (Array.isArray(value)) for (const [i, entry] of value.entries()) places(entry, [...path, i], found);
  else if (keys) for (const [key, entry] of Object.entries(value as object)) places(entry, [...path, key], found);
  return found;
}

/** A story without the entries of lists whose places all stand in others: as many places in fewer words. */
export function lean(story: object): unknown {
  const kept = new Set(
    [...places(story).values()].flatMap((path) => path.map((_, i) => JSON.stringify(path.slice(0, i + 1)))),
  );
  const pruned = (value: unknown, path: Step[]): unknown => {
    if (typeof value !== 'object' || !value) return value;
    if (!Array.isArray(value))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pruned(inner, [...path, key])]));
    const isOfObjects = value.every((one) => typeof one === 'object' && one && !Array.isArray(one));
    return value.flatMap((one, i) =>
      isOfObjects && !kept.has(JSON.stringify([...path, i])) ? [] : [pruned(one, [...path, i])],
    );
  };
  return pruned(story, []);
}

export const VALUES: readonly unknown[] = [
  ...[null, true, 0, 1.5, -1, Number.POSITIVE_INFINITY, '', ' ', 'x', 'X y', '2021', '2021-12-31', 'percent', '<'],
  ...['2021-12-31T06:00:00Z', 'https://a.example/', 'javascript:1', 'en-GB', 'f'.repeat(64), [], [null], ['x']],
  ...[[1, 2], [1, 2, 3], {}, { x: 1 }, { of: [1, 2] }, { of: [1] }, { from: 1, to: 2 }, { noun: 'days' }],
  { id: 'x', withdrawn: { date: '2021-12-31', reason: 'Wrong.' } },
  { id: 'x', withdrawn: null },
];
