/** A function of a path that computes each result once, `undefined` too. */
export function memoize<T>(compute: (path: string) => T): (path: string) => T {
  const known = new Map<string, { result: T }>();
  return (path) => {
    let computed = known.get(path);
    if (computed === undefined) {
      computed = { result: compute(path) };
      known.set(path, computed);
    }
    return computed.result;
  };
}

/** The same for a function of an object; what is computed is kept as long as the object. */
export function memoizeByObject<K extends object, T extends object | string>(
  compute: (key: K) => T,
): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const computed = known.get(key) ?? compute(key);
    known.set(key, computed);
    return computed;
  };
}
