import { expect } from "vitest";
import { apiRules } from "../../../src/check/api/rules.ts";
import { createContext } from "../../../src/check/context.ts";
import type { Rule } from "../../../src/check/rule.ts";
import type { Finding } from "../../../src/diagnostics/finding.ts";
import { type PlacedFinding, placeFindings } from "../../../src/diagnostics/placed.ts";
import { readModel } from "../../../src/model/model.ts";
import { loadProject } from "../../../src/project/load.ts";
import type { Files } from "../../../src/source/files.ts";
import { createSources } from "../../../src/source/sources.ts";
import { byPlace, unmark } from "../../helpers/marked.ts";
import { type Content, memoryFiles } from "../../helpers/memory-files.ts";

/** All findings about a project's API files: those of the reading, and those of the rules. */
export function findingsOf(files: Files, rules: readonly Rule[] = apiRules): PlacedFinding[] {
  const { findings, position } = reportsOf(files, rules);
  return placeFindings(findings, position);
}

/** The same, as often as they were reported. */
export function reportsOf(files: Files, rules: readonly Rule[] = apiRules) {
  const findings: Finding[] = [];
  const report = (each: Finding) => void findings.push(each);
  const sources = createSources(files, report);
  const project = loadProject(sources, report);
  if (project === undefined) throw new Error("The project cannot be read");
  const model = readModel(project, sources, report);
  const context = createContext({ project, model, sources, report });
  for (const rule of rules) rule(context);
  return { findings, position: sources.position };
}

const around = {
  "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
  "specification/a.rst": "A\n=\n",
};

export function findingsIn(files: Record<string, Content>, rules?: readonly Rule[]): PlacedFinding[] {
  return findingsOf(memoryFiles({ ...around, ...files }), rules);
}

/** The codes and places of what was reported more than once. */
export function doubledReports(files: Record<string, Content>): string[] {
  const { findings } = reportsOf(memoryFiles({ ...around, ...files }));
  const said = findings.map(
    ({ code, location, message }) => `${code} ${JSON.stringify(location)} ${message}`,
  );
  return said.filter((each, index) => said.indexOf(each) !== index);
}

/**
 * Checks the API files of a project. The findings must be those that marks in the files expect and no others.
 * Gives their messages, by place.
 */
export function check(marked: Record<string, Content>): string[] {
  const { files, expected } = unmark(marked);
  const findings = findingsIn(files);
  const found = findings.map(({ code, file, line, column }) => ({ code, file, line, column }));
  expect(found.sort(byPlace)).toEqual(expected);
  return findings.map(({ message }) => message);
}

/** An API file with the given paths, in YAML and indented by two, and what stands before and behind them. */
export function api(paths: string, { head = "", tail = "" } = {}): string {
  return `swagger: "2.0"\ninfo: { title: T, version: "1" }\n${head}paths:\n${paths}\n${tail}`;
}

/** An endpoint `POST /a` with the given lines, which begin in column 1. */
export function endpoint(lines: string): string {
  const indented = lines.replace(/^(?=.)/gm, "      ");
  const responses = /^(?:⟦[\w-]+⟧)?responses:/m.test(lines)
    ? ""
    : "\n      responses: { 200: { description: OK } }";
  return `  /a:\n    post:\n${indented}${responses}`;
}
