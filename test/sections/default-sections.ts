import { readFileSync } from "node:fs";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { readModel } from "../../src/model/model.ts";
import type { Model } from "../../src/model/types.ts";
import { loadProject } from "../../src/project/load.ts";
import { catalogue } from "../../src/sections/catalogue.ts";
import { defaultView } from "../../src/sections/default-view.ts";
import { createDescriptions } from "../../src/sections/description/descriptions.ts";
import { createRenderer } from "../../src/sections/renderer.ts";
import type { Sections } from "../../src/sections/section.ts";
import { createFailureReport, createSections } from "../../src/sections/sections.ts";
import { chooseTemplateSet, showsObjects } from "../../src/sections/template-set.ts";
import { createTypePlans } from "../../src/sections/type-plans.ts";
import type { Files } from "../../src/source/files.ts";
import { createSources } from "../../src/source/sources.ts";
import { createBudget } from "../../src/templates/budget.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

export interface Rendered {
  model: Model;
  findings: Finding[];
  names: string[];
  sections: Sections;
  /** The text of a section; it must exist. */
  section(name: string): string;
}

/** The sections of a project as the `default` set makes them. */
export function renderProject(files: Files): Rendered {
  const findings: Finding[] = [];
  const report = (each: Finding) => void findings.push(each);
  const sources = createSources(files, report);
  const project = loadProject(sources, report);
  if (!project) throw new Error("no project");
  const model = readModel(project, sources, report);
  const builtIn = (set: string, name: string) =>
    readFileSync(new URL(`../../templating/${set}/${name}`, import.meta.url), "utf8");
  const set = chooseTemplateSet(project.templates ?? "default", builtIn, files, report);
  if (!set) throw new Error("no template set");
  const view = defaultView(
    project.profile,
    project.titleStyles,
    createDescriptions(project.descriptions, model),
    showsObjects(set),
  );
  const git = () => ({ version: "", revision: "" });
  const listed = catalogue(project, model, { view, definitions: new Map(), git });
  const plans = createTypePlans(listed.items);
  const sections = createSections(
    listed,
    set,
    createRenderer(set, view),
    createBudget(),
    createFailureReport(set, report),
    plans.alone,
  );
  return {
    model,
    findings,
    names: [...listed.items.keys()],
    sections,
    section(name) {
      const section = sections.render(name);
      if (!section) throw new Error(`no section ${name}`);
      return section.text;
    },
  };
}

const TARGETS = "profile: matrix\ndescriptions: rst\ntargets: { main: { files: [] } }\n";

/** The section of one API file: `paths` is what stands under that key. */
export function renderApi(paths: object, around: object = {}, targets = TARGETS): string {
  const api = { swagger: "2.0", info: { title: "T", version: "1" }, basePath: "/api", ...around, paths };
  return renderApiText(JSON.stringify(api), targets);
}

export function renderApiText(api: string, targets = TARGETS): string {
  const files = { "targets.yaml": targets, "api/client-server/v1/x.yaml": api };
  return renderProject(memoryFiles(files)).section("x_http_api");
}

/** The section of one event type. */
export function renderEvent(
  schema: object,
  examples: Record<string, string> = {},
  name = "m.x",
  targets = TARGETS,
): string {
  const files = Object.entries(examples).map(([file, text]) => [`event-schemas/examples/v1/${file}`, text]);
  const rendered = renderProject(
    memoryFiles({
      "targets.yaml": targets,
      [`event-schemas/schema/v1/${name}`]: JSON.stringify(schema),
      ...Object.fromEntries(files),
    }),
  );
  return rendered.section(`${name.replaceAll(".", "_")}_event`);
}
