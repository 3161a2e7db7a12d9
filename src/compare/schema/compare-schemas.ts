import type { Schema } from "../../schema/types.ts";
import { compareAlternatives, compareLists } from "./compare-alternatives.ts";
import { compareObjects, type Inside } from "./compare-objects.ts";
import { compareScalars, compareTypes } from "./compare-scalars.ts";
import type { Edit, Link, Pair } from "./edits.ts";
import { saysNoMore, type ValueRules, valueRules, valueText } from "./value-rules.ts";

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
    open.add(id);
    const [[one, second], [other, third]] = [before, after];
    if (one && other && !second && !third) {
      counterparts.after.set(one.id, other);
      counterparts.before.set(other.id, one);
    }
    const pair = compare(before, after, { isText, inside: insideOf(isText) });
    open.delete(id);
    pairs.set(id, pair);
    return pair;
  };
  const insideOf = (isText: boolean): Inside => ({
    link: (step, before, after, guard) => ({ step, pair: () => pairOf(before, after, isText), guard }),
    isSame: (link) => {
      if (depth > DEEPEST) return false;
      depth++;
      const isSame = [...pairsBelow(link.pair())].every(({ edits }) => edits.length === 0);
      depth--;
      return isSame;
    },
  });
  return { pairOf, counterparts };
}

const nothing: Pair = { edits: [], links: [] };

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
function idOf({ id, constraints }: Schema): string {
  const given = constraints.find(({ keyword }) => keyword === "default");
  return given === undefined ? id : `${id} = ${valueText(given.value)}`;
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
  const single = compareWithAlternatives(before, one, after, other, inside);
  if (single) return single;
  const edits: Edit[] = compareTypes(one, other, isText);
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
    edits.push(...compareConditions(one, other, inside));
  }
  return { edits, links };
}

/**
 * Where one side has alternatives and says nothing else, and the other has none, that is as if it had one alternative: it may be
 * one of them.
 */
function compareWithAlternatives(
  before: readonly Schema[],
  one: ValueRules,
  after: readonly Schema[],
  other: ValueRules,
  inside: Inside,
): Pair | undefined {
  const alone = (schemas: readonly Schema[], { location }: ValueRules) => {
    const [schema, second] = schemas;
    return schema && second === undefined
      ? { keyword: "anyOf" as const, schemas: [schema], location }
      : undefined;
  };
  const only = (rules: ValueRules) => (isOnlyAlternatives(rules) ? rules.alternatives[0] : undefined);
  const [mine, theirs] = [only(one), only(other)];
  if ((mine === undefined) === (theirs === undefined)) return undefined;
  if (one.alternatives.length + other.alternatives.length !== 1) return undefined;
  const first = mine ?? alone(before, one);
  const second = theirs ?? alone(after, other);
  return first && second && compareLists(first, second, inside);
}

function isOnlyAlternatives(rules: ValueRules): boolean {
  return rules.alternatives.length === 1 && saysNoMore(rules);
}

function compareItems(
  before: ValueRules,
  after: ValueRules,
  inside: Inside,
): { edits: Edit[]; links: Link[] } {
  const links: Link[] = [];
  const edits: Edit[] = [];
  const sides = { before: before.location, after: after.location };
  if (before.tuple.length !== after.tuple.length)
    edits.push({ code: "condition-changed", args: { keyword: "prefixItems" }, effect: "unknown", ...sides });
  for (const [index, schema] of before.tuple.entries()) {
    const other = after.tuple[index];
    if (other) links.push(inside.link(`[${index}]`, schema, other));
  }
  if (before.items.length > 0 && after.items.length > 0)
    links.push(inside.link("[]", before.items, after.items));
  else if (after.items.length > 0)
    edits.push({ code: "items-limited", args: {}, effect: "narrows", ...sides });
  else if (before.items.length > 0) edits.push({ code: "items-freed", args: {}, effect: "widens", ...sides });
  return { edits, links };
}

function compareDefaults({ default: one }: ValueRules, { default: other }: ValueRules): Edit[] {
  const [was, is] = [one, other].map((each) => each && valueText(each.value));
  if (was === is) return [];
  const args = { ...(one && { before: one.value }), ...(other && { after: other.value }) };
  const sides = { before: one?.location, after: other?.location };
  return [{ code: "default-changed", args, effect: "none", inPractice: "default", ...sides }];
}

/** Keywords that refuse values in ways that are not looked into: they are the same, or it is not known what they do. */
function compareConditions(before: ValueRules, after: ValueRules, inside: Inside): Edit[] {
  const changed = new Set<string>();
  for (const keyword of new Set([...before.others.keys(), ...after.others.keys()]))
    if (before.others.get(keyword) !== after.others.get(keyword)) changed.add(keyword);
  const byName = ({ held }: ValueRules) =>
    new Map(
      held.map(({ keyword, name = "", schema }, index) => [
        `${keyword} ${name} ${index}`,
        { keyword, schema },
      ]),
    );
  const [one, other] = [byName(before), byName(after)];
  for (const [id, { keyword, schema }] of one) {
    const match = other.get(id);
    if (!match || !inside.isSame(inside.link("", [schema], [match.schema]))) changed.add(keyword);
  }
  for (const [id, { keyword }] of other) if (!one.has(id)) changed.add(keyword);
  const sides = { before: before.location, after: after.location };
  return [...changed].map((keyword) => ({
    code: "condition-changed",
    args: { keyword },
    effect: "unknown",
    ...sides,
  }));
}
