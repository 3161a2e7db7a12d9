import { finding, type Related, type Report } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import type { Budget } from "../templates/budget.ts";
import { causeOf, missingMacro, offsetOf } from "../templates/explain-error.ts";
import { TemplateError } from "../templates/template-error.ts";
import type { Catalogue, CatalogueItem } from "./catalogue.ts";
import type { TypesPlan } from "./default/types/types-plan.ts";
import type { Renderer } from "./renderer.ts";
import type { Look, Section, Sections } from "./section.ts";
import type { TemplateSet } from "./template-set.ts";

/** Reports that a template failed while it made a section. @param asked the template of the section */
export type ReportFailure = (item: CatalogueItem, asked: string, error: TemplateError) => void;

/** One mistake in a template is one finding, however many sections of however many targets it is met in. */
export function createFailureReport(set: TemplateSet, report: Report): ReportFailure {
  const failures = new Map<string, Related[]>();
  return ({ name, location, origin }, asked, error) => {
    const shown = {
      message: `while it made the section '${name}'`,
      location: location ?? { file: origin },
    };
    const failure = failureOf(error, asked, set);
    const key = JSON.stringify(failure);
    const known = failures.get(key);
    if (known) {
      if (known.length < MOST_SECTIONS && !known.some(({ message }) => message === shown.message))
        known.push(shown);
      return;
    }
    const related = [shown];
    failures.set(key, related);
    const { place, ...args } = failure;
    report(finding("template-failed", args, place ?? shown.location, related));
  };
}

/**
 * The sections of a project, each rendered when first needed; a template that fails is reported.
 * @param typesOf where the types of a section have their tables
 */
export function createSections(
  { items, aliases, absent, examples }: Catalogue,
  set: TemplateSet,
  renderer: Renderer,
  budget: Budget,
  reportFailure: ReportFailure,
  typesOf: (section: string) => TypesPlan,
): Sections {
  renderer.use(set, budget);
  const rendered = new Map<string, Section>();

  const render = (item: CatalogueItem, key: string): Section => {
    const { name, recipe } = item;
    if ("text" in recipe) return renderer.plain(name, recipe.text());
    if (recipe.showsCommon && typesOf(name).common.length === 0) return renderer.plain(name, "");
    try {
      return renderer.render(key, name, recipe, typesOf(name));
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      if (!error.isRepeated) reportFailure(item, recipe.template, error);
      return { ...renderer.plain(name, ""), isFailed: true };
    }
  };

  const itemOf = (name: string) => items.get(name) ?? items.get(aliases.get(name) ?? name);

  return {
    entries: [...items.values()],
    names: [...items.keys()],
    absent: { get: (name) => absent.get(name) ?? absent.get(aliases.get(name) ?? name) },
    nameOf: (name) => itemOf(name)?.name,
    examples,
    render(name, look) {
      const item = itemOf(name);
      if (!item) return undefined;
      const looking = look && item.looking?.(look);
      const key = looking ? keyOf(item.name, look) : item.name;
      const section = rendered.get(key) ?? render({ ...item, recipe: looking ?? item.recipe }, key);
      rendered.set(key, section);
      return section;
    },
  };
}

/** No section has such a name. */
function keyOf(name: string, { title, example }: Look): string {
  return JSON.stringify([name, title, example]);
}

/** The sections that are named of those that a template could not make. */
const MOST_SECTIONS = 10;

/** Which template failed, why, and where in the project's own file, if it is in one. */
function failureOf(
  error: TemplateError,
  asked: string,
  set: TemplateSet,
): { template: string; cause: string; place?: Location } {
  const template = error.template ?? asked;
  const text = set.template(template) ?? "";
  const missing = missingMacro(error, template, set.template);
  const lacking = missing && set.ownFile(missing.from);
  if (missing && lacking !== undefined) {
    const cause = `it defines no macro '${missing.macro}', which other templates take from it`;
    return { template: missing.from, cause, place: { file: lacking, offset: 0 } };
  }
  const cause = causeOf(error, text);
  const file = set.ownFile(template);
  if (file === undefined) return { template, cause };
  return {
    template,
    cause,
    place: { file, offset: offsetOf(text, error.line ?? 1, error.column ?? 1) },
  };
}
