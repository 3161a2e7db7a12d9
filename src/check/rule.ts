import type { Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Model } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import type { CatalogueItem } from "../sections/catalogue.ts";
import type { Sources } from "../source/sources.ts";
import type { Collected } from "./examples/collect.ts";
import type { RelatedSchemas } from "./related-schemas.ts";

/** What a rule may look at. What could not be read is missing from the model, and has been reported. */
export interface CheckContext {
  project: Project;
  model: Model;
  sources: Sources;
  /** Every schema of the model, and every value that one of them judges: `collect(model, sources)`. */
  collected: Collected;
  /** Of the schemas of the model. */
  relatedTo: RelatedSchemas;
  /** Set where a part of the project is left out, which has been reported: nothing is said of how much there is. */
  isPartial?: boolean;
  report: Report;
}

/** Looks at a whole project and reports all that it finds: no error hides another. */
export type Rule = (context: CheckContext) => void;

/** What chapters show of the sections there are. */
export interface Coverage {
  /** Every section that chapters may use, by name. */
  items: ReadonlyMap<string, CatalogueItem>;
  /** The placeholders of all targets that show each section, by its name. */
  uses: ReadonlyMap<string, readonly Location[]>;
  /** The files that chapters show lines of, by shortcodes that include them. */
  included: ReadonlySet<string>;
  /** Whether these are all; otherwise some are what a broken chapter was probably to show. */
  isCertain: boolean;
}

/** What a rule about coverage may look at as well. */
export interface CoverageContext extends CheckContext {
  /** Absent where it is not known, for a chapter cannot be read or targets.yaml is wrong. */
  coverage?: Coverage | undefined;
}

export type CoverageRule = (context: CoverageContext) => void;
