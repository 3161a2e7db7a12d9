import { readSchema } from "../schema/read-schema.ts";
import type { Reader } from "../schema/reader.ts";
import { rootOfSchemaFile } from "../schema/schema-file.ts";
import { dataFileName } from "../source/data-file-name.ts";
import type { CommonFields } from "./types.ts";

/** The name of common fields: the file's without its ending. */
export function commonFieldsName(path: string): string {
  return dataFileName(path);
}

/** Reads a schema whose fields several event types share. */
export function readCommonFields(reader: Reader, path: string): CommonFields | undefined {
  const root = rootOfSchemaFile(reader, path);
  if (root === undefined) return undefined;
  const schema = readSchema(reader, root);
  return {
    name: commonFieldsName(path),
    title: schema.title ?? "",
    description: schema.description,
    schema,
    location: schema.location,
  };
}
