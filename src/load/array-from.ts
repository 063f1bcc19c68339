/** `Array.from`, where a script of the page has put another in its place. The build puts it into the script and its parts. */
export const arrayFrom = <T, U = T>(from: Iterable<T> | ArrayLike<T>, map?: (value: T, index: number) => U): U[] => {
  const list: readonly T[] = Symbol.iterator in from ? [...from] : Array.prototype.slice.call({ ...from });
  return map ? list.map(map) : (list as unknown as U[]);
};
