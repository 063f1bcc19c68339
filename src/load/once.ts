interface Cache<K, V> {
  get(key: K): Promise<V> | undefined;
  set(key: K, value: Promise<V>): unknown;
  delete(key: K): unknown;
}

/** Calls `make` once for each key and shares its promise. After a failure, the next call tries again. */
export function once<K, V>(cache: Cache<K, V>, key: K, make: () => Promise<V>): Promise<V> {
  let made = cache.get(key);
  if (!made) {
    made = make();
    cache.set(key, made);
    made.catch(() => cache.delete(key));
  }
  return made;
}
