import type { Report } from "../diagnostics/finding.ts";
import type { Model } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import type { Sources } from "../source/sources.ts";
import type { Collected } from "./examples/collect.ts";

/** What a rule may look at. What could not be read is missing from the model, and has been reported. */
export interface CheckContext {
  project: Project;
  model: Model;
  sources: Sources;
  /** Every schema of the model, and every value that one of them judges: `collect(model, sources)`. */
  collected: Collected;
  report: Report;
}

/** Looks at a whole project and reports all that it finds: no fault hides another. */
export type Rule = (context: CheckContext) => void;
