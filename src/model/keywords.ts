import { finding } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { pointerTo } from "../source/pointer.ts";
import { entriesOf } from "../source/value.ts";
import { locationOf, type Place, type Reader, trailOf } from "./reader.ts";

export const schemaTypes = ["string", "number", "integer", "boolean", "array", "object", "null", "file"];

/** Keywords with a field of their own in the IR, and those that say nothing about a value. */
const structural = new Set([
  ...["$ref", "$schema", "id", "$id", "$comment", "definitions", "$defs"],
  ...["title", "description", "type", "nullable", "format", "enum", "properties", "patternProperties"],
  ...["additionalProperties", "items", "required", "allOf", "anyOf", "oneOf", "deprecated", "readOnly"],
  "example",
]);

/** Keys of a parameter or a header that are no keywords of its value. */
const parameterKeys = new Set(["name", "in", "schema", "collectionFormat"]);

const constraints = [
  ...["const", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties"],
  ...[
    "maxProperties",
    "additionalItems",
    "contentEncoding",
    "contentMediaType",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "dependencies",
    "propertyNames",
  ],
  ...["discriminator", "externalDocs", "xml", "examples", "collectionFormat", "writeOnly"],
];

const keywords = new Set([...structural, ...constraints]);

/** Whether a keyword is kept as it is, among a schema's constraints. */
export function isConstraint(keyword: string, of: "schema" | "parameter"): boolean {
  if (structural.has(keyword) || keyword.startsWith("x-")) return false;
  return of === "schema" || !parameterKeys.has(keyword);
}

/** Whether a key means something in a schema. */
export function isKeyword(key: string): boolean {
  return keywords.has(key);
}

/** The keyword that a key looks much like, and most probably means. */
export function resembledKeyword(key: string): string | undefined {
  // Short names are near too many others to tell a slip of the pen from the author's own key.
  return key.length < 4 ? undefined : nearest(key, [...keywords])[0];
}

/** JSON Schema allows any key; those that look like a misspelt keyword are a fault wherever they are read. */
export function checkKeywords(reader: Reader, place: Place): void {
  for (const [key] of entriesOf(place.value)) {
    if (keywords.has(key) || key.startsWith("x-")) continue;
    const keyword = resembledKeyword(key);
    if (keyword === undefined) continue;
    const location = { file: place.source.file, pointer: pointerTo(place.pointer, key), at: "key" as const };
    reader.report(finding("misspelt-keyword", { key, keyword }, location, trailOf(place)));
  }
}

export function checkType(reader: Reader, type: string, place: Place): void {
  if (schemaTypes.includes(type)) return;
  reader.report(finding("unknown-type", { type, known: schemaTypes }, locationOf(place), trailOf(place)));
}
