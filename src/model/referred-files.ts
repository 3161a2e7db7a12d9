import { parseReference } from "../source/reference.ts";
import type { Sources } from "../source/sources.ts";
import { entriesOf, itemsOf, type Value, valueAt } from "../source/value.ts";

/** The files that any `$ref` names in what was read so far, also where it is part of an example and nothing follows it. */
export function referredFiles({ files, allOpened }: Pick<Sources, "files" | "allOpened">): Set<string> {
  const referred = new Set<string>();
  for (const { file, source } of allOpened()) {
    const folder = file.slice(0, file.lastIndexOf("/") + 1);
    for (const text of source === undefined ? [] : referencesIn(source.value)) {
      const reference = parseReference(text);
      if (reference.kind !== "local" || reference.path === "") continue;
      const resolved = files.resolve(folder + reference.path);
      if ("path" in resolved) referred.add(resolved.path);
    }
  }
  return referred;
}

function referencesIn(value: Value): Set<string> {
  const found = new Set<string>();
  const seen = new Set<Value>();
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    const reference = valueAt(next, "$ref");
    if (typeof reference === "string") found.add(reference);
    for (const each of itemsOf(next)) waiting.push(each);
    for (const [, each] of entriesOf(next)) waiting.push(each);
  }
  return found;
}
