/** A function of a path that computes each result once. */
export function memoize<T>(compute: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    let result = known.get(path);
    if (result === undefined) {
      result = compute(path);
      known.set(path, result);
    }
    return result;
  };
}
