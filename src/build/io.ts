import type { Report } from "../diagnostics/finding.ts";
import type { Progress } from "../progress.ts";
import type { GitDescription } from "../sections/catalogue.ts";
import type { BuiltInTemplates } from "../sections/template-set.ts";
import type { Sources } from "../source/sources.ts";

/** All that a build has of the outside world. */
export interface Io {
  sources: Sources;
  report: Report;
  builtInTemplates: BuiltInTemplates;
  /** What git says of the project; asked only when a chapter shows it. */
  git: () => GitDescription;
  /** Absent where nobody wants to know. */
  progress?: Progress | undefined;
}
