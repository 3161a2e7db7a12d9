import { reachable } from "../../reachable.ts";
import { partsOf } from "../../schema/schema-parts.ts";
import type { Schema } from "../../schema/types.ts";

/** Whether a value in a file, judged by a schema, is one to check. */
export type Selection = (file: string, schema?: Schema) => boolean;

/** Selects what is in one of `files`, or has a schema that is written in one, in part or by its references. */
export function createSelection(files: readonly string[]): Selection {
  if (files.length === 0) return () => true;
  const wanted = new Set(files);
  const known = new Map<Schema, boolean>();
  return (file, schema) => {
    if (wanted.has(file)) return true;
    if (schema === undefined) return false;
    let isWanted = known.get(schema);
    if (isWanted === undefined) {
      isWanted = isWrittenIn(schema, wanted);
      known.set(schema, isWanted);
    }
    return isWanted;
  };
}

function isWrittenIn(root: Schema, files: ReadonlySet<string>): boolean {
  for (const { location, references } of reachable([root], partsOf))
    if ([location, ...references].some(({ file }) => files.has(file))) return true;
  return false;
}
