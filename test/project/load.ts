import type { Finding } from "../../src/diagnostics/finding.ts";
import { loadProject } from "../../src/project/load.ts";
import type { Project } from "../../src/project/project.ts";
import { createSources } from "../../src/source/sources.ts";
import { byPlace, type Expected, unmark } from "../helpers/marked.ts";
import { type Content, memoryFiles } from "../helpers/memory-files.ts";

export interface Loaded {
  project: Project | undefined;
  findings: Finding[];
  /** The findings as tests compare them. */
  found: Expected[];
  /** What the marks say that should be found. */
  expected: Expected[];
  /** A place as `file:line:column`. */
  show: (location: Finding["location"]) => string;
}

/** Loads a project whose files may hold marks. */
export function load(marked: Record<string, Content>): Loaded {
  const { files, expected } = unmark(marked);
  const findings: Finding[] = [];
  const sources = createSources(memoryFiles(files), (each) => findings.push(each));
  const project = loadProject(sources, (each) => findings.push(each));
  const place = (location: Finding["location"]) => {
    const { line, column } = sources.position(location);
    return { file: location.file, line, column };
  };
  return {
    project,
    findings,
    found: findings.map(({ code, location }) => ({ code, ...place(location) })).sort(byPlace),
    expected,
    show: (location) => {
      const { file, line, column } = place(location);
      return `${file}:${line}:${column}`;
    },
  };
}

/** The chapters that most tests name, and an API file of the smallest size. */
export const chapters = {
  "specification/intro.rst": "Intro\n=====\n",
  "specification/outro.rst": "Outro\n=====\n",
  "specification/events.rst": "Events\n======\n",
  "specification/modules/push.rst": "Push\n====\n",
};

/** The messages of all findings. */
export function messages({ findings }: Loaded): string[] {
  return findings.map(({ message }) => message);
}
