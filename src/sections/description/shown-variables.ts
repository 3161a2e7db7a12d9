import type { Variables } from "../view.ts";

/** The same variables of a template, with all texts under some keys as they are shown. */
export function shownVariables(
  variables: Variables,
  keys: readonly string[],
  show: (text: string) => string,
): Variables {
  const shown = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return keys.includes(key) ? show(value) : value;
    // A location stays the same object.
    if (typeof value !== "object" || value === null || key === "location") return value;
    if (Array.isArray(value)) return value.map((item) => shown(item, key));
    return shownEntries(value);
  };
  const shownEntries = (value: object): Variables => {
    const copy: Variables = {};
    for (const [key, item] of Object.entries(value)) copy[key] = shown(item, key);
    return copy;
  };
  return shownEntries(variables);
}
