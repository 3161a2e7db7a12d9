import { type Pointer, pointerTo } from "./pointer.ts";
import type { Source, WrittenException } from "./source.ts";
import { isCollection, isMap, type Value } from "./value.ts";

/** The key of what an author says to `spec` alone, on any mapping: it is no part of the data. */
export const exceptionKey = "x-spec-ignore";

/** Takes all exceptions out of a file's value, so that nothing else ever meets one, and gives them in their order. */
export function takeExceptions(text: string, root: Value): WrittenException[] {
  const taken: WrittenException[] = [];
  if (!text.includes(exceptionKey)) return taken;
  // What an alias of YAML names is one value at several places: the exception stands where it is written.
  const visited = new Set<Value>();
  const take = (value: Value, pointer: Pointer) => {
    if (!isCollection(value) || visited.has(value)) return;
    visited.add(value);
    if (isMap(value)) {
      const written = value.get(exceptionKey);
      if (value.delete(exceptionKey)) taken.push({ pointer, value: written ?? null });
    }
    for (const [key, item] of value.entries()) take(item, pointerTo(pointer, key));
  };
  take(root, "");
  return taken;
}

/** The text of a JSON file as its author would have written it without the exceptions. */
export function textWithoutExceptions({ text, exceptions, locate }: Source): string {
  const spans = exceptions.map(({ pointer }) => {
    const at = pointerTo(pointer, exceptionKey);
    return { start: locate(at, "key").start, end: locate(at).end };
  });
  let kept = "";
  let from = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const before = text.slice(from, start);
    const comma = /^\s*,\s*/.exec(text.slice(end))?.[0];
    kept += comma === undefined ? before.replace(/,\s*$/, "") : before;
    from = end + (comma?.length ?? 0);
  }
  return kept + text.slice(from);
}
