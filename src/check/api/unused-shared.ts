import { isOpenApi } from "../../api/openapi3/versions.ts";
import { finding } from "../../diagnostics/finding.ts";
import { groupBy } from "../../group-by.ts";
import { schemasInFiles } from "../../model/schemas-in-files.ts";
import { children, identityOf, locationOf, type Place, rootOf } from "../../schema/reader.ts";
import type { Sources } from "../../source/sources.ts";
import { isMap, valueAt, valueAtPointer } from "../../source/value.ts";
import type { CheckContext } from "../rule.ts";
import { createReferences } from "./references.ts";
import { isOfOpenApi, sharedKinds } from "./shared-parts.ts";
import { heirsOf } from "./subtypes.ts";

/** A part that an API file keeps for the rest to refer to. */
interface Shared {
  kind: string;
  name: string;
  place: Place;
}

/**
 * Whatever API files keep for the rest to refer to is referred to, by the file itself or by another. Nothing is said where a
 * file could not be read, or a reference leads nowhere: they may have been meant to refer to it.
 */
export function unusedShared({ model, sources, report }: CheckContext): void {
  const { groups, events, commonFields, collections, folders } = model.unread;
  if (folders || [groups, events, commonFields, collections].some(({ length }) => length > 0)) return;
  const roots = model.apis.flatMap(({ file }) => rootOfFile(sources, file));
  const shared = roots.flatMap(sharedIn);
  if (shared.length === 0) return;
  const users = [
    ...roots.flatMap(usersIn),
    ...schemasInFiles(model).flatMap(({ location }) => rootOfFile(sources, location.file)),
  ];
  const references = createReferences(sources);
  const used = references.reachedFrom(
    users,
    heirsOf(
      shared.map(({ place }) => place),
      references,
    ),
  );
  if (references.lacksTarget()) return;
  for (const ofFile of groupBy(shared, ({ place }) => place.source).values()) {
    const unused = ofFile.filter(({ place }) => !used.has(identityOf(place)));
    // Since OpenAPI 3.1, a file may hold nothing but parts, for whoever wants them.
    const [first] = ofFile;
    if (first !== undefined && unused.length === ofFile.length && isLibrary(first.place)) continue;
    for (const { kind, name, place } of unused)
      report(finding("unused-shared", { kind, name }, locationOf(place, "key")));
  }
}

function isLibrary({ source: { value } }: Place): boolean {
  return isMap(value) && value.has("components") && !value.has("paths") && !value.has("webhooks");
}

function rootOfFile(sources: Sources, file: string): Place[] {
  const source = sources.load(file);
  return source === undefined ? [] : [rootOf(source)];
}

function sharedIn(root: Place): Shared[] {
  return sharedKinds.flatMap(([pointer, kind]) => {
    // Of keys of the other language, it is reported that they are none here.
    if (isOfOpenApi(pointer) !== isOpenApi(root.value)) return [];
    const value = valueAtPointer(root.value, pointer);
    // A mapping that is a `$ref` is in another file, for several.
    return value === undefined || typeof valueAt(value, "$ref") === "string"
      ? []
      : children({ ...root, pointer, value }).map(([name, place]) => ({ kind, name, place }));
  });
}

/** What refers to shared parts because it is of use itself: all else of an API file. */
function usersIn(root: Place): Place[] {
  const kept = new Set(sharedKinds.map(([pointer]) => pointer));
  return children(root).flatMap(([key, part]) =>
    key === "components" || kept.has(part.pointer) ? [] : part,
  );
}
