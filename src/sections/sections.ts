import { finding, type Report } from "../diagnostics/finding.ts";
import type { Budget } from "../templates/budget.ts";
import { TemplateError } from "../templates/template-error.ts";
import type { Catalogue, CatalogueItem } from "./catalogue.ts";
import type { Renderer } from "./renderer.ts";
import type { Section, Sections } from "./section.ts";
import type { TemplateSet } from "./template-set.ts";

/** The sections of a project, each rendered when first asked for; a template that fails is reported. */
export function createSections(
  { items, absent }: Catalogue,
  set: TemplateSet,
  renderer: Renderer,
  budget: Budget,
  report: Report,
): Sections {
  renderer.use(set, budget);
  const rendered = new Map<string, Section>();
  const faults = new Set<string>();

  const render = (item: CatalogueItem): Section => {
    const { name, recipe } = item;
    if ("text" in recipe) return renderer.plain(name, recipe.text());
    try {
      return renderer.render(name, recipe);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      if (!error.isRepeated) reportFailure(item, recipe.template, error);
      return renderer.plain(name, "");
    }
  };

  const reportFailure = (item: CatalogueItem, template: string, error: TemplateError): void => {
    const failed = error.template ?? template;
    const file = set.ownFile(failed);
    const args = { section: item.name, template: failed, cause: error.message };
    const shown = item.location ?? { file: item.origin };
    if (file === undefined) {
      report(finding("template-failed", args, shown));
      return;
    }
    const offset = offsetOf(set.template(failed) ?? "", error.line ?? 1, error.column ?? 1);
    // One fault of a template is one finding, however many sections it is met in.
    const fault = JSON.stringify([file, offset, error.message]);
    if (faults.has(fault)) return;
    faults.add(fault);
    report(
      finding("template-failed", args, { file, offset }, [
        { message: "while showing this", location: shown },
      ]),
    );
  };

  return {
    entries: [...items.values()],
    absent,
    render(name) {
      const item = items.get(name);
      if (!item) return undefined;
      const section = rendered.get(name) ?? render(item);
      rendered.set(name, section);
      return section;
    },
  };
}

/** The offset of a 1-based line and column. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const end = text.indexOf("\n", start);
    if (end === -1) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
