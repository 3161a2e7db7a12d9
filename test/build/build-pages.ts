import { expect } from "vitest";
import { build } from "../../src/build/build.ts";
import type { OutputFolder } from "../../src/build/document-renderer.ts";
import { createPageRenderer, type PageOptions } from "../../src/build/pages.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { placeFindings } from "../../src/diagnostics/placed.ts";
import type { Layout } from "../../src/html/site/publication.ts";
import type { ReadResult } from "../../src/source/files.ts";
import { createSources } from "../../src/source/sources.ts";
import { byPlace, unmark } from "../helpers/marked.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

export interface PageBuild {
  layout?: Layout;
  endings?: PageOptions["endings"];
  /** Names of targets; all where none is named. */
  targets?: string[];
  outputFolder?: OutputFolder;
}

/** Makes the pages of a project whose files carry marks, and holds the findings against the marks. */
export function buildPages(
  marked: Record<string, string>,
  { layout = "one-page", endings = ["html"], targets = [], outputFolder = inProject }: PageBuild = {},
) {
  const { files, expected } = unmark({
    "specification/a.rst": "A\n=\n",
    "targets.yaml": oneTarget,
    ...marked,
  });
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const sources = createSources(memoryFiles(files), report);
  const git = () => ({ version: "", revision: "" });
  const renderers = [createPageRenderer({ assets: { style: "", script: "", samples: "" }, layout, endings })];
  const result = build(
    { sources, report, builtInTemplates, git },
    { targets, renderers, definitions: new Map(), outputFolder },
  );
  if ("refused" in result) throw new Error(result.refused);
  const placed = placeFindings(findings, sources.position);
  expect(placed.map(({ code, file, line, column }) => ({ code, file, line, column })).sort(byPlace)).toEqual(
    expected,
  );
  return { placed, messages: placed.map(({ message }) => message), ...result };
}

export const oneTarget = "targets: { main: { files: [a.rst] } }\n";
export const twoTargets = "targets: { main: { files: [a.rst] }, other: { files: [b.rst] } }\n";

/** An output folder in the project. */
export const inProject: OutputFolder = { path: "out", name: "out", read: () => ({ missing: true }) };

/** An output folder elsewhere that holds some files. */
export function elsewhere(files: Record<string, string>): OutputFolder {
  return { name: "../site", read: (path) => readIn(files, path) };
}

function readIn(files: Record<string, string>, path: string): ReadResult {
  const text = files[path];
  return text === undefined ? { missing: true } : { text };
}
