import type { Report } from "../diagnostics/finding.ts";
import type { Files } from "../source/files.ts";

/** All that the core has of the outside world. */
export interface Io {
  files: Files;
  report: Report;
}
