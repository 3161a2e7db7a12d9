import { isNumber } from "../../source/number.ts";
import { isMap, typeName, type Value } from "../../source/value.ts";
import type { Rules } from "./published/rules.ts";

/** Whether a value has one of the types that rules name, if they name any. */
export function hasType(value: Value, { types }: Rules): boolean {
  const type = typeName(value);
  return types.length === 0 || types.some((each) => each === type || (each === "number" && isNumber(value)));
}

/** Whether rules name texts, and a value is none. */
export function isNoName(value: Value, { allowed }: Rules): boolean {
  return typeof value !== "string" && (allowed?.every((each) => typeof each === "string") ?? false);
}

/** Whether a value follows rules that decide whether others apply. Those look no deeper than a few keys. */
export function fits(value: Value, rules: Rules): boolean {
  const { allowed, pattern, not } = rules;
  if (rules.isForbidden || !hasType(value, rules)) return false;
  if (allowed !== undefined && !allowed.includes(value)) return false;
  if (pattern !== undefined && typeof value === "string" && !pattern.test(value)) return false;
  if (not !== undefined && fits(value, not)) return false;
  if (isMap(value)) {
    if (rules.required.some((key) => !value.has(key))) return false;
    for (const [key, each] of value)
      if (rulesOfKey(rules, key).some((ofKey) => !fits(each, ofKey))) return false;
  }
  return rules.all.every((each) => fits(value, each));
}

/** The rules for a key of a mapping: those of its own, of patterns that it matches, or of all further keys. */
export function rulesOfKey({ properties, patterns, others }: Rules, key: string): Rules[] {
  const own = properties.get(key);
  const matching = patterns.filter(([pattern]) => pattern.test(key)).map(([, rules]) => rules);
  const all = own === undefined ? matching : [own, ...matching];
  return all.length === 0 && others !== undefined ? [others] : all;
}

/** Whether whoever reads schemas takes a value for one, in any dialect. */
export function isReadAsSchema(value: Value): boolean {
  return isMap(value) || typeof value === "boolean";
}
