import { finding } from "../../diagnostics/finding.ts";
import { bodyExample, givenExample } from "../../schema/example.ts";
import { readSchema, readValueSchema } from "../../schema/read-schema.ts";
import {
  child,
  descriptionAt,
  flagAt,
  followed,
  identityOf,
  isMapping,
  locationOf,
  type Place,
  textAt,
  trailOf,
} from "../../schema/reader.ts";
import { exampleOfWhole } from "../../schema/whole-example.ts";
import type { ApiReader } from "./api-reader.ts";
import { checkKeys, requireKey } from "./keys.ts";
import type { BodyParameter, Parameter } from "./types.ts";

const places = ["path", "query", "header", "formData", "body"] as const;

/** Reads a parameter, or what its `$ref` leads to; `undefined` where that is none, which has been reported. */
export function readParameter(reader: ApiReader, place: Place): Parameter | BodyParameter | undefined {
  const target = isMapping(reader, place) ? followed(reader, place) : undefined;
  if (target === undefined) return undefined;
  const key = identityOf(target);
  if (!reader.parameters.has(key)) reader.parameters.set(key, readTarget(reader, target));
  return reader.parameters.get(key);
}

function readTarget(reader: ApiReader, place: Place): Parameter | BodyParameter | undefined {
  if (!isMapping(reader, place)) return undefined;
  checkKeys(reader, place, "parameter");
  requireKey(reader, place, "name", "parameter", "A parameter");
  requireKey(reader, place, "in", "parameter", "A parameter");
  const name = textAt(reader, place, "name") ?? "";
  const description = descriptionAt(reader, place);
  const required = flagAt(reader, place, "required");
  const location = locationOf(place);
  const given = textAt(reader, place, "in");
  const where = places.find((each) => each === given);
  const at = child(place, "in");
  if (at && given !== undefined && where === undefined) {
    const args = { key: "in", value: given, known: places };
    reader.report(finding("unknown-value", args, locationOf(at), trailOf(place)));
  }
  if (where === "body") {
    requireKey(reader, place, "schema", "parameter", "A body parameter");
    const schema = readSchema(reader, child(place, "schema") ?? { ...place, value: new Map() });
    const examples = [exampleOfWhole(schema), givenExample(place)].flatMap((example) =>
      example === undefined ? [] : bodyExample(reader, example, schema),
    );
    return { in: where, name, description, required, schema, examples, location };
  }
  const collectionFormat = textAt(reader, place, "collectionFormat");
  const example = givenExample(place);
  const schemaPlace = child(place, "schema");
  const parameter: Parameter = {
    name,
    // A parameter whose place cannot be told is still shown, among those of the query.
    in: where ?? "query",
    description,
    required,
    // `schema` belongs to body parameters alone, but what it says is meant.
    schema: schemaPlace ? readSchema(reader, schemaPlace) : readValueSchema(reader, place),
    ...(collectionFormat !== undefined && { collectionFormat }),
    ...(example && { example }),
    location,
  };
  if (where === undefined) reader.misplaced.add(parameter);
  return parameter;
}
