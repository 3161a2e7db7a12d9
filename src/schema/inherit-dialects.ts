import type { Location } from "../diagnostics/location.ts";
import { referencedFrom } from "../source/follow.ts";
import { type Pointer, pointerTo } from "../source/pointer.ts";
import { besideFile } from "../source/reference.ts";
import type { Source } from "../source/source.ts";
import type { Sources } from "../source/sources.ts";
import { isCollection, isMap, type Value } from "../source/value.ts";
import { dialects, isNewer } from "./dialects.ts";
import { dialectOf, saysDialect } from "./resources.ts";

/**
 * Lets files that do not say what their schemas are written in inherit it from the API files that refer to them, however many
 * references away; of several, from one with the newest dialect. The dialect of OpenAPI 3.0 is that of API files alone, which is no
 * dialect of JSON Schema: a schema that is one by itself does not inherit it.
 * @param isSchema whether a file is a schema by itself, such as that of an event
 */
export function inheritDialects(
  sources: Sources,
  apiFiles: readonly string[],
  isSchema: (file: string) => boolean,
): void {
  const waiting = [...apiFiles];
  // The list grows while it is gone through: a file is added anew with each newer dialect that it inherits.
  for (const path of waiting) {
    const from = sources.load(path);
    const dialect = from && dialectOf(from, "");
    // What nobody says anything of is read as Swagger 2.0 is.
    if (from === undefined || dialect === undefined || dialect === dialects.swagger2) continue;
    for (const [file, location] of filesNamedIn(from, sources)) {
      const target = sources.load(file, [referencedFrom(location)]);
      if (target === undefined || saysDialect(target)) continue;
      if (dialect === dialects.openapi30 && isSchema(file)) continue;
      const known = dialectOf(target, "");
      if (known !== undefined && !isNewer(dialect, known)) continue;
      sources.inherit(file, from);
      waiting.push(file);
    }
  }
}

/** The other files that the references of a file lead to, each with the first reference. */
export function filesNamedIn(from: Source, sources: Sources): Map<string, Location> {
  const found = new Map<string, Location>();
  for (const { reference, pointer } of referencesIn(from.value)) {
    for (const named of sources.pathsIn(reference, from, pointer)) {
      const resolved = sources.files.resolve(besideFile(from.file, named));
      if (resolved.kind !== "file" || resolved.path === from.file || found.has(resolved.path)) continue;
      found.set(resolved.path, { file: from.file, pointer });
    }
  }
  return found;
}

/** The references to other files in one, but for those in examples and other values, which nothing follows. */
function referencesIn(root: Value): { reference: string; pointer: Pointer }[] {
  const references: { reference: string; pointer: Pointer }[] = [];
  const seen = new Set<Value>();
  const waiting: { value: Value; pointer: Pointer; isMapOfSchemas: boolean }[] = [
    { value: root, pointer: "", isMapOfSchemas: false },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, pointer, isMapOfSchemas } = next;
    // An alias stands for the same value.
    if (!isCollection(value) || seen.has(value)) continue;
    seen.add(value);
    const entries = isMap(value) ? value : value.entries();
    for (const [key, part] of entries) {
      const at = pointerTo(pointer, key);
      if (key === "$ref" && typeof part === "string") {
        if (!part.startsWith("#")) references.push({ reference: part, pointer: at });
      } else if (isMapOfSchemas || !data.has(key))
        waiting.push({ value: part, pointer: at, isMapOfSchemas: !isMapOfSchemas && key === "properties" });
    }
  }
  return references.reverse();
}

/** The keys that hold values, in which a `$ref` is a key like any other, or leads to a file without schemas. */
const data: ReadonlySet<string | number> = new Set([
  ...["example", "examples", "default", "enum", "const"],
  ...["x-ms-examples", "x-codeSamples", "x-code-samples"],
]);
