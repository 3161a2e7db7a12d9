import type { Place } from "../../schema/reader.ts";
import type { Header } from "../types.ts";
import { entriesAt, opened } from "../values.ts";
import { type OpenApiReader, once } from "./openapi-reader.ts";
import { withWordsBeside } from "./reference.ts";
import { readValueHolder } from "./value-holder.ts";

/** Reads the headers of a response, of a part of a body, or of the components. */
export function readHeaders(reader: OpenApiReader, place: Place): Header[] {
  return entriesAt(reader, place, "headers").flatMap(([name, each]) => {
    const target = opened(reader, each);
    if (target === undefined) return [];
    const header = once(reader.known.headers, target, () => readValueHolder(reader, target, "header"));
    return { name, ...withWordsBeside(reader, each, header) };
  });
}
