import { expect } from "vitest";
import { checkProject } from "../../src/build/check-project.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import type { Group } from "../../src/diagnostics/groups.ts";
import { type PlacedFinding, placeFindings } from "../../src/diagnostics/placed.ts";
import { selectCodes } from "../../src/diagnostics/selection.ts";
import { schemaIdentifiers } from "../../src/schema/identifiers.ts";
import { createSources } from "../../src/source/sources.ts";
import { byPlace, unmark } from "../helpers/marked.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { smallProject } from "../helpers/small-project.ts";

/** Shows the sections of `api/a.yaml` and of the small project, which is right in all of its parts. */
const chapter = "Details\n=======\n\n{{ping_http_api}}\n\n{{a_http_api}}\n\n{{m_ping_event}}\n";

/**
 * Checks the small project with the given files changed or added. Of the codes of a group, or of several, the findings must be those
 * that marks in the files expect and no others.
 */
export async function checkGroup(
  group: Group | readonly Group[],
  changes: Record<string, string>,
): Promise<PlacedFinding[]> {
  const shown = "api/a.yaml" in changes ? { "specification/details.rst": chapter } : {};
  const { files, expected } = unmark({ ...smallProject, ...shown, ...changes });
  const findings: Finding[] = [];
  const report = (each: Finding) => void findings.push(each);
  const sources = createSources(memoryFiles(files), report, { identifiers: schemaIdentifiers });
  const selection = selectCodes([group].flat(), []);
  const git = () => ({ version: "", revision: "" });
  const result = await checkProject(
    { sources, report, builtInTemplates, git },
    { selection, engine: "auto", definitions: new Map() },
  );
  if ("refused" in result) throw new Error(result.refused);
  const placed = placeFindings(
    findings.filter(({ code }) => selection.has(code)),
    sources.position,
  );
  expect(placed.map(({ code, file, line, column }) => ({ code, file, line, column })).sort(byPlace)).toEqual(
    expected,
  );
  return placed;
}

/** The trail of a finding, as `file:line:column message`. */
export function trailOf({ related }: PlacedFinding): string[] {
  return related.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}
