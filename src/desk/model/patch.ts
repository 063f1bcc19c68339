/*
 * What differs between two states of plain data, small enough to keep for ever. States share the parts that did not change,
 * and a comparison by identity skips these.
 */
export type Path = readonly (string | number)[];

/** One value in place of another; `undefined` is a key that is not there. */
interface Set {
  readonly path: Path;
  readonly was: unknown;
  readonly is: unknown;
}
/** Entries of a list in place of others. */
interface Splice {
  readonly path: Path;
  readonly at: number;
  readonly out: readonly unknown[];
  readonly in: readonly unknown[];
}
export type Patch = Set | Splice;

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The patches that lead from one state to another. */
export function diff(was: unknown, is: unknown, path: Path = []): Patch[] {
  if (Object.is(was, is)) return [];
  if (Array.isArray(was) && Array.isArray(is)) return listDiff(was, is, path);
  if (isPlain(was) && isPlain(is)) {
    const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...keys].flatMap((key) => diff(own(was, key), own(is, key), [...path, key]));
  }
  return [{ path, was, is }];
}

const own = (value: Plain, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

function listDiff(was: readonly unknown[], is: readonly unknown[], path: Path): Patch[] {
  if (was.length === is.length) return was.flatMap((entry, i) => diff(entry, is[i], [...path, i]));
  const least = Math.min(was.length, is.length);
  let at = 0;
  while (at < least && Object.is(was[at], is[at])) at += 1;
  let end = 0;
  while (end < least - at && Object.is(was.at(-1 - end), is.at(-1 - end))) end += 1;
  return [{ path, at, out: was.slice(at, was.length - end), in: is.slice(at, is.length - end) }];
}

/** A state with another value at a path. What is not on the way there stays the same object. */
export function put<T>(state: T, path: Path, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  if (Array.isArray(state)) {
    const copy = [...state];
    copy[key as number] = put(copy[key as number], rest, value);
    return copy as T;
  }
  const { [key]: before, ...others } = (state ?? {}) as Record<string, unknown>;
  const after = put(before, rest, value);
  if (after === undefined) return others as T;
  // The key keeps its place among the others.
  return (Object.hasOwn(state ?? {}, key) ? { ...state, [key]: after } : { ...others, [key]: after }) as T;
}

/** The value at a path; `undefined` where there is none. */
export const at = (state: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Plain | null | undefined)?.[key], state);

function applied<T>(state: T, patch: Patch, back: boolean): T {
  if ('was' in patch) return put(state, patch.path, back ? patch.was : patch.is);
  const [out, into] = back ? [patch.in, patch.out] : [patch.out, patch.in];
  const list = at(state, patch.path) as readonly unknown[];
  return put(state, patch.path, [...list.slice(0, patch.at), ...into, ...list.slice(patch.at + out.length)]);
}

export const forward = <T>(state: T, patches: readonly Patch[]): T =>
  patches.reduce((now, patch) => applied(now, patch, false), state);
export const backward = <T>(state: T, patches: readonly Patch[]): T =>
  patches.reduceRight((now, patch) => applied(now, patch, true), state);
