import type { Document } from "../document/document.ts";
import type { Model } from "../model/types.ts";
import type { Profile } from "../project/profile/profile.ts";
import type { IndexName } from "../project/project.ts";
import { indexCollections } from "./collections.ts";
import { indexErrorCodes } from "./error-codes.ts";
import { indexEventTypes } from "./event-types.ts";
import { indexGroupedTags, indexOperations } from "./operations.ts";
import { shownLines } from "./shown-lines.ts";
import type { Indexes } from "./types.ts";

/** Lists what a document shows of a model; the indexes that are not named are empty. */
export function collectIndexes(
  model: Model,
  document: Document,
  names: readonly IndexName[],
  profile: Profile,
): Indexes {
  const lines = shownLines(document);
  const ifNamed = <Entry>(name: IndexName, entries: () => readonly Entry[]) =>
    names.includes(name) ? entries() : [];
  const operations = indexOperations(model, lines);
  return {
    operations,
    groupedTags: indexGroupedTags(model, lines),
    endpoints: ifNamed("endpoints", () => operations),
    eventTypes: ifNamed("event_types", () => indexEventTypes(model, lines)),
    errorCodes: ifNamed("error_codes", () => indexErrorCodes(model, profile.errorCode, lines)),
    collections: ifNamed("collections", () => indexCollections(model, lines)),
    hasObjectTypes: names.includes("object_types"),
  };
}
