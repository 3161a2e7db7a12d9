import { finding } from "../diagnostics/finding.ts";
import type { DocumentContext } from "../document/context.ts";
import { readDataTable } from "../model/data-table.ts";
import { readModel } from "../model/model.ts";
import type { Model } from "../model/types.ts";
import { view2015 } from "../profiles/matrix-2015/view.ts";
import { loadProject } from "../project/load.ts";
import type { Project } from "../project/project.ts";
import { type Catalogue, type CatalogueItem, catalogue } from "../sections/catalogue.ts";
import { withDataFiles } from "../sections/data-files.ts";
import type { TypesPlan } from "../sections/default/types/types-plan.ts";
import { defaultView } from "../sections/default-view.ts";
import { createDescriptions, type Descriptions } from "../sections/description/descriptions.ts";
import { createRenderer, type Renderer } from "../sections/renderer.ts";
import type { Sections } from "../sections/section.ts";
import { createFailureReport, createSections } from "../sections/sections.ts";
import { chooseTemplateSet, showsObjects, type TemplateSet } from "../sections/template-set.ts";
import { createTypePlans } from "../sections/type-plans.ts";
import { reportUnusedTemplates } from "../sections/unused-templates.ts";
import type { View } from "../sections/view.ts";
import { type Budget, createBudget } from "../templates/budget.ts";
import { createEnvironment } from "../templates/environment.ts";
import type { Io } from "./io.ts";
import type { Refusal } from "./refusal.ts";
import { type ProjectShortcodes, shortcodesOf } from "./shortcodes.ts";

export interface SectionOptions {
  /** `default`, `2015` or a folder of the project; the project's own set, or else `default`, where not given. */
  templates?: string;
  /** Placeholders to define or override. */
  definitions: ReadonlyMap<string, string>;
}

/** A project as it was read. */
export interface ReadProject {
  project: Project;
  model: Model;
  set: TemplateSet;
  view: View;
  listed: Catalogue;
  descriptions: Descriptions;
  shortcodes: ProjectShortcodes;
}

/** A project read whole, with the sections that its chapters may use. */
export interface Prepared
  extends Pick<ReadProject, "project" | "model" | "set" | "descriptions" | "shortcodes"> {
  items: ReadonlyMap<string, CatalogueItem>;
  /** The sections as each stands alone. */
  sections: Sections;
  /** The sections as a target shows them, given the names of those that its chapters show. */
  sectionsFor: DocumentContext["sectionsFor"];
  /** What templates may still do in this run. */
  budget: Budget;
}

/** Reads the project and makes its sections ready; `undefined` where the project cannot be read, which is reported. */
export function prepare(io: Io, options: SectionOptions): Prepared | Refusal | undefined {
  const read = readProject(io, options);
  return read === undefined || "refused" in read ? read : makeReady(read, io);
}

/** Makes the sections of a project ready, by a renderer of its set and view. */
export function makeReady(
  { project, model, set, view, listed, descriptions, shortcodes }: ReadProject,
  { sources, report }: Pick<Io, "sources" | "report">,
  renderer: Renderer = createRenderer(set, view),
): Prepared {
  const budget = createBudget();
  const plans = createTypePlans(listed.items);
  const known = new Map<string, Sections>();
  const reportFailure = createFailureReport(set, report);
  const sectionsOf = (typesOf: (section: string) => TypesPlan) =>
    withDataFiles(
      createSections(listed, set, renderer, budget, reportFailure, typesOf),
      {
        isThere: (path) => sources.files.resolve(path).kind === "file",
        read: (path) => readDataTable({ sources, report }, { name: path, file: path, columns: [] }),
      },
      renderer,
    );
  return {
    project,
    model,
    set,
    descriptions,
    shortcodes,
    items: listed.items,
    sections: sectionsOf(plans.alone),
    sectionsFor({ types }, names) {
      const plan = types === "repeated" ? plans.repeated(names) : plans.together(names);
      const sections = known.get(plan.id) ?? sectionsOf(() => plan);
      known.set(plan.id, sections);
      return sections;
    },
    budget,
  };
}

/** Reads the project; `undefined` where it cannot be read, which is reported. Chapters are not part of it. */
export function readProject(
  { sources, report, builtInTemplates, git }: Io,
  { templates, definitions }: SectionOptions,
): ReadProject | Refusal | undefined {
  const project = loadProject(sources, report);
  if (!project) return undefined;
  const choice = templates ?? project.templates ?? "default";
  const set = chooseTemplateSet(choice, builtInTemplates, sources.files, report);
  if (!set)
    return {
      refused: `There is no template set '${choice}'; name default, 2015 or a folder of the project that holds templates`,
    };
  if (set.folder !== undefined) {
    const inTargets = { file: project.targetsFile, pointer: "/sources/templates" };
    const chosen = templates === undefined ? inTargets : { file: set.folder };
    const around = { builtIn: builtInTemplates, files: sources.files, chosen, report };
    reportUnusedTemplates(set.folder, set, around);
  }
  const model = readModel(project, sources, report);
  const budget = createBudget();
  const shortcodes = shortcodesOf(project, sources, () =>
    createEnvironment({ template: set.template, budget: () => budget }),
  );
  const descriptions = createDescriptions(project.descriptions, model, shortcodes.inDescriptions);
  const view =
    set.base === "2015"
      ? view2015(project.titleStyles)
      : defaultView(project.profile, project.titleStyles, descriptions, showsObjects(set), project.formats);
  const listed = catalogue(project, model, { view, definitions, git });
  for (const { item, place, first } of listed.repeated) {
    const args = { placeholder: item.name, file: item.origin, other: first.origin };
    report(finding("duplicate-placeholder", args, place));
  }
  return { project, model, set, view, descriptions, shortcodes, listed };
}
