import { isObject, meant } from './guard.ts';
import type { Problem } from './problems.ts';
import { bare, type Shape } from './shape.ts';

/** The keys of a value that its shape does not know: slips of the pen, which a page passes over. */
export function unknownKeys(shape: Shape, value: unknown, path = '$'): Problem[] {
  const part = meant(shape, value);
  if (Array.isArray(part)) {
    const [entry] = part as [Shape];
    return Array.isArray(value) ? value.flatMap((one, i) => unknownKeys(entry, one, `${path}[${i}]`)) : [];
  }
  if (typeof part === 'string' || !isObject(value)) return [];
  const known = new Map(Object.entries(part).map(([marked, inner]) => [bare(marked), inner as Shape]));
  const hint = `Remove it, or use one of: ${[...known.keys()].join(', ')}`;
  return Object.entries(value).flatMap(([key, inner]) => {
    const form = known.get(key);
    return form === undefined
      ? [{ path: `${path}.${key}`, what: 'the key is not known', hint }]
      : unknownKeys(form, inner, `${path}.${key}`);
  });
}
