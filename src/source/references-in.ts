import { memoizeByObject } from "./memoize.ts";
import { type Pointer, pointerTo } from "./pointer.ts";
import { besideFile } from "./reference.ts";
import type { Source } from "./source.ts";
import type { Sources } from "./sources.ts";
import { isCollection, isMap, type Value } from "./value.ts";

/** A reference to something outside of its file, and the mapping that holds it. */
interface WrittenReference {
  reference: string;
  pointer: Pointer;
}

/** The paths, from the project's root, of other files that a file may refer to, also in an example, where nothing follows it. */
export function filesReferredToBy(source: Source, { pathsIn }: Pick<Sources, "pathsIn">): string[] {
  return outwardReferences(source).flatMap(({ reference, pointer }) =>
    pathsIn(reference, source, pointer).map((path) => besideFile(source.file, path)),
  );
}

const keywords = ["$ref", "$dynamicRef", "$recursiveRef"];

const outwardReferences = memoizeByObject(({ value: root }: Source): readonly WrittenReference[] => {
  const found: WrittenReference[] = [];
  const seen = new Set<Value>();
  const waiting: { value: Value; pointer: Pointer }[] = [{ value: root, pointer: "" }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, pointer } = next;
    // An alias stands for the same value.
    if (!isCollection(value) || seen.has(value)) continue;
    seen.add(value);
    for (const [key, part] of isMap(value) ? value : value.entries())
      if (isCollection(part)) waiting.push({ value: part, pointer: pointerTo(pointer, key) });
    if (!isMap(value)) continue;
    for (const keyword of keywords) {
      const reference = value.get(keyword);
      if (typeof reference === "string" && !reference.startsWith("#")) found.push({ reference, pointer });
    }
  }
  return found;
});
