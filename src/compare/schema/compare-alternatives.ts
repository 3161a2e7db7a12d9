import { combine } from "../../schema/combined.ts";
import { titleOf } from "../../schema/tables/type-expression.ts";
import type { Schema } from "../../schema/types.ts";
import type { Inside } from "./compare-objects.ts";
import type { Edit, Effect, Link } from "./edits.ts";
import { type ValueRules, valueRules } from "./value-rules.ts";

type Alternatives = ValueRules["alternatives"][number];

/** More pairs of alternatives than these are only compared by their names. */
const MOST_PAIRS = 2500;

/** What is otherwise of the alternatives that a value must fit one of. */
export function compareAlternatives(
  before: ValueRules,
  after: ValueRules,
  inside: Inside,
): { edits: Edit[]; links: Link[] } {
  const count = Math.max(before.alternatives.length, after.alternatives.length);
  const edits: Edit[] = [];
  const links: Link[] = [];
  for (let index = 0; index < count; index++) {
    const one = before.alternatives[index];
    const other = after.alternatives[index];
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
      effect: effectOfOneMore("widens", schema, after),
      ...sides,
      after: schema.location,
    });
  for (const schema of gone)
    edits.push({
      code: "alternative-removed",
      args: { name: nameOf(schema) },
      effect: effectOfOneMore("narrows", schema, before),
      ...sides,
      before: schema.location,
    });
  if (before.keyword !== after.keyword && !areApart(after.schemas))
    edits.push({ code: "condition-changed", args: { keyword: after.keyword }, effect: "unknown", ...sides });
  return { edits, links: matched.filter((link) => !inside.isSame(link)) };
}

/** What one alternative more, or less, does: where exactly one may fit, it may also refuse what fits another one. */
function effectOfOneMore(effect: Effect, schema: Schema, { keyword, schemas }: Alternatives): Effect {
  if (keyword === "anyOf") return effect;
  return schemas.every((other) => other === schema || areApart([schema, other])) ? effect : "unknown";
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
    take((one, other) => inside.isSame(inside.link("", [one], [other])));
  take((one, other) => schemaName(one) !== "" && schemaName(one) === schemaName(other));
  if (gone.length === 1 && added.size === 1) {
    const [one] = gone;
    const [other] = added;
    if (one && other && !isApart(valueRules([one]), valueRules([other]))) take(() => true);
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
  return titleOf(combine([schema]), "");
}
