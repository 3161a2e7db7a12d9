import { dialects } from "../../schema/dialects.ts";
import type { Bundle, BundledSchema } from "./bundle-types.ts";
import { applied } from "./schema-keywords.ts";

// Which schemas an engine would apply, of those that it is handed: these have no fields of their own, and references are not followed.

/** The schemas that judge the same value as a schema and on its behalf, in one step. */
export function sameValueSchemas(bundle: Bundle, schema: BundledSchema): BundledSchema[] {
  const { allOf, anyOf, oneOf, not } = schema;
  const target = targetOf(bundle, schema);
  const found = target === undefined ? [] : [target];
  return found.concat(schemasIn(allOf), schemasIn(anyOf), schemasIn(oneOf), schemasIn(not));
}

/** The keywords that hold schemas for the parts of a value, each with how it holds them. */
const ofParts = [...dialects.draft2019.keywords].filter(
  ([keyword, shape]) =>
    shape !== "plain" && applied.has(keyword) && !/^(?:allOf|anyOf|oneOf|not)$/.test(keyword),
);

/** The schemas for a value's parts. */
export function innerSchemas(schema: BundledSchema): BundledSchema[] {
  return ofParts.flatMap(([keyword, shape]) => {
    const { [keyword]: held } = schema;
    return shape === "map" && isSchema(held) ? Object.values(held).filter(isSchema) : schemasIn(held);
  });
}

/** What a schema's `$ref` leads to. */
export function targetOf(bundle: Bundle, { $ref }: BundledSchema): BundledSchema | undefined {
  return $ref === undefined ? undefined : bundle.definitions[definitionOf($ref)];
}

/** The number of the definition that a `$ref` of the bundle names. */
export function definitionOf($ref: string): number {
  return Number($ref.slice($ref.lastIndexOf("/") + 1));
}

const none: BundledSchema[] = [];

/** The schemas that a keyword holds, be it one or a list; none where it holds no schema. */
export function schemasIn(value: unknown): BundledSchema[] {
  if (Array.isArray(value)) return value.filter(isSchema);
  return isSchema(value) ? [value] : none;
}

export function isSchema(value: unknown): value is BundledSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
