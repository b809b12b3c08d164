/**
 * Remembers the last results of a pure function whose computing costs far more than a look-up, as all that has to do with zones
 * and holidays does. `most` results are kept; the oldest goes first.
 */
export function remembering<T>(most: number): (key: string, compute: () => T) => T {
  const kept = new Map<string, T>();
  return (key, compute) => {
    const before = kept.get(key);
    if (before !== undefined || kept.has(key)) return before as T;
    const computed = compute();
    const [oldest] = kept.size >= most ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, computed);
    return computed;
  };
}
