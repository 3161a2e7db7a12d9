import type { Place } from "../../schema/reader.ts";
import { valueAt } from "../../source/value.ts";
import { mappingUnder, opened } from "../values.ts";
import type { ApiReader } from "./api-reader.ts";

/**
 * The mapping of definitions under a key of an API file. Many keep the whole of it in another file, to which a `$ref` in its
 * place leads; a definition may have that name too.
 */
export function definitionsAt(reader: ApiReader, root: Place, key: string): Place | undefined {
  const written = mappingUnder(reader, root, key);
  if (typeof valueAt(written?.value, "$ref") !== "string") return written;
  return opened(reader, written);
}
