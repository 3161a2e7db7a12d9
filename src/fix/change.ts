import type { Collected } from "../check/examples/collect.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Model } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import type { Pointer } from "../source/pointer.ts";
import type { Sources } from "../source/sources.ts";
import type { Value } from "../source/value.ts";

/** What fixes look at. */
export interface FixContext {
  project: Project;
  model: Model;
  sources: Sources;
  collected: Collected;
}

/** A change of one stretch of a file. Offsets are in UTF-16 code units, 0-based, the end exclusive. */
export interface Change {
  file: string;
  start: number;
  end: number;
  text: string;
  /** What the file must say at `pointer` afterwards, where that is to be made sure of. */
  expected?: { pointer: Pointer; value: Value };
}

/** A file that is to have another name. */
export interface Renaming {
  from: string;
  to: string;
}

/** What looks like something to fix, but has no one right answer. */
export interface Left {
  location: Location;
  reason: string;
}

/** What a fix would do. */
export interface Found {
  changes?: Change[];
  renamings?: Renaming[];
  left?: Left[];
}

/** A text with changes made in it. Of changes that overlap only the first is made. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let result = "";
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    if (change.start < at) continue;
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}
