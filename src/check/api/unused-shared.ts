import { finding } from "../../diagnostics/finding.ts";
import { child, children, identityOf, locationOf, type Place, rootOf } from "../../schema/reader.ts";
import type { Sources } from "../../source/sources.ts";
import type { CheckContext } from "../rule.ts";
import { createReferences } from "./references.ts";
import { heirsOf } from "./subtypes.ts";

/** The keys of an API file under which parts stand for the rest to refer to. */
const kinds = new Map([
  ["definitions", "definition"],
  ["parameters", "parameter"],
  ["responses", "response"],
]);

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
  const { groups, events: unreadEvents, commonFields, folders } = model.unread;
  if (folders || groups.length + unreadEvents.length + commonFields.length > 0) return;
  const roots = model.apis.flatMap(({ file }) => rootOfFile(sources, file));
  const shared = roots.flatMap(sharedIn);
  if (shared.length === 0) return;
  const events = [...model.events, ...model.commonFields];
  const users = [
    ...roots.flatMap((root) => children(root).flatMap(([key, part]) => (kinds.has(key) ? [] : part))),
    ...events.flatMap(({ location }) => rootOfFile(sources, location.file)),
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
  for (const { kind, name, place } of shared)
    if (!used.has(identityOf(place)))
      report(finding("unused-shared", { kind, name }, locationOf(place, "key")));
}

function rootOfFile(sources: Sources, file: string): Place[] {
  const source = sources.load(file);
  return source === undefined ? [] : [rootOf(source)];
}

function sharedIn(root: Place): Shared[] {
  return [...kinds].flatMap(([key, kind]) =>
    children(child(root, key)).map(([name, place]) => ({ kind, name, place })),
  );
}
