import type { Variables } from "../view.ts";

/**
 * The same variables of a template, with all texts under some keys as they are shown. What holds no such text stays the
 * same object.
 */
export function shownVariables(
  variables: Variables,
  keys: readonly string[],
  show: (text: string) => string,
): Variables {
  const shown = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return keys.includes(key) ? show(value) : value;
    if (typeof value !== "object" || value === null || key === "location") return value;
    if (Array.isArray(value)) {
      const items = value.map((item) => shown(item, key));
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    const changed = changedEntries(value);
    return Object.keys(changed).length > 0 ? { ...value, ...changed } : value;
  };
  const changedEntries = (value: object): Variables => {
    const changed: Variables = {};
    for (const [key, item] of Object.entries(value)) {
      const other = shown(item, key);
      if (other !== item) changed[key] = other;
    }
    return changed;
  };
  return { ...variables, ...changedEntries(variables) };
}
