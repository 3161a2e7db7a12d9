import { finding } from "../diagnostics/finding.ts";
import { jsonText } from "../source/json-text.ts";
import { pointerTo } from "../source/pointer.ts";
import { isMap, valueAt, valueAtPointer } from "../source/value.ts";
import { type Dialect, dialects, knownUris } from "./dialects.ts";
import type { Place, Reader } from "./reader.ts";
import { dialectOf, resourceAt } from "./resources.ts";

/** Keywords beside a `$ref` that leave the shape of the target as it is: the schema keeps the target's identity. */
export const annotations: ReadonlySet<string> = new Set([
  "$ref",
  "description",
  "deprecated",
  "readOnly",
  "example",
  "default",
  "nullable",
]);

/** Whether what stands beside the `$ref` of a schema means nothing, but for what readers see. */
export function ignoresSiblings({ value }: Place, { besideReference }: Dialect): boolean {
  return besideReference === "ignored" && valueAt(value, "$ref") !== undefined;
}

/** Whether a key counts beside a `$ref` in a dialect that ignores what stands there: readers see what it documents. */
export function counts(key: string, { nullable }: Dialect): boolean {
  return (annotations.has(key) || key === "title" || key.startsWith("x-")) && !nullable.includes(key);
}

/** The dialect of a schema where it is known. */
export function dialectAt({ source, pointer }: Place): Dialect {
  return dialectOf(source, pointer) ?? dialects.swagger2;
}

/** What counts of the mapping at a place. */
export function withoutIgnored(place: Place): Place {
  const dialect = dialectAt(place);
  if (!isMap(place.value) || !ignoresSiblings(place, dialect)) return place;
  return { ...place, value: new Map([...place.value].filter(([key]) => counts(key, dialect))) };
}

/** Reports, once, the declaration that a place gets an unknown dialect from, if it does. */
export function reportUnknownDialect(reader: Reader, { source, pointer }: Place): void {
  const resource = resourceAt(source, pointer);
  if (resource.dialect !== undefined) return;
  const at = pointerTo(resource.pointer, resource.declaredBy ?? "$schema");
  const id = `${source.file}#${at}`;
  if (reader.unknownDialects.has(id)) return;
  reader.unknownDialects.add(id);
  const declared = valueAtPointer(source.value, at) ?? null;
  const uri = typeof declared === "string" ? declared : jsonText(declared);
  reader.report(finding("unknown-dialect", { uri, known: knownUris }, { file: source.file, pointer: at }));
}
