import { isMap } from "../source/value.ts";
import { type Place, type Reader, reportType, rootOf } from "./reader.ts";

/** The root of a file that is a schema by itself; reports one that is no mapping, an empty file among them. */
export function rootOfSchemaFile(reader: Reader, path: string): Place | undefined {
  const source = reader.sources.load(path);
  const root = source && rootOf(source);
  if (root === undefined || isMap(root.value)) return root;
  reportType(reader, root, "a mapping");
  return undefined;
}
