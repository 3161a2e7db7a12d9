import type { Change } from "./snapshot.ts";

/** Adds newer changes to those that nothing was made of yet: what was added and removed again is no change at all. */
export function addChanges(
  known: ReadonlyMap<string, Change>,
  newer: readonly Change[],
): Map<string, Change> {
  const all = new Map(known);
  for (const change of newer) {
    const kind = joined(all.get(change.path)?.kind, change.kind);
    if (kind === undefined) all.delete(change.path);
    else all.set(change.path, { ...change, kind });
  }
  return all;
}

function joined(before: Change["kind"] | undefined, now: Change["kind"]): Change["kind"] | undefined {
  if (before === "added") return now === "removed" ? undefined : "added";
  if (before === "removed" && now === "added") return "changed";
  return now;
}
