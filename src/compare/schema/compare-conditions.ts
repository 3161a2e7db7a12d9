import { groupBy } from "../../group-by.ts";
import type { HeldSchema } from "../../schema/types.ts";
import { compareNumbers, isNumber } from "../../source/number.ts";
import { canonicalValue, entriesOf, isMap, itemsOf, type Value } from "../../source/value.ts";
import { type Edit, type Effect, effectOf, type Inside, joinedEffect } from "./edits.ts";
import type { Stated, ValueRules } from "./value-rules.ts";

type Sides = Pick<Edit, "before" | "after">;

/** What is otherwise of keywords that refuse values depending on others: `contains`, `not`, `if`, `dependentRequired`, … */
export function compareConditions(before: ValueRules, after: ValueRules, inside: Inside): Edit[] {
  const sides = { before: before.location, after: after.location };
  return [...compareHeld(before, after, inside, sides), ...compareStated(before, after, sides)];
}

/** Those that hold schemas. */
function compareHeld(before: ValueRules, after: ValueRules, inside: Inside, sides: Sides): Edit[] {
  const nameOf = ({ keyword, name = "" }: HeldSchema) => JSON.stringify([keyword, name]);
  const [one, other] = [before, after].map(({ held }) => groupBy(held, nameOf));
  const names = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
  return [...names].flatMap((name) => {
    const own = compareAlike(one?.get(name) ?? [], other?.get(name) ?? [], inside);
    return own.map((edit) => ({ ...sides, ...edit }) as Edit);
  });
}

/** Schemas under one keyword, of which there are several where parts of an `allOf` have it. */
function compareAlike(before: readonly HeldSchema[], after: readonly HeldSchema[], inside: Inside): Edit[] {
  const effectOn = (one: HeldSchema, other: HeldSchema) =>
    inside.effectOf(inside.link("", [one.schema], [other.schema]));
  const added = [...after];
  const gone = before.filter((one) => {
    const index = added.findIndex((other) => effectOn(one, other) === "none");
    if (index >= 0) added.splice(index, 1);
    return index < 0;
  });
  const [one, other] = [gone[0], added[0]];
  const { keyword } = one ?? other ?? { keyword: "" };
  if (one && other) {
    const effect = gone.length + added.length > 2 ? "unknown" : heldEffect(keyword, effectOn(one, other));
    return [changed(keyword, effect, { before: one.schema.location, after: other.schema.location })];
  }
  // By itself, a condition refuses nothing: its consequences do.
  if (keyword === "if") return [];
  if (other)
    return [{ code: "condition-set", args: { keyword }, effect: "narrows", after: other.schema.location }];
  if (one)
    return [{ code: "condition-dropped", args: { keyword }, effect: "widens", before: one.schema.location }];
  return [];
}

/** What it does to a value when the schema that a keyword holds changes. */
function heldEffect(keyword: string, effect: Effect): Effect {
  if (keyword === "if" || keyword === "contentSchema") return "unknown";
  if (keyword !== "not") return effect;
  const opposite: Partial<Record<Effect, Effect>> = {
    narrows: "widens",
    widens: "narrows",
    "mostly narrows": "mostly widens",
    "mostly widens": "mostly narrows",
  };
  return opposite[effect] ?? effect;
}

function changed(keyword: string, effect: Effect, sides: Sides): Edit {
  return { code: "condition-changed", args: { keyword, isKnown: effect !== "unknown" }, effect, ...sides };
}

/** Those that hold anything else. */
function compareStated({ others: before }: ValueRules, { others: after }: ValueRules, sides: Sides): Edit[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((keyword): Edit[] => {
    const [one, other] = [before.get(keyword), after.get(keyword)];
    const effect = statedEffect(keyword, one?.value, other?.value);
    const places = { ...sides, ...placesOf(one, other) };
    if (effect === "none") return [];
    if (effect === "narrows" && one === undefined)
      return [{ code: "condition-set", args: { keyword }, effect, ...places }];
    if (effect === "widens" && other === undefined)
      return [{ code: "condition-dropped", args: { keyword }, effect, ...places }];
    return [changed(keyword, effect, places)];
  });
}

function placesOf(one: Stated | undefined, other: Stated | undefined): Sides {
  return { ...(one && { before: one.location }), ...(other && { after: other.location }) };
}

function statedEffect(keyword: string, before: Value | undefined, after: Value | undefined): Effect {
  if (before !== undefined && after !== undefined && canonicalValue(before) === canonicalValue(after))
    return "none";
  switch (keyword) {
    // One is what must be contained anyway.
    case "minContains":
      return orderEffect(before ?? 1, after ?? 1, true);
    case "maxContains":
      return orderEffect(before ?? Number.MAX_VALUE, after ?? Number.MAX_VALUE, false);
    case "unevaluatedProperties":
    case "unevaluatedItems":
      return effectOf(before !== false, after !== false);
    case "dependentRequired":
    case "dependencies":
      return dependentEffect(before ?? new Map(), after ?? new Map());
    default:
      return before === undefined || after === undefined ? "unknown" : "incomparable";
  }
}

function orderEffect(before: Value, after: Value, isLower: boolean): Effect {
  if (!isNumber(before) || !isNumber(after)) return "unknown";
  const order = compareNumbers(after, before) * (isLower ? 1 : -1);
  return order === 0 ? "none" : order > 0 ? "narrows" : "widens";
}

/** What it does when other properties must be there with some. */
function dependentEffect(before: Value, after: Value): Effect {
  if (!isMap(before) || !isMap(after)) return "unknown";
  const names = (value: Value | undefined) => new Set(itemsOf(value).map((name) => String(name)));
  const keys = new Set([...before.keys(), ...after.keys()]);
  const isOfNames = [...entriesOf(before), ...entriesOf(after)].every(([, value]) => Array.isArray(value));
  if (!isOfNames) return "unknown";
  return joinedEffect(
    [...keys].map((key) => {
      const [one, other] = [names(before.get(key)), names(after.get(key))];
      const hasAll = (from: Set<string>, to: Set<string>) => [...from].every((name) => to.has(name));
      return effectOf(hasAll(one, other), hasAll(other, one));
    }),
  );
}
