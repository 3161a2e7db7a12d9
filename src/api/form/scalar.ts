import { type Finding, finding } from "../../diagnostics/finding.ts";
import { schemaTypes } from "../../schema/keywords.ts";
import { locationOf, nameOf, type Place, reportType, trailOf } from "../../schema/reader.ts";
import { isNumber } from "../../source/number.ts";
import { parentPointer } from "../../source/pointer.ts";
import type { Value } from "../../source/value.ts";
import { missedFormat } from "./address.ts";
import type { Form } from "./form.ts";
import { nameFinding } from "./names.ts";
import type { Rules } from "./published/rules.ts";
import { adviceOnType } from "./type-advice.ts";
import type { Walk } from "./work-list.ts";

const typeWords: Readonly<Record<string, string>> = {
  object: "a mapping",
  array: "a list",
  string: "a string",
  boolean: "true or false",
};

/**
 * Reports a value of the wrong type; what is understood all the same only troubles other tools.
 * @param isReadElsewhere whether whoever reads schemas reports what cannot be understood
 */
export function reportWrong(walk: Walk, place: Place, rules: Rules, isReadElsewhere: boolean): void {
  const { value, source, pointer } = place;
  const { types, allowed = [] } = rules;
  if (value === null && !walk.form.isObject(rules.name)) {
    walk.report(finding("empty-value", { key: nameOf(place) }, locationOf(place, "key"), trailOf(place)));
  } else if (types.includes("string") && !isForTypes(rules) && isScalar(value)) {
    const { start, end } = source.locate(pointer);
    const args = { key: nameOf(place), text: source.text.slice(start, end) };
    walk.report(finding("unquoted-text", args, locationOf(place), trailOf(place)));
  } else if (isReadElsewhere) return;
  else if (types.length === 0) reportType(walk, place, `one of ${allowed.join(", ")}`);
  else {
    const words = types.map((type) => typeWords[type] ?? "something else");
    const expected = isForTypes(rules) ? "a type's name" : words.join(", or ");
    reportType(walk, place, expected, adviceOnType(place, rules));
  }
}

function isScalar(value: Value): boolean {
  return isNumber(value) || typeof value === "boolean";
}

/** Whether rules are those for the `type` of a parameter, a header, or their items. */
function isForTypes({ allowed = [] }: Rules): boolean {
  return allowed.includes("integer");
}

/** Whether a text is none of those allowed, or not of the form that is wanted, which is reported. */
export function isWrongText(walk: Walk, place: Place, rules: Rules): boolean {
  const { value } = place;
  if (typeof value !== "string") return false;
  const error = errorOf(walk.form, place, value, rules);
  if (error !== undefined) walk.report(error);
  return error !== undefined;
}

function errorOf(form: Form, place: Place, value: string, rules: Rules): Finding | undefined {
  const { allowed, pattern, format } = rules;
  const key = keyOf(place);
  if (allowed !== undefined && !allowed.includes(value)) {
    // The model reports names that are no type at all.
    if (isForTypes(rules) && !schemaTypes.includes(value)) return undefined;
    const known = allowed.filter((each) => typeof each === "string");
    const advice = form.adviceOn(key, value);
    return finding("unknown-value", { key, value, known, advice }, locationOf(place), trailOf(place));
  }
  if (pattern !== undefined && !pattern.test(value)) {
    const advice = form.adviceOn(key, value);
    if (advice === undefined) return nameFinding(value, pattern, locationOf(place), trailOf(place));
    return finding("unknown-value", { key, value, known: [], advice }, locationOf(place), trailOf(place));
  }
  const missed = format === undefined ? undefined : missedFormat(value, format);
  if (missed === undefined) return undefined;
  const args = { key: nameOf(place), value, format: missed };
  return finding("invalid-address", args, locationOf(place), trailOf(place));
}

/** The key that a value, or the list that it is an item of, stands under. */
function keyOf(place: Place): string {
  const parent = parentPointer(place.pointer);
  const name = nameOf(place);
  return parent !== undefined && /^\d+$/.test(name) ? nameOf({ ...place, pointer: parent }) : name;
}
