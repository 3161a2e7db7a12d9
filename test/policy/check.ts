import { expect } from "vitest";
import { checkProject } from "../../src/build/check-project.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { type PlacedFinding, placeFindings } from "../../src/diagnostics/placed.ts";
import { selectCodes } from "../../src/diagnostics/selection.ts";
import { type Settled, settleCheck } from "../../src/policy/settle.ts";
import { schemaIdentifiers } from "../../src/schema/identifiers.ts";
import { createSources } from "../../src/source/sources.ts";
import { byPlace, unmark } from "../helpers/marked.ts";
import { type Content, memoryFiles } from "../helpers/memory-files.ts";

export interface Request {
  only?: string[];
  skip?: string[];
  files?: string[];
  baseline?: string;
}

export interface CheckedProject {
  settled: Settled;
  placed: PlacedFinding[];
  /** How much was checked. */
  checked: Record<string, number>;
}

/** Checks a whole project in memory; the findings that count must be those that marks in its files expect. */
export async function check(
  marked: Record<string, Content>,
  { only = [], skip = [], files: named = [], baseline }: Request = {},
): Promise<CheckedProject> {
  const { files, expected } = unmark(marked);
  const found: Finding[] = [];
  const report = (finding: Finding) => void found.push(finding);
  const sources = createSources(memoryFiles(files), report, { identifiers: schemaIdentifiers });
  const git = () => ({ version: "", revision: "" });
  const selection = selectCodes(only, skip);
  const io = { sources, report, builtInTemplates, git };
  const result = await checkProject(io, { selection, engine: "auto", definitions: new Map() });
  if ("refused" in result) throw new Error(result.refused);
  const settled = settleCheck(found, sources, { selection, files: named, ...(baseline && { baseline }) });
  const placed = placeFindings(settled.findings, sources.position);
  expect(placed.map(({ code, file, line, column }) => ({ code, file, line, column })).sort(byPlace)).toEqual(
    expected,
  );
  return { settled, placed, checked: result.checked };
}
