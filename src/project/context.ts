import type { Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Files } from "../source/files.ts";
import type { Pointer } from "../source/pointer.ts";
import type { Source } from "../source/source.ts";

/** What every reader of a part of targets.yaml works with. */
export interface Context {
  /** targets.yaml. */
  source: Source;
  files: Files;
  report: Report;
}

/** A place in targets.yaml. */
export function placeIn(context: Context, pointer: Pointer, at: "key" | "value" = "value"): Location {
  return { file: context.source.file, pointer, at };
}
