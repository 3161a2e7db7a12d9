import type { DefinitionFile } from "../project/project.ts";
import type { Reader } from "../schema/reader.ts";
import { isMap } from "../source/value.ts";
import { readNamedSchema } from "./collection.ts";
import type { NamedSchema } from "./types.ts";

/**
 * Reads the files in folders of definitions that are schemas with a type of their own, or join others: what else is there is a part of files that refer
 * to it, which report what is wrong with it.
 */
export function readDefinitions(reader: Reader, files: readonly DefinitionFile[]): NamedSchema[] {
  return files.flatMap(({ file, name }) => {
    const value = reader.sources.load(file)?.value;
    const schema =
      isMap(value) && (value.has("type") || value.has("allOf")) ? readNamedSchema(reader, file) : undefined;
    return schema === undefined ? [] : { ...schema, name };
  });
}
