import { type Dialect, dialects } from "./dialects.ts";

/** What a dialect has for a keyword that it does not know, as the rest of a sentence that begins with `write`. */
export function insteadOfKeyword(keyword: string, dialect: Dialect): string | undefined {
  if (keyword === "nullable") return `the type 'null' beside the others: 'type: [string, "null"]'`;
  if (keyword === "schema") return "what it holds in its place";
  if (dialect === dialects.openapi30) return in30.get(keyword);
  return dialect.tuple === "prefixItems" ? in2020.get(keyword) : undefined;
}

/** The same for a type. */
export function insteadOfType(type: string, dialect: Dialect): string | undefined {
  if (dialect === dialects.openapi30)
    return new Map([
      ["null", "'nullable: true' beside the type that the value has otherwise"],
      ["file", "'type: string' with 'format: binary'"],
    ]).get(type);
  return type === "file" && dialect.tuple === "prefixItems"
    ? "'contentMediaType: application/octet-stream', and no type"
    : undefined;
}

const components = "it under 'components' and 'schemas' of the API file";
const alternatives = "the alternatives with 'oneOf' or 'anyOf'";
const ofKeys = "'additionalProperties', and what the keys are in 'description'";

const in30: ReadonlyMap<string, string> = new Map([
  ["const", "'enum' with the one value"],
  ["examples", "'example' with one of them"],
  ["$comment", "a comment, or a key that begins with 'x-'"],
  ["$defs", components],
  ["definitions", components],
  ["patternProperties", ofKeys],
  ["propertyNames", ofKeys],
  ["unevaluatedProperties", "'additionalProperties', if nothing is combined by 'allOf'"],
  ["prefixItems", "'items' with the alternatives by 'oneOf', and what stands where in 'description'"],
  ["if", alternatives],
  ["then", alternatives],
  ["else", alternatives],
  ["dependencies", alternatives],
  ["dependentRequired", alternatives],
  ["dependentSchemas", alternatives],
  ["contentMediaType", "'format: binary'"],
  ["contentEncoding", "'format: byte'"],
]);

const in2020: ReadonlyMap<string, string> = new Map([
  ["dependencies", "'dependentRequired' for names, and 'dependentSchemas' for schemas"],
  ["additionalItems", "'items' beside 'prefixItems'"],
  ["id", "'$id'"],
  ["$recursiveRef", "'$dynamicRef'"],
  ["$recursiveAnchor", "'$dynamicAnchor'"],
]);
