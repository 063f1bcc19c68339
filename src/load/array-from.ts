/** `Array.from`, where a script of the page has put another in its place. The build puts it into the script and its parts. */
export function arrayFrom<T, U = T>(from: Iterable<T> | ArrayLike<T>, map?: (value: T, index: number) => U): U[] {
  const list: T[] = [];
  if (Symbol.iterator in Object(from)) for (const value of from as Iterable<T>) list.push(value);
  else for (let i = 0; i < (from as ArrayLike<T>).length; i += 1) list.push((from as ArrayLike<T>)[i] as T);
  return map ? list.map((value, i) => map(value, i)) : (list as unknown as U[]);
}
