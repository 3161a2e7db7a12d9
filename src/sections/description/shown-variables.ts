import type { Variables } from "../view.ts";

/**
 * The same variables of a template, with all texts under some keys as they are shown. What holds no such text stays the
 * same object.
 * @param show takes a text, and the file of the nearest location around it; empty where there is none
 */
export function shownVariables(
  variables: Variables,
  keys: readonly string[],
  show: (text: string, file: string) => string,
): Variables {
  const shown = (value: unknown, key: string, file: string): unknown => {
    if (typeof value === "string") return keys.includes(key) ? show(value, file) : value;
    if (typeof value !== "object" || value === null || key === "location") return value;
    if (Array.isArray(value)) {
      const items = value.map((item) => shown(item, key, file));
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    const changed = changedEntries(value, file);
    return Object.keys(changed).length > 0 ? { ...value, ...changed } : value;
  };
  const changedEntries = (value: object, around: string): Variables => {
    const file = fileOf(value) ?? around;
    const changed: Variables = {};
    for (const [key, item] of Object.entries(value)) {
      const other = shown(item, key, file);
      if (other !== item) changed[key] = other;
    }
    return changed;
  };
  return { ...variables, ...changedEntries(variables, "") };
}

/** The file of the location that an object of the model, or of what templates see of it, has. */
function fileOf(value: object): string | undefined {
  if (!("location" in value)) return undefined;
  const { location } = value;
  const isPlace = typeof location === "object" && location !== null && "file" in location;
  return isPlace && typeof location.file === "string" ? location.file : undefined;
}
