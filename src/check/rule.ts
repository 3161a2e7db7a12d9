import type { Report } from "../diagnostics/finding.ts";
import type { Model } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import type { Sources } from "../source/sources.ts";

/** What a rule may look at. What could not be read is missing from the model, and has been reported. */
export interface CheckContext {
  project: Project;
  model: Model;
  sources: Sources;
  report: Report;
}

/** Looks at a whole project and reports all that it finds: no fault hides another. */
export type Rule = (context: CheckContext) => void;
