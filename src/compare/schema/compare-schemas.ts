import { comparableHistory } from "../../schema/history.ts";
import type { Schema } from "../../schema/types.ts";
import { canonicalValue } from "../../source/value.ts";
import { compareAlternatives, compareWithAlternatives } from "./compare-alternatives.ts";
import { compareConditions } from "./compare-conditions.ts";
import { compareDiscriminators } from "./compare-discriminators.ts";
import { compareItems } from "./compare-items.ts";
import { compareObjects } from "./compare-objects.ts";
import { compareScalars, compareTypes } from "./compare-scalars.ts";
import { compareWords } from "./compare-words.ts";
import { type Edit, type Inside, joinedEffect, type Link, type Pair } from "./edits.ts";
import { type ValueRules, valueRules } from "./value-rules.ts";

/** Compares schemas by what they say together; each two are compared once, wherever they are met. */
export interface SchemaComparison {
  /** @param isText whether the value is written as text, as in a parameter: any text will then do for a string */
  pairOf(before: readonly Schema[], after: readonly Schema[], isText?: boolean): Pair;
  counterparts: Counterparts;
}

/** The schemas that were compared with one another, each by the id of the one on the other side. */
export interface Counterparts {
  after: ReadonlyMap<string, Schema>;
  before: ReadonlyMap<string, Schema>;
}

/** Alternatives in alternatives are looked into so far; those further in count as different. */
const DEEPEST = 20;

export function createSchemaComparison(): SchemaComparison {
  const pairs = new Map<string, Pair>();
  /** Those that are being compared: a schema that contains itself is the same as far as it does. */
  const open = new Set<string>();
  let depth = 0;
  const counterparts = { after: new Map<string, Schema>(), before: new Map<string, Schema>() };

  const pairOf = (before: readonly Schema[], after: readonly Schema[], isText = false): Pair => {
    const id = `${isText ? "text" : "value"} ${before.map(idOf).join(" ")} → ${after.map(idOf).join(" ")}`;
    const known = pairs.get(id);
    if (known) return known;
    if (open.has(id)) return nothing;
    const [[one, second], [other, third]] = [before, after];
    if (one && other && !second && !third) {
      counterparts.after.set(one.id, other);
      counterparts.before.set(other.id, one);
      if (areSameAndPlain(one, other)) return nothing;
    }
    open.add(id);
    const pair = compare(before, after, { isText, inside: insideOf(isText) });
    open.delete(id);
    pairs.set(id, pair);
    return pair;
  };
  const insideOf = (isText: boolean): Inside => ({
    link: (step, before, after, guard) => ({ step, pair: () => pairOf(before, after, isText), guard }),
    effectOf: (link) => {
      if (depth > DEEPEST) return "unknown";
      depth++;
      const edits = [...pairsBelow(link.pair())].flatMap((pair) => pair.edits);
      depth--;
      return joinedEffect(edits.map(({ effect, inPractice }) => (inPractice ? "unknown" : effect)));
    },
  });
  return { pairOf, counterparts };
}

const nothing: Pair = { edits: [], links: [] };

/** Whether two schemas say the same, which is little: most do, and to collect their rules takes as long as all the rest. */
function areSameAndPlain(one: Schema, other: Schema): boolean {
  return (
    [one, other].every(isPlain) &&
    one.types.join() === other.types.join() &&
    one.format === other.format &&
    one.title === other.title &&
    one.description === other.description &&
    one.deprecated === other.deprecated &&
    one.history === undefined &&
    other.history === undefined
  );
}

function isPlain(schema: Schema): boolean {
  const { properties, patternProperties, tuple, required, allOf, anyOf, oneOf, held, constraints, examples } =
    schema;
  const lists = [
    properties,
    patternProperties,
    tuple,
    required,
    allOf,
    anyOf,
    oneOf,
    held,
    constraints,
    examples,
  ];
  const { enum: values, items, additionalProperties, discriminator, isUnread } = schema;
  return (
    lists.every(({ length }) => length === 0) &&
    [values, items, additionalProperties, discriminator, isUnread].every((each) => each === undefined)
  );
}

/** A pair and all that are inside of it, each once. */
function* pairsBelow(root: Pair): Generator<Pair> {
  const seen = new Set<Pair>();
  const waiting = [root];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    if (seen.has(pair)) continue;
    seen.add(pair);
    yield pair;
    for (const link of pair.links) waiting.push(link.pair());
  }
}

/** The same identity may be described anew, with another default. */
function idOf({ id, references, constraints, description, title = "", deprecated, history }: Schema): string {
  if (references.length === 0) return id;
  const given = constraints.find(({ keyword }) => keyword === "default");
  return JSON.stringify([
    ...[id, title, description, deprecated, comparableHistory(history)],
    given ? canonicalValue(given.value) : "",
  ]);
}

function compare(
  before: readonly Schema[],
  after: readonly Schema[],
  { isText, inside }: { isText: boolean; inside: Inside },
): Pair {
  const one = valueRules(before);
  const other = valueRules(after);
  const sides = { before: one.location, after: other.location };
  if (one.isUnread || other.isUnread)
    return { edits: [{ code: "schema-not-compared", args: {}, effect: "unknown", ...sides }], links: [] };
  const words = compareWords(before, after);
  const single = compareWithAlternatives(before, one, after, other, inside);
  if (single) return { ...single, edits: [...single.edits, ...words] };
  const edits: Edit[] = [...compareTypes(one, other, isText), ...words];
  const links: Link[] = [];
  const shared = new Set([...one.types].filter((type) => other.types.has(type)));
  const add = (found: { edits: Edit[]; links: Link[] }) => {
    edits.push(...found.edits);
    links.push(...found.links);
  };
  edits.push(...compareDefaults(one, other));
  if (shared.size > 0) {
    edits.push(...compareScalars(one, other, shared));
    if (shared.has("object")) add(compareObjects(one, other, inside));
    if (shared.has("array")) add(compareItems(one, other, inside));
    add(compareAlternatives(one, other, inside));
    add(compareDiscriminators(one, other, inside));
    edits.push(...compareConditions(one, other, inside));
  }
  return { edits, links };
}

function compareDefaults({ default: one }: ValueRules, { default: other }: ValueRules): Edit[] {
  const [was, is] = [one, other].map((each) => each && canonicalValue(each.value));
  if (was === is) return [];
  const args = { ...(one && { before: one.value }), ...(other && { after: other.value }) };
  const sides = { before: one?.location, after: other?.location };
  return [{ code: "default-changed", args, effect: "none", inPractice: "default", ...sides }];
}
