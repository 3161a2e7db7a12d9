import type { Place } from "../../schema/reader.ts";
import { opened, wordAt } from "../values.ts";
import { type OpenApiReader, once, type ReadParameter } from "./openapi-reader.ts";
import { withWordsBeside } from "./reference.ts";
import { readValueHolder } from "./value-holder.ts";

const places = ["path", "query", "querystring", "header", "cookie"] as const;

/** Reads a parameter, or what its `$ref` leads to; `undefined` where that is none. */
export function readParameter(reader: OpenApiReader, place: Place): ReadParameter | undefined {
  const target = opened(reader, place);
  if (target === undefined) return undefined;
  const { parameter, isPlaced } = once(reader.known.parameters, target, () => readTarget(reader, target));
  return { parameter: withWordsBeside(reader, place, parameter), isPlaced };
}

function readTarget(reader: OpenApiReader, place: Place): ReadParameter {
  const said = wordAt(reader, place, "in");
  const where = places.find((each) => each === said);
  const name = wordAt(reader, place, "name") ?? "";
  return {
    // A parameter whose place is not clear is still shown, among those of the query.
    parameter: { name, in: where ?? "query", ...readValueHolder(reader, place, where ?? "query") },
    isPlaced: where !== undefined && name !== "",
  };
}
