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
