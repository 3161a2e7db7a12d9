import type { Finding } from "../../src/diagnostics/finding.ts";
import type { Location } from "../../src/diagnostics/location.ts";
import type { DocumentContext } from "../../src/document/context.ts";
import { hugoShortcodes } from "../../src/document/shortcodes/hugo.ts";
import { matrixShortcodes } from "../../src/document/shortcodes/matrix.ts";
import { pageDefaults } from "../../src/project/page.ts";
import type { ChapterEntry, Target } from "../../src/project/project.ts";
import type { Look, Section, Sections } from "../../src/sections/section.ts";
import { parseSource } from "../../src/source/parse.ts";
import { createEnvironment } from "../../src/templates/environment.ts";
import { byPlace, type Expected } from "../helpers/marked.ts";

/** A context over files and sections that exist only in memory, which keeps what is reported to it. */
export function memoryContext(
  files: Record<string, string>,
  sections: Record<string, string> = {},
  {
    origins = {},
    weights = {},
    examples = [],
    ...options
  }: Partial<Pick<DocumentContext, "profile" | "site" | "shortcodes">> & {
    /** The files that sections are made from, where these are not named for them. */
    origins?: Record<string, string>;
    /** The weights of sections that have one. */
    weights?: Record<string, number>;
    examples?: readonly string[];
  } = {},
) {
  const findings: Finding[] = [];
  const uses: { section: string; placeholder: Location }[] = [];
  const render = (name: string, look?: Look): Section | undefined => {
    const known = sections[name];
    if (known === undefined) return undefined;
    const text = look === undefined ? known : `${look.title ?? known} (${look.example ?? "all examples"})`;
    const lines = text.split("\n").map((_, index) => ({ file: `${name}.yaml`, pointer: `/${index}` }));
    return { name, text, lines, texts: new Map() };
  };
  const all: Sections = {
    entries: Object.keys(sections).map((name) => ({
      name,
      origin: origins[name] ?? `${name}.yaml`,
      shows: [],
      ...(weights[name] !== undefined && { weight: weights[name] }),
    })),
    examples,
    names: Object.keys(sections),
    nameOf: (name) => (name in sections ? name : undefined),
    render,
    absent: new Map(),
  };
  const context: DocumentContext = {
    placeholders: true,
    sections: all,
    sectionsFor: () => all,
    targetsFile: "targets.yaml",
    templates: () => createEnvironment({ template: () => undefined }),
    report: (finding) => findings.push(finding),
    use: (section, placeholder) => uses.push({ section, placeholder }),
    takeText: () => true,
    takeShown: () => true,
    shortcodes: new Map([...hugoShortcodes, ...matrixShortcodes]),
    text: (path) => files[path],
    isFile: (path) => path in files,
    data: (path) => parseSource(path, files[path] ?? "", () => {})?.value,
    titleStyles: {
      levels: ["=", "-", "~", "+", "^", "`"],
      subtitle: "<",
      sametitle: "/",
      supertitle: ">",
    },
    ...options,
  };
  return { context, findings, uses };
}

/** A target of these chapters, each with its depth. */
export function targetOf(...chapters: [file: string, depth: number][]): Target {
  const entries = chapters.map(
    ([file, depth], index): ChapterEntry => ({
      file,
      depth,
      location: { file: "targets.yaml", pointer: `/targets/main/files/${index}` },
      via: [],
    }),
  );
  return {
    name: "main",
    output: "specification",
    chapters: entries,
    types: "once",
    indexes: [],
    page: pageDefaults,
    location: { file: "targets.yaml" },
  };
}

/** Findings in files of text, as line and column. */
export function placesOf(findings: Finding[], files: Record<string, string>): Expected[] {
  return findings
    .map(({ code, location }) => {
      const before = (files[location.file] ?? "").slice(0, "offset" in location ? location.offset : 0);
      const line = before.split("\n").length;
      return { code, file: location.file, line, column: before.length - before.lastIndexOf("\n") };
    })
    .sort(byPlace);
}
