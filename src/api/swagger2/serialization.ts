import { givenExample } from "../../schema/example.ts";
import type { Place, Reader } from "../../schema/reader.ts";
import type { Example, Schema } from "../../schema/types.ts";
import type { NamedExample, Serialization } from "../types.ts";
import { wordAt } from "../values.ts";
import { splitText } from "./split-text.ts";

const STYLES = new Map<string, Pick<Serialization, "style" | "explode">>([
  ["ssv", { style: "spaceDelimited", explode: false }],
  ["tsv", { style: "tabDelimited", explode: false }],
  ["pipes", { style: "pipeDelimited", explode: false }],
  ["multi", { style: "form", explode: true }],
]);

/** How the values of a parameter or a header are written, by its `collectionFormat`: `csv` where none is given that is known. */
export function serializationOf(
  reader: Reader,
  place: Place,
  where: string,
): Serialization & { isStyled: boolean } {
  const format = wordAt(reader, place, "collectionFormat");
  const isPlain = where === "path" || where === "header";
  const known = STYLES.get(format ?? "");
  const style = known ?? { style: isPlain ? ("simple" as const) : ("form" as const), explode: false };
  return { ...style, allowReserved: false, isStyled: known !== undefined || format === "csv" };
}

/** The example that is given of a parameter or a header. */
export function plainExamples(
  reader: Reader,
  place: Place,
  schema: Schema,
  serialization: Serialization,
): NamedExample[] {
  const example = givenExample(reader, place);
  return example === undefined ? [] : [plainExample(example, schema, serialization)];
}

/** The example of a plain value; where it is a list that is written as one text, with the items of that. */
export function plainExample(example: Example, schema: Schema, serialization: Serialization): NamedExample {
  const { value } = example;
  if (typeof value !== "string" || !schema.types.includes("array")) return example;
  return { ...example, value: splitText(value, schema.items, serialization), isJoined: true };
}
