import type { Dialect } from "../../schema/dialects.ts";
import { isMap, type Value, type ValueMap } from "../../source/value.ts";
import type { BundledSchema, BundleWriter, ScopedPlace } from "./bundle-types.ts";
import { schemasIn } from "./bundled-parts.ts";
import { below, distinctTexts, reportInvalid } from "./convert-parts.ts";
import { a, dependent } from "./schema-keywords.ts";

/** What must hold where a key is there: `dependencies`, or what later drafts made of it. */
export function addDependencies(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  keyword: string,
  value: Value,
): void {
  if (!isMap(value)) {
    reportInvalid(writer, at, keyword, `must be a mapping, not ${a(value)}`);
    return;
  }
  const keys: [string, string[]][] = [];
  for (const [name, item] of value) {
    const here = below(at, name);
    if (Array.isArray(item) && keyword !== "dependentSchemas") {
      keys.push([name, distinctTexts(item)]);
    } else if ((isMap(item) || typeof item === "boolean") && keyword !== "dependentRequired") {
      const without = writer.enter({ not: writer.enter({ required: [name] }, here) }, here);
      const needed = writer.enter({ required: [name] }, here);
      const whenThere = writer.enter({ allOf: [needed, writer.refer(here)] }, here);
      addAlternatives(writer, schema, here, [without, whenThere]);
    } else {
      reportInvalid(writer, here, keyword, `must hold ${dependent.get(keyword)}, not ${a(item)}`);
    }
  }
  if (keys.length === 0) return;
  schema.dependencies = Object.fromEntries(keys);
  writer.rename(schema, "dependencies", keyword);
}

/**
 * `if`, `then` and `else` said with `anyOf` and `not`, which both engines know in every draft. Only one of the alternatives fits, and
 * the condition is among what it combines: what it says of keys and items counts for the `unevaluated` keywords.
 */
export function addCondition(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  map: ValueMap,
  { keywords }: Dialect,
): void {
  const condition = below(at, "if");
  const met = writer.refer(condition);
  const unmet = writer.enter({ not: met }, condition);
  const branch = (name: "then" | "else") => (map.has(name) ? [writer.refer(below(at, name))] : []);
  if (map.has("then") || keywords.has("unevaluatedProperties")) {
    const whenMet = writer.enter({ allOf: [met, ...branch("then")] }, below(at, "then"));
    addAlternatives(writer, schema, below(at, "then"), [unmet, whenMet]);
  }
  if (map.has("else")) {
    const whenUnmet = writer.enter({ allOf: [unmet, ...branch("else")] }, below(at, "else"));
    addAlternatives(writer, schema, below(at, "else"), [met, whenUnmet]);
  }
}

/** Adds that one of several alternatives must fit, of which the first one is that nothing of this is to be checked. */
function addAlternatives(
  writer: BundleWriter,
  schema: BundledSchema,
  at: ScopedPlace,
  alternatives: BundledSchema[],
): void {
  const [exempting, ...others] = alternatives.map(writer.define);
  const added = writer.enter({ anyOf: [exempting, ...others] }, at);
  if (exempting !== undefined) writer.exempt(exempting);
  schema.allOf = [...schemasIn(schema.allOf), added];
}
