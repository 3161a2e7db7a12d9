import { finding } from "../../diagnostics/finding.ts";
import { createIsFirst } from "../../diagnostics/once.ts";
import { schemaTypes } from "../../schema/keywords.ts";
import { dialectOf } from "../../schema/resources.ts";
import type { Schema } from "../../schema/types.ts";
import type { Sources } from "../../source/sources.ts";
import { keywordPlace, placeOf } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";

/** The types that a keyword says something of. */
const typesOf = new Map<string, string[]>([
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].map(
    (keyword): [string, string[]] => [keyword, ["number", "integer"]],
  ),
  ...["minLength", "maxLength", "pattern"].map((keyword): [string, string[]] => [keyword, ["string"]]),
  ...[
    ...["minItems", "maxItems", "uniqueItems", "contains", "items", "prefixItems", "unevaluatedItems"],
    ...["minContains", "maxContains"],
  ].map((keyword): [string, string[]] => [keyword, ["array"]]),
  ...[
    ...["properties", "patternProperties", "additionalProperties", "required", "propertyNames"],
    ...["minProperties", "maxProperties", "dependencies", "dependentRequired", "dependentSchemas"],
    "unevaluatedProperties",
  ].map((keyword): [string, string[]] => [keyword, ["object"]]),
]);

/** Reports keywords that say nothing of a value of the type that the schema expects. */
export const keywordEffect: Rule = ({ collected: { distinct }, sources, report }) => {
  // What stands beside a reference speaks of the same value as what it leads to, and has its keywords, too.
  const isFirst = createIsFirst();
  for (const schema of distinct) {
    const { types } = schema;
    // A type that is none is reported as such; what is meant by it is not known.
    if (types.length === 0 || !types.every((type) => schemaTypes.includes(type))) continue;
    for (const keyword of keywordsOf(schema, sources)) {
      const wanted = typesOf.get(keyword);
      if (wanted === undefined || wanted.some((type) => types.includes(type))) continue;
      const { file, pointer } = keywordPlace(schema, keyword, sources);
      const source = sources.load(file);
      // What its dialect does not have is reported as such.
      if (!(source && dialectOf(source, pointer)?.keywords.has(keyword))) continue;
      const location = { file, pointer, at: "key" as const };
      if (isFirst(location)) report(finding("keyword-without-effect", { keyword, types, wanted }, location));
    }
  }
};

function keywordsOf(schema: Schema, sources: Sources): string[] {
  const { properties, patternProperties, additionalProperties, required, items, tuple, constraints } = schema;
  const keywords = constraints.map(({ keyword }) => keyword);
  if (properties.length > 0) keywords.push("properties");
  if (patternProperties.length > 0) keywords.push("patternProperties");
  if (additionalProperties !== undefined) keywords.push("additionalProperties");
  if (required.length > 0) keywords.push("required");
  const source = tuple.length > 0 ? sources.load(schema.location.file) : undefined;
  if (source !== undefined)
    keywords.push(dialectOf(source, placeOf(schema.location).pointer)?.tuple ?? "items");
  if (items !== undefined) keywords.push("items");
  return keywords;
}
