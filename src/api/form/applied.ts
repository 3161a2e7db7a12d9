import { memoizeByObject } from "../../source/memoize.ts";
import { isMap, type Value } from "../../source/value.ts";
import { type Alternative, alternativesOf, type Choice, choose, isReference } from "./choose.ts";
import { fits, rulesOfKey } from "./fits.ts";
import type { Rules } from "./published/rules.ts";

/** All rules that apply to one value, with no choices left. */
export interface Applied {
  /** The name of the most special rules. */
  name: string;
  layers: Layer[];
  /** Of which nobody can tell whether they apply, since what decides on them is wrong itself: their keys are let pass. */
  undecided: Rules[];
  /** Rules that would apply if the mapping said something else. */
  skipped: Skipped[];
  /** The key that should choose among alternatives, and does not. */
  unchosen?: Exclude<Choice, { kind: "chosen" }>;
  /** Where a mapping has none of the keys of which it needs one, or several of them. */
  keyChoices: KeyChoice[];
}

interface Layer {
  rules: Rules;
  /** The key on account of which they apply. */
  because?: string;
}

export interface Skipped {
  rules: Rules;
  unless: { key: string; values?: readonly unknown[] };
}

interface KeyChoice {
  keys: string[];
  given: string[];
}

/** Where rules leave it to a value whether it refers to another: what the other must follow. */
export const withoutReference = memoizeByObject((rules: Rules): Rules => {
  const { condition, alternatives } = rules;
  if (condition?.whenTrue && condition.whenFalse && isReference(condition.whenTrue))
    return condition.whenFalse;
  const [only, second] = alternatives.filter((each) => !isReference(each));
  return alternatives.length === 2 && only !== undefined && second === undefined ? only : rules;
});

/** Whether a `$ref` may stand for a value. */
export function mayRefer(rules: Rules): boolean {
  return (
    withoutReference(rules) !== rules || rules.alternatives.some(isReference) || rules.properties.has("$ref")
  );
}

const unconditional = new WeakMap<Rules, Applied>();

/** Finds the rules that apply to a value: choices are made by what decides on them, conditions are looked up. */
export function rulesFor(rules: Rules, value: Value): Applied {
  const known = unconditional.get(rules);
  if (known !== undefined) return known;
  const applied: Applied = { name: rules.name, layers: [], undecided: [], skipped: [], keyChoices: [] };
  add(applied, { rules }, value);
  if (!applied.layers.some(({ rules }) => isConditional(rules))) unconditional.set(rules, applied);
  return applied;
}

function isConditional({ alternatives, condition, ofKeys }: Rules): boolean {
  return alternatives.length > 0 || condition !== undefined || ofKeys.size > 0;
}

function add(applied: Applied, layer: Layer, value: Value): void {
  addWithoutChoice(applied, layer, value);
  const alternatives = alternativesOf(layer.rules);
  if (alternatives.length === 0) return;
  if (alternatives.every(isOfKeys)) {
    addByKeys(applied, layer, alternatives, value);
    return;
  }
  const choice = choose(alternatives, value);
  if (choice?.kind === "chosen") {
    const isOfWhole = layer.rules.name === applied.name;
    for (const rules of choice.alternative.layers) {
      if (isOfWhole && rules.name !== "") applied.name = rules.name;
      addWithoutChoice(applied, { ...layer, rules }, value);
    }
  } else if (choice !== undefined) applied.unchosen = choice;
}

function addWithoutChoice(applied: Applied, layer: Layer, value: Value): void {
  const { rules } = layer;
  applied.layers.push(layer);
  for (const each of rules.all) add(applied, { ...layer, rules: each }, value);
  addConditional(applied, layer, value);
  for (const [key, ofKey] of rules.ofKeys)
    if (isMap(value) && value.has(key)) add(applied, { rules: ofKey, because: key }, value);
    else applied.skipped.push({ rules: ofKey, unless: { key } });
}

/** Whether all that an alternative says is which keys there must be. */
function isOfKeys({ layers }: Alternative): boolean {
  return layers.every(
    ({ required, types, properties }) => required.length > 0 && types.length + properties.size === 0,
  );
}

function requiredBy({ layers }: Alternative): string[] {
  return layers.flatMap(({ required }) => required);
}

function addByKeys(applied: Applied, layer: Layer, alternatives: readonly Alternative[], value: Value): void {
  const keys = alternatives.flatMap(requiredBy);
  const given = alternatives.filter((each) =>
    requiredBy(each).every((key) => isMap(value) && value.has(key)),
  );
  for (const each of given)
    for (const rules of each.layers) {
      const [because] = requiredBy(each);
      addWithoutChoice(applied, because === undefined ? { rules } : { rules, because }, value);
    }
  const isOne = given.length === 1 || (given.length > 1 && layer.rules.mayFollowSeveral);
  if (!isOne) applied.keyChoices.push({ keys, given: given.flatMap(requiredBy) });
}

function addConditional(applied: Applied, layer: Layer, value: Value): void {
  const { condition } = layer.rules;
  if (condition === undefined) return;
  const { test, whenTrue, whenFalse } = condition;
  if (isUndecided(applied, test, value)) {
    for (const each of [whenTrue, whenFalse]) if (each !== undefined) applied.undecided.push(each);
    return;
  }
  const isTrue = fits(value, test);
  const taken = isTrue ? whenTrue : whenFalse;
  if (taken !== undefined) add(applied, { ...layer, rules: taken }, value);
  if (isTrue || whenTrue === undefined) return;
  for (const [key, { allowed: values }] of test.properties)
    if (values !== undefined) applied.skipped.push({ rules: whenTrue, unless: { key, values } });
}

/** Whether a key that decides on a condition is missing where it is required, or has a value that it cannot have. */
function isUndecided({ layers }: Applied, { properties }: Rules, value: Value): boolean {
  if (!isMap(value)) return false;
  return [...properties.keys()].some((key) => {
    const given = value.get(key) ?? undefined;
    if (given === undefined) return layers.some(({ rules }) => rules.required.includes(key));
    return layers.some(({ rules }) => rulesOfKey(rules, key).some((each) => !fits(given, each)));
  });
}

/** The keys that rules know, whether the parts of them that name these apply or not. */
export const keysOf = memoizeByObject(
  ({ properties, all, alternatives, condition, ofKeys }: Rules): Set<string> => {
    const { whenTrue, whenFalse } = condition ?? {};
    const parts = [...all, ...alternatives, whenTrue ?? [], whenFalse ?? [], ...ofKeys.values()].flat();
    return new Set([...properties.keys(), ...parts.flatMap((each) => [...keysOf(each)])]);
  },
);
