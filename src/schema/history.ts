import { isMap } from "../source/value.ts";
import {
  child,
  children,
  descriptionAt,
  locationOf,
  type Place,
  type Reader,
  reportType,
  textAt,
} from "./reader.ts";
import type { Change, History } from "./types.ts";

/** What a mapping says of versions by the keys that the project's profile names; no `history` where it says nothing. */
export function historyAt(reader: Reader, place: Place): { history?: History } {
  const { historyKeys: keys } = reader;
  if (keys === undefined || !isMap(place.value)) return {};
  const added = textAt(reader, place, keys.added);
  const changes = changesAt(reader, place, keys.changed);
  if (added === undefined && changes.length === 0) return {};
  return { history: { ...(added !== undefined && { added }), changes, location: locationOf(place) } };
}

/** The same text for what says the same, wherever it stands; empty where nothing is said. */
export function comparableHistory(history: History | undefined): string {
  return history === undefined ? "" : JSON.stringify([history.added ?? "", history.changes]);
}

function changesAt(reader: Reader, place: Place, key: string): Change[] {
  const changed = child(place, key);
  if (changed === undefined) return [];
  if (isMap(changed.value))
    return children(changed).map(([version]) => ({
      version,
      description: descriptionAt(reader, changed, version),
    }));
  if (Array.isArray(changed.value)) {
    reportType(reader, changed, "a version, or a mapping from versions to what changed");
    return [];
  }
  return [{ version: textAt(reader, place, key) ?? "", description: "" }];
}
