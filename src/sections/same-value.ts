/**
 * Whether two values of the model say the same: plain values, lists, mappings in their order, and objects that may contain
 * themselves.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  /** What is being compared, or was found the same. */
  const pairs = new Map<object, object>();
  const isSame = (a: unknown, b: unknown): boolean => {
    if (a === b) return true;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
    if (pairs.get(a) === b) return true;
    pairs.set(a, b);
    if (Array.isArray(a))
      return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
    if (a instanceof Map)
      return (
        b instanceof Map && isSame([...a.keys()], [...b.keys()]) && isSame([...a.values()], [...b.values()])
      );
    if (Array.isArray(b) || b instanceof Map) return false;
    const keys = Object.keys(a);
    return isSame(keys, Object.keys(b)) && isSame(Object.values(a), Object.values(b));
  };
  return isSame(one, other);
}
