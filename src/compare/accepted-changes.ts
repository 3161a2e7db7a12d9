import type { Location } from "../diagnostics/location.ts";
import { keptBesideTargets } from "../project/layout.ts";
import { besideTargets } from "../project/load.ts";
import { pointerTo } from "../source/pointer.ts";
import type { Sources } from "../source/sources.ts";
import { itemsOf, valueAt } from "../source/value.ts";
import type { Change } from "./change.ts";

/** A change that a project accepts though it breaks. */
export interface AcceptedChange {
  code: string;
  /** One of the places where it is reached, as they are printed: `GET /rooms › response 200`. */
  place: string;
  reason: string;
  location: Location;
}

/**
 * Reads the changes that a project accepts; none where it has no such file.
 * @param refuse is called with each entry that cannot be understood, and accepts nothing
 */
export function readAcceptedChanges(
  sources: Sources,
  refuse: (file: string, message: string) => void,
): AcceptedChange[] {
  const file = besideTargets(sources.files, keptBesideTargets.acceptedChanges);
  if (sources.files.resolve(file).kind === "missing") return [];
  const source = sources.load(file);
  if (source === undefined) return [];
  if (!Array.isArray(source.value)) refuse(file, "This must be a list of changes");
  return itemsOf(source.value).flatMap((item, index) => {
    const [code, place, reason] = ["code", "place", "reason"].map((key) => valueAt(item, key));
    if (typeof code === "string" && typeof place === "string" && typeof reason === "string")
      return { code, place, reason, location: { file, pointer: pointerTo("", index) } };
    refuse(file, `Entry ${index + 1} must have a code, a place and a reason; it accepts nothing`);
    return [];
  });
}

/** Marks the changes that are accepted, and gives what is accepted and does not occur. */
export function acceptChanges(
  changes: readonly Change[],
  accepted: readonly AcceptedChange[],
): { changes: Change[]; stale: AcceptedChange[] } {
  const stale = new Set(accepted);
  const marked = changes.map((change) => {
    const places = new Set(change.uses.map((use) => use.join(" › ")));
    const own = accepted.filter(({ code, place }) => code === change.code && places.has(place));
    for (const each of own) stale.delete(each);
    const [first] = own;
    return first ? { ...change, accepted: first.reason } : change;
  });
  return { changes: marked, stale: [...stale] };
}
