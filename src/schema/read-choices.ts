import { canonicalValue, isMap, itemsOf, textAt, type Value, valueAt } from "../source/value.ts";
import type { Choice } from "./types.ts";

/**
 * What is said of the values of an `enum`, by the keys that generators of code have for it: lists beside the values, mappings from
 * values, and `x-ms-enum`. None where nothing is said. What these keys hold that they should not is left out: nobody but their
 * generators knows what it means.
 * @param under gives what the schema has under a key
 */
export function readChoices(values: readonly Value[], under: (key: string) => Value | undefined): Choice[] {
  const names = ["x-enum-varnames", "x-enumNames"].map(under).find((each) => each !== undefined);
  const descriptions = ["x-enum-descriptions", "x-enumDescriptions"]
    .map(under)
    .find((each) => each !== undefined);
  const listed = itemsOf(valueAt(under("x-ms-enum"), "values"));
  if (names === undefined && descriptions === undefined && listed.length === 0) return [];
  const ofGenerator = new Map(listed.map((each) => [canonicalValue(valueAt(each, "value") ?? null), each]));
  const choices = values.map((value, index) => {
    const own = ofGenerator.get(canonicalValue(value));
    return {
      values: [value],
      title: textAt(own, "name") ?? textBeside(names, value, index),
      description: textAt(own, "description") ?? textBeside(descriptions, value, index),
      deprecated: false,
      history: undefined,
    };
  });
  return choices.some(({ title, description }) => title !== "" || description !== "") ? choices : [];
}

/** What a list says of the value at an index, or a mapping of the value. */
function textBeside(texts: Value | undefined, value: Value, index: number): string {
  const key = typeof value === "string" ? value : canonicalValue(value);
  const text = isMap(texts) ? texts.get(key) : itemsOf(texts)[index];
  return typeof text === "string" ? text : "";
}
