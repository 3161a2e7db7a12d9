import type { Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";

/** Where a parser's findings go, and how its offsets become places in a file. */
export interface ParseContext {
  report: Report;
  /** Offsets are those of the text given to the parser, the end exclusive. */
  at(start: number, end: number): Location;
  /** So many entries may a list or a mapping have; any number if it is not given. */
  mostEntries?: number;
}
