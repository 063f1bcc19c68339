interface Cache<K, V> {
  get(key: K): Promise<V> | undefined;
  set(key: K, value: Promise<V>): unknown;
  delete(key: K): unknown;
}

/** What `make` promises, made once however many ask. A failure is forgotten, so that the next to ask tries again. */
export function once<K, V>(cache: Cache<K, V>, key: K, make: () => Promise<V>): Promise<V> {
  let made = cache.get(key);
  if (!made) {
    made = make();
    cache.set(key, made);
    made.catch(() => cache.delete(key));
  }
  return made;
}
