import { expect } from "vitest";
import { type CheckedCounts, checkExamples } from "../../../src/check/examples/check-examples.ts";
import { collect } from "../../../src/check/examples/collect.ts";
import type { Finding } from "../../../src/diagnostics/finding.ts";
import { readModel } from "../../../src/model/model.ts";
import { loadProject } from "../../../src/project/load.ts";
import { createSources } from "../../../src/source/sources.ts";
import { byPlace, unmark } from "../../helpers/marked.ts";
import { type Content, memoryFiles } from "../../helpers/memory-files.ts";

/** What an API file may hold, each part in YAML from column 1. */
interface Parts {
  parameters: string;
  body: string;
  responses: string;
}

/** An API whose only endpoint has the given lines as parameters and a body schema. */
export function api({
  parameters = "",
  body = "",
  responses = "200: { description: OK }",
}: Partial<Parts>): string {
  const parts = [parameters, body && `- in: body\n  name: body\n  schema:\n${indent(body, 4)}`].filter(
    Boolean,
  );
  return `swagger: "2.0"
info: { title: T, version: "1" }
paths:
  /a:
    post:
      parameters:
${indent(parts.join("\n"), 8)}
      responses:
${indent(responses, 8)}
`;
}

function indent(text: string, width: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(width));
}

export interface Checked {
  messages: string[];
  /** The trail of each finding, as `file:line:column message`. */
  trails: string[][];
  checked: CheckedCounts;
}

/**
 * Checks the examples of a project, or of the named files, with both validators. The findings must be those that marks in
 * the files expect and no others.
 */
export async function check(marked: Record<string, Content>, only: string[] = []): Promise<Checked> {
  const { files, expected } = unmark({ "targets.yaml": "targets: { main: { files: [] } }\n", ...marked });
  const findings: Finding[] = [];
  const sources = createSources(memoryFiles(files), () => {});
  const project = loadProject(sources, () => {});
  if (project === undefined) throw new Error("The project cannot be read");
  const model = readModel(project, sources, () => {});
  const report = (each: Finding) => void findings.push(each);
  const checked = await checkExamples(collect(model, sources, only), { sources, report }, "both");
  const found = findings.map(({ code, location }) => {
    const { line, column } = sources.position(location);
    return { code, file: location.file, line, column };
  });
  expect(found.sort(byPlace)).toEqual(expected);
  return {
    messages: findings.map(({ message }) => message),
    trails: findings.map(({ related }) =>
      related.map(({ message, location }) => {
        const { line, column } = sources.position(location);
        return `${location.file}:${line}:${column} ${message}`;
      }),
    ),
    checked,
  };
}
