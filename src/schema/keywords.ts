import { finding } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { pointerTo } from "../source/pointer.ts";
import { entriesOf, isMap, type Value } from "../source/value.ts";
import { type Dialect, newestWith } from "./dialects.ts";
import { insteadOfType } from "./instead.ts";
import { counts, dialectAt, ignoresSiblings } from "./read-dialect.ts";
import { locationOf, type Place, type Reader, trailOf } from "./reader.ts";

export const schemaTypes = ["string", "number", "integer", "boolean", "array", "object", "null", "file"];

/** Keywords with a field of their own in the IR, and those that say nothing about a value. */
const structural = new Set([
  ...["$ref", "$schema", "id", "$id", "$comment", "definitions", "$defs", "$anchor", "$vocabulary"],
  ...["$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor"],
  ...["title", "description", "type", "nullable", "format", "enum", "properties", "patternProperties"],
  ...["additionalProperties", "items", "prefixItems", "required", "allOf", "anyOf", "oneOf", "deprecated"],
  ...["readOnly", "writeOnly", "example", "examples", "discriminator"],
]);

/** Keys of a parameter or a header that are no keywords of its value. */
const parameterKeys = new Set(["name", "in", "schema", "collectionFormat"]);

/** Whether a keyword is kept as it is, among a schema's constraints; so are those that its dialect does not have. */
export function isConstraint(keyword: string, of: "schema" | "parameter", { keywords }: Dialect): boolean {
  if ((structural.has(keyword) && keywords.has(keyword)) || keyword.startsWith("x-")) return false;
  return of === "schema" || !parameterKeys.has(keyword);
}

/** The keyword of a dialect that a key looks much like, and most probably means. */
export function resembledKeyword(key: string, value: Value, { keywords }: Dialect): string | undefined {
  // A schema within a schema, as parameters and responses have theirs: no '$schema', which is a text.
  if (key === "schema" && isMap(value)) return undefined;
  // Short names are near too many others to tell a typo from the author's own key; those of another dialect are none.
  return key.length < 4 || newestWith(key) ? undefined : nearest(key, [...keywords.keys()])[0];
}

/**
 * JSON Schema allows any key; those that look like a misspelt keyword are an error wherever they are read, and so are keywords
 * beside a `$ref` that ignores them.
 */
export function checkKeywords(reader: Reader, place: Place, dialect: Dialect): void {
  const at = (key: string) =>
    ({ file: place.source.file, pointer: pointerTo(place.pointer, key), at: "key" }) as const;
  const isIgnored = ignoresSiblings(place, dialect);
  for (const [key, value] of entriesOf(place.value)) {
    if (key.startsWith("x-")) continue;
    if (isIgnored && !counts(key, dialect) && !structuralBeside.has(key))
      reader.report(finding("beside-reference", { key }, at(key), trailOf(place)));
    if (dialect.keywords.has(key)) continue;
    const keyword = resembledKeyword(key, value, dialect);
    if (keyword === undefined) continue;
    reader.report(finding("misspelt-keyword", { key, keyword }, at(key), trailOf(place)));
  }
}

/** What may stand beside a `$ref` for others to refer to. */
const structuralBeside = new Set(["definitions", "$defs", "$schema", "id", "$id", "$comment"]);

export function checkType(reader: Reader, type: string, place: Place): void {
  const dialect = dialectAt(place);
  const known = schemaTypes.filter((each) => insteadOfType(each, dialect) === undefined);
  if (known.includes(type)) return;
  const instead = insteadOfType(type, dialect);
  const args = { type, known, ...(instead !== undefined && { dialect: dialect.name, instead }) };
  reader.report(finding("unknown-type", args, locationOf(place), trailOf(place)));
}
