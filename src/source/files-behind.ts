import { besideFile } from "./reference.ts";
import type { Source } from "./source.ts";
import type { Sources } from "./sources.ts";
import { isCollection, isMap, type Value } from "./value.ts";

/**
 * The texts of all that was read so far of `files` and of what a `$ref` in them leads to, however many references away:
 * what is made of `files` by following references can differ only where these do. A name that leads to no file read stands
 * for itself.
 */
export function filesBehind(files: readonly string[], sources: Sources): Map<string, string> {
  const texts = new Map<string, string>();
  const waiting = [...files];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const resolved = sources.files.resolve(path);
    const file = resolved.kind === "file" ? resolved.path : path;
    if (texts.has(file)) continue;
    const opened = sources.opened(file);
    texts.set(file, opened?.text ?? "");
    const { inherits } = opened?.source ?? {};
    if (inherits !== undefined) waiting.push(inherits.file);
    for (const named of opened?.source ? namesIn(opened.source, sources) : [])
      waiting.push(besideFile(file, named));
  }
  return texts;
}

const known = new WeakMap<Source, string[]>();

/** The other files that a source names in a `$ref`. */
function namesIn(source: Source, { pathsIn }: Sources): string[] {
  const names =
    known.get(source) ?? [...referencesBelow(source.value)].flatMap((each) => pathsIn(each, source));
  known.set(source, names);
  return names;
}

/** The texts of all references in a value, also where it is part of an example and nothing follows it. */
export function referencesBelow(root: Value): Set<string> {
  const references = new Set<string>();
  const seen = new Set<Value>();
  const waiting = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (!isCollection(value) || seen.has(value)) continue;
    // An alias stands for the same value.
    seen.add(value);
    for (const part of isMap(value) ? value.values() : value) waiting.push(part);
    for (const keyword of ["$ref", "$dynamicRef", "$recursiveRef"]) {
      const reference = isMap(value) ? value.get(keyword) : undefined;
      if (typeof reference === "string") references.add(reference);
    }
  }
  return references;
}
