import type { Schema } from "../../schema/types.ts";
import { numberOf } from "../../source/number.ts";
import type { Value } from "../../source/value.ts";

const separators = new Map([
  ["csv", ","],
  ["ssv", " "],
  ["tsv", "\t"],
  ["pipes", "|"],
]);

/**
 * The list that a parameter's text stands for, by its `collectionFormat` (Swagger 2.0, Parameter Object): `csv` where
 * none is given; with `multi` each text is one item. Items are text in a URL whatever their type, so one that
 * reads as the number or boolean that `items` asks for counts as that.
 */
export function splitText(text: string, items: Schema | undefined, collectionFormat = "csv"): Value[] {
  if (text === "") return [];
  const separator = separators.get(collectionFormat);
  const parts = separator === undefined ? [text] : text.split(separator);
  return parts.map((part) => readAs(part, items?.types ?? []));
}

function readAs(text: string, types: string[]): Value {
  const isNumber = types.includes("number") || types.includes("integer");
  if (isNumber && /^-?\d+(?:\.\d+)?$/.test(text)) return numberOf(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
