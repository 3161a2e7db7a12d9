import type { Location } from "../diagnostics/location.ts";
import type { Schema } from "../schema/types.ts";
import type { Model } from "./types.ts";

/** The schemas that have files of their own: those of events and of the fields that they share, and those of collections. */
export function schemasInFiles({
  events,
  commonFields,
  collections,
}: Pick<Model, "events" | "commonFields" | "collections">): { schema: Schema; location: Location }[] {
  return [...events, ...commonFields, ...collections.flatMap(({ schemas }) => schemas)];
}

/** Those files. */
export function schemaFilesOf(model: Parameters<typeof schemasInFiles>[0]): Set<string> {
  return new Set(schemasInFiles(model).map(({ location }) => location.file));
}
