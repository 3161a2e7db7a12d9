import { finding } from "../../diagnostics/finding.ts";
import { bodyExample, givenExample } from "../../schema/example.ts";
import { readSchema, readValueSchema } from "../../schema/read-schema.ts";
import { child, identityOf, locationOf, type Place, trailOf } from "../../schema/reader.ts";
import { examplesOfWhole } from "../../schema/whole-example.ts";
import { isRead, isSet, optionalFlags, proseAt, wordAt } from "../values.ts";
import type { ApiReader, ReadParameter } from "./api-reader.ts";
import { checkKeys, requireKey } from "./keys.ts";
import { plainExamples, serializationOf } from "./serialization.ts";
import { followedTo } from "./shared-parts.ts";

const places = ["path", "query", "header", "formData", "body"] as const;

/** Reads a parameter, or what its `$ref` leads to; `undefined` where that is none, which has been reported. */
export function readParameter(reader: ApiReader, place: Place): ReadParameter | undefined {
  const target = isRead(reader, place) ? followedTo(reader, place, "parameter") : undefined;
  if (target === undefined) return undefined;
  const key = identityOf(target);
  if (!reader.parameters.has(key)) reader.parameters.set(key, readTarget(reader, target));
  return reader.parameters.get(key);
}

function readTarget(reader: ApiReader, place: Place): ReadParameter | undefined {
  if (!isRead(reader, place)) return undefined;
  checkKeys(reader, place, "parameter");
  requireKey(reader, place, "name", "parameter", "A parameter");
  requireKey(reader, place, "in", "parameter", "A parameter");
  const name = wordAt(reader, place, "name") ?? "";
  const description = proseAt(reader, place);
  const required = isSet(reader, place, "required");
  const location = locationOf(place);
  const given = wordAt(reader, place, "in");
  const where = places.find((each) => each === given);
  const at = child(place, "in");
  if (at && given !== undefined && where === undefined) {
    const advice = given === "cookie" ? "write 'in: header' and 'name: Cookie'" : undefined;
    const args = { key: "in", value: given, known: places, advice };
    reader.report(finding("unknown-value", args, locationOf(at), trailOf(place)));
  }
  if (where === "body") {
    // A type beside the place of the body is reported with where it belongs.
    if (child(place, "type") === undefined)
      requireKey(reader, place, "schema", "parameter", "A body parameter");
    const schema = readSchema(reader, child(place, "schema") ?? { ...place, value: new Map() });
    const examples = [...examplesOfWhole(schema), givenExample(reader, place)].flatMap((example) =>
      example === undefined ? [] : bodyExample(reader, example, schema),
    );
    return { in: where, name, description, required, schema, examples, location };
  }
  const schemaPlace = child(place, "schema");
  // `schema` belongs to body parameters alone, but what it says is meant.
  const schema = schemaPlace ? readSchema(reader, schemaPlace) : readValueSchema(reader, place);
  const serialization = serializationOf(reader, place, where ?? "query");
  const said = {
    ...{ name, description, required, deprecated: schema.deprecated, schema, ...serialization },
    ...optionalFlags(reader, place, ["allowEmptyValue"]),
    ...{ examples: plainExamples(reader, place, schema, serialization), location },
  };
  if (where === "formData") return { in: where, ...said, headers: [] };
  // A parameter whose place is not clear is still shown, among those of the query.
  const parameter: ReadParameter = { in: where ?? "query", ...said };
  if (where === undefined) reader.misplaced.add(parameter);
  return parameter;
}
