import { historyAt } from "../../schema/history.ts";
import { readSchema } from "../../schema/read-schema.ts";
import { child, locationOf, type Place, type Reader } from "../../schema/reader.ts";
import type { Schema } from "../../schema/types.ts";
import type { ParameterPlace, Serialization, ValueHolder } from "../types.ts";
import { entriesAt, isSet, opened, optionalFlags, proseAt, wordAt } from "../values.ts";
import { readExamples } from "./examples.ts";

const styles = [
  ...(["matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject"] as const),
  "cookie" as const,
];

/** Reads what a parameter or a header says of its value. */
export function readValueHolder(
  reader: Reader,
  place: Place,
  where: ParameterPlace,
): Omit<ValueHolder, "name"> {
  const said = readSerialization(reader, place);
  const style = said.style ?? usualStyle(where);
  return {
    style,
    explode: said.explode ?? (style === "form" || style === "cookie"),
    allowReserved: said.allowReserved ?? false,
    isStyled: said.style !== undefined || said.explode !== undefined,
    description: proseAt(reader, place),
    required: isSet(reader, place, "required"),
    ...optionalFlags(reader, place, ["allowEmptyValue"]),
    deprecated: isSet(reader, place, "deprecated"),
    ...historyAt(reader, place),
    ...readValue(reader, place),
    location: locationOf(place),
  };
}

/** Reads how lists and objects are written into text, as far as a parameter, a header, or a field of a form says. */
export function readSerialization(reader: Reader, place: Place): Partial<Serialization> {
  const style = styles.find((each) => each === wordAt(reader, place, "style"));
  return {
    ...(style && { style }),
    ...optionalFlags(reader, place, ["explode", "allowReserved"]),
  };
}

function usualStyle(where: ParameterPlace): Serialization["style"] {
  return where === "path" || where === "header" ? "simple" : "form";
}

/** The schema and the examples of a value, which stand under a media type where it is written as text of one. */
function readValue(reader: Reader, place: Place): Pick<ValueHolder, "schema" | "mediaType" | "examples"> {
  const [[mediaType, content] = []] = entriesAt(reader, place, "content");
  if (mediaType === undefined) {
    const schema = schemaAt(reader, place);
    return { schema, examples: readExamples(reader, place, { schema }) };
  }
  const holder = opened(reader, content) ?? { ...place, value: new Map() };
  const schema = schemaAt(reader, holder);
  return { schema, mediaType, examples: readExamples(reader, holder, { mediaType, schema }) };
}

/** The schema under `schema`; where there is none, one that says nothing. */
function schemaAt(reader: Reader, place: Place): Schema {
  return readSchema(reader, child(place, "schema") ?? { ...place, value: new Map() });
}
