import type { Finding } from "../../src/diagnostics/finding.ts";
import { readModel } from "../../src/model/model.ts";
import type { Model } from "../../src/model/types.ts";
import { pageDefaults } from "../../src/project/page.ts";
import { matrix } from "../../src/project/profile/matrix.ts";
import type { Project } from "../../src/project/project.ts";
import type { Schema } from "../../src/schema/types.ts";
import { createSources } from "../../src/source/sources.ts";
import { byPlace, type Expected, unmark } from "../helpers/marked.ts";
import { type Content, memoryFiles } from "../helpers/memory-files.ts";

/** A model read from files in memory, and the findings of its reading, with those that marks in the files expect. */
export interface ReadFiles {
  model: Model;
  findings: Finding[];
  found: Expected[];
  expected: Expected[];
}

/** Reads the API files in `api/`, the events in `events/` with their examples in `examples/`, and `CHANGELOG.rst`. */
export function read(marked: Record<string, Content>): ReadFiles {
  const { files, expected } = unmark(marked);
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const sources = createSources(memoryFiles(files), report);
  const paths = Object.keys(files);
  const project: Project = {
    placeholders: true,
    targetsFile: "targets.yaml",
    chapterFolder: "specification",
    profile: matrix,
    targets: [],
    titleStyles: { levels: ["="], subtitle: "<", sametitle: "/", supertitle: ">" },
    apiFiles: paths.filter((path) => path.startsWith("api/")).map((file) => ({ file, group: "api" })),
    eventFolders: [{ schemas: "events", examples: "examples" }],
    unreadEventFiles: [],
    commonFieldFiles: paths.filter((path) => path.startsWith("events/core/")),
    coverage: [],
    unmarkedFiles: [],
    lacksFolder: false,
    lacksChangelog: false,
    ...("CHANGELOG.rst" in files && { changelog: "CHANGELOG.rst" }),
    collections: [],
    definitionFiles: [],
    changelogs: [],
    dataTables: [],
    formats: new Map(),
    eventGroups: [],
    redirects: [],
    page: pageDefaults,
    siteSettings: { versions: [] },
    descriptions: { usual: "rst", paths: [], markdownFiles: [] },
  };
  const model = readModel(project, sources, report);
  const found = findings.map(({ code, location }) => {
    const { line, column } = sources.position(location);
    return { code, file: location.file, line, column };
  });
  return { model, findings, found: found.sort(byPlace), expected };
}

/** An API file with the given paths, written in YAML and indented by two. */
export function api(paths: string, head = ""): string {
  return `swagger: "2.0"\ninfo: {title: T, version: 1.0}\nbasePath: /base\n${head}paths:\n${paths}`;
}

/** The schema written in `yaml`, with further files that it may refer to. */
export function readSchemaText(yaml: string, more: Record<string, string> = {}): Schema {
  const { model, findings } = read({ ...more, "events/s": `# YAML\n${yaml}`, "examples/s": "{}" });
  const [event] = model.events;
  if (event === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return event.schema;
}
