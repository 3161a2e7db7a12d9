import { merge } from "../../schema/merged-schema.ts";
import { titleOf } from "../../schema/tables/type-expression.ts";
import type { Schema } from "../../schema/types.ts";
import type { Edit, Effect, Inside, Link } from "./edits.ts";
import { saysNoMore, type ValueRules, valueRules, valueTypes } from "./value-rules.ts";

type Alternatives = ValueRules["alternatives"][number];

/** More pairs of alternatives than these are only compared by their names. */
const MOST_PAIRS = 2500;

/** What is otherwise of the alternatives that a value must fit one of. */
export function compareAlternatives(
  before: ValueRules,
  after: ValueRules,
  inside: Inside,
): { edits: Edit[]; links: Link[] } {
  const edits: Edit[] = [];
  const links: Link[] = [];
  for (const [one, other] of pairLists(before.alternatives, after.alternatives, inside)) {
    if (one && other) {
      const found = compareLists(one, other, inside);
      edits.push(...found.edits);
      links.push(...found.links);
    } else if (other)
      edits.push({
        code: "alternatives-set",
        args: {},
        effect: "narrows",
        before: before.location,
        after: other.location,
      });
    else if (one)
      edits.push({
        code: "alternatives-dropped",
        args: {},
        effect: "widens",
        before: one.location,
        after: after.location,
      });
  }
  return { edits, links };
}

/** Lists that say the same belong together, and of the others the first ones. */
function pairLists(
  before: readonly Alternatives[],
  after: readonly Alternatives[],
  inside: Inside,
): [Alternatives | undefined, Alternatives | undefined][] {
  const open = [...after];
  const take = (one: Alternatives): Alternatives | undefined => {
    const index = open.findIndex((other) => isSameList(one, other, inside));
    return index < 0 ? undefined : open.splice(index, 1)[0];
  };
  const same = before.map((one) => [one, take(one)] as const);
  return [
    ...same.map(([one, other]): [Alternatives, Alternatives | undefined] => [one, other ?? open.shift()]),
    ...open.map((other): [undefined, Alternatives] => [undefined, other]),
  ];
}

function isSameList(one: Alternatives, other: Alternatives, inside: Inside): boolean {
  const { edits, links } = compareLists(one, other, inside);
  return edits.length === 0 && links.every((link) => inside.effectOf(link) === "none");
}

/** Compares two lists of alternatives, whatever their order. */
export function compareLists(
  before: Alternatives,
  after: Alternatives,
  inside: Inside,
): { edits: Edit[]; links: Link[] } {
  const { matched, gone, added } = match(before.schemas, after.schemas, inside);
  const sides = { before: before.location, after: after.location };
  const edits: Edit[] = [];
  for (const schema of added)
    edits.push({
      code: "alternative-added",
      args: { name: nameOf(schema) },
      effect: isApartFromOthers(schema, after) ? "widens" : "mostly widens",
      ...sides,
      after: schema.location,
    });
  for (const schema of gone)
    edits.push({
      code: "alternative-removed",
      args: { name: nameOf(schema) },
      effect: isApartFromOthers(schema, before) ? "narrows" : "mostly narrows",
      ...sides,
      before: schema.location,
    });
  if (before.keyword !== after.keyword && !areApart(after.schemas)) {
    const isOnlyThat = edits.length === 0 && matched.every((link) => inside.effectOf(link) === "none");
    const effect: Effect = isOnlyThat ? (after.keyword === "oneOf" ? "narrows" : "widens") : "unknown";
    const args = { keyword: after.keyword, isKnown: isOnlyThat };
    edits.push({ code: "condition-changed", args, effect, ...sides });
  }
  return { edits, links: matched };
}

/** Whether no value fits an alternative and another one: where exactly one may fit, it would be refused. */
function isApartFromOthers(schema: Schema, { keyword, schemas }: Alternatives): boolean {
  return keyword === "anyOf" || schemas.every((other) => other === schema || areApart([schema, other]));
}

/**
 * Where one side has alternatives and says nothing else, and the other has none, that is as if it had one alternative: if it is one of
 * them.
 */
export function compareWithAlternatives(
  before: readonly Schema[],
  one: ValueRules,
  after: readonly Schema[],
  other: ValueRules,
  inside: Inside,
): { edits: Edit[]; links: Link[] } | undefined {
  const [mine, theirs] = [one, other].map(onlyAlternatives);
  if ((mine === undefined) === (theirs === undefined)) return undefined;
  if (one.alternatives.length + other.alternatives.length !== 1) return undefined;
  const first = mine ?? asAlternatives(before, one);
  const second = theirs ?? asAlternatives(after, other);
  if (first === undefined || second === undefined) return undefined;
  return match(first.schemas, second.schemas, inside).matched.length > 0
    ? compareLists(first, second, inside)
    : undefined;
}

function asAlternatives(schemas: readonly Schema[], { location }: ValueRules): Alternatives | undefined {
  const [schema, second] = schemas;
  return schema && second === undefined ? { keyword: "anyOf", schemas: [schema], location } : undefined;
}

function onlyAlternatives(rules: ValueRules): Alternatives | undefined {
  const [only, second] = rules.alternatives;
  const isAll = second === undefined && rules.types.size === valueTypes.length && saysNoMore(rules);
  return isAll ? only : undefined;
}

/** Whether no value can fit two of some schemas: their types differ, or a property that all require and that has other values. */
function areApart(schemas: readonly Schema[]): boolean {
  const rules = schemas.map((schema) => valueRules([schema]));
  return rules.every((one, index) => rules.slice(index + 1).every((other) => isApart(one, other)));
}

function isApart(one: ValueRules, other: ValueRules): boolean {
  const shared = [...one.types].filter((type) => other.types.has(type));
  if (shared.length === 0) return true;
  if (one.values && other.values) return ![...one.values.keys()].some((text) => other.values?.has(text));
  if (shared.join() !== "object") return false;
  return [...one.required.keys()].some((name) => {
    if (!other.required.has(name)) return false;
    const [mine, theirs] = [one, other].map((each) => each.properties.get(name)?.schemas);
    if (mine === undefined || theirs === undefined) return false;
    const values = [mine, theirs].map((each) => valueRules(each).values);
    const [first, second] = values;
    return first !== undefined && second !== undefined && ![...first.keys()].some((text) => second.has(text));
  });
}

interface Matched {
  matched: Link[];
  gone: Schema[];
  added: Schema[];
}

/** Alternatives that belong together: those that are the same, those of one name, and the only ones that are left. */
function match(before: readonly Schema[], after: readonly Schema[], inside: Inside): Matched {
  const matched: Link[] = [];
  let gone = [...before];
  const added = new Set(after);
  const take = (isMeant: (one: Schema, other: Schema) => boolean) => {
    gone = gone.filter((one) => {
      const other = [...added].find((each) => isMeant(one, each));
      if (other === undefined) return true;
      added.delete(other);
      matched.push(inside.link("", [one], [other]));
      return false;
    });
  };
  if (before.length * after.length <= MOST_PAIRS)
    take((one, other) => inside.effectOf(inside.link("", [one], [other])) === "none");
  take((one, other) => schemaName(one) !== "" && schemaName(one) === schemaName(other));
  // One that is left is meant by the only one that may fit what it does.
  if (gone.length === 1 || added.size === 1) {
    const mayBe = (one: Schema, other: Schema) => !isApart(valueRules([one]), valueRules([other]));
    const pairs = gone.flatMap((one) => [...added].filter((other) => mayBe(one, other)));
    if (pairs.length === 1) take(mayBe);
  }
  return { matched, gone, added: [...added] };
}

/** What readers know an alternative by: the name of its schema, or its types. */
function nameOf(schema: Schema): string {
  const name = schemaName(schema);
  if (name !== "") return `'${name}'`;
  return schema.types.length > 0 ? schema.types.join(" or ") : "another alternative";
}

/** The title of a schema, or the name that a reference leads to; empty where it has neither. */
function schemaName(schema: Schema): string {
  return titleOf(merge([schema]), "");
}
