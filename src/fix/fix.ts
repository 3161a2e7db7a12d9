import { checkProject } from "../build/check-project.ts";
import type { Io } from "../build/io.ts";
import { collect } from "../check/examples/collect.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { everything } from "../diagnostics/selection.ts";
import { groupBy } from "../group-by.ts";
import { readModel } from "../model/model.ts";
import { loadProject } from "../project/load.ts";
import { changedFiles } from "../source/changed-files.ts";
import type { Files } from "../source/files.ts";
import { createSources } from "../source/sources.ts";
import type { Found, Left, Renaming } from "./change.ts";
import type { FixName } from "./fix-names.ts";
import { fixes } from "./fixes.ts";
import { makeChanges } from "./make-changes.ts";

export interface FixOptions {
  fixes: readonly FixName[];
  /** Changes only these files; all where none is named. */
  files: readonly string[];
}

export interface Fixed {
  /** The new text of each file that changes. */
  texts: Map<string, string>;
  renamings: Renaming[];
  /** What was to be mended and was not. */
  left: Left[];
}

/**
 * Finds out what fixes would change. One after the other, each sees what those before it wrote. A change after which a
 * file would not say what it should, or the check would find more than before, is not made.
 */
export async function fixProject(io: Io, { fixes: names, files: only }: FixOptions): Promise<Fixed> {
  const { files } = io.sources;
  const texts = new Map<string, string>();
  const renamings: Renaming[] = [];
  const left: Left[] = [];
  const isWanted = (file: string) => only.length === 0 || only.includes(file);
  for (const name of names) {
    const found = findChanges(name, changedFiles(files, texts));
    renamings.push(...(found.renamings ?? []).filter(({ from }) => isWanted(from)));
    left.push(...(found.left ?? []).filter(({ location }) => isWanted(location.file)));
    for (const [file, changes] of groupBy(found.changes ?? [], (change) => change.file)) {
      if (!isWanted(file)) continue;
      const before = texts.get(file) ?? io.sources.text(file) ?? "";
      const made = makeChanges(file, before, changes);
      left.push(...made.left);
      if (made.text !== before) texts.set(file, made.text);
    }
  }
  for (const [file, { message }] of await newFindings(io, texts)) {
    texts.delete(file);
    left.push({ location: { file }, reason: `the check would find more than before: ${message}` });
  }
  return { texts, renamings: renamings.filter(({ to }) => files.resolve(to).kind === "missing"), left };
}

/** What a fix would change; faults of the project are the check's to tell. */
function findChanges(name: FixName, files: Files): Found {
  const report = () => {};
  const sources = createSources(files, report);
  const project = loadProject(sources, report);
  if (project === undefined) return {};
  const model = readModel(project, sources, report);
  return fixes[name]({ project, model, sources, collected: collect(model, sources) });
}

/** The files in which the check would find more than before, each with the first of its new findings. */
async function newFindings(io: Io, texts: ReadonlyMap<string, string>): Promise<Map<string, Finding>> {
  const found = new Map<string, Finding>();
  if (texts.size === 0) return found;
  const known = new Map<string, number>();
  for (const each of await check(io, io.sources.files))
    known.set(said(each), (known.get(said(each)) ?? 0) + 1);
  for (const each of await check(io, changedFiles(io.sources.files, texts))) {
    const count = known.get(said(each)) ?? 0;
    known.set(said(each), count - 1);
    if (count <= 0 && texts.has(each.location.file)) found.set(each.location.file, each);
  }
  return found;
}

async function check(io: Io, files: Files): Promise<Finding[]> {
  const findings: Finding[] = [];
  const report = (found: Finding) => void findings.push(found);
  const sources = createSources(files, report);
  const options = { selection: everything, engine: "auto", definitions: new Map() } as const;
  await checkProject({ ...io, sources, report }, options);
  return findings;
}

function said({ code, message, location }: Finding): string {
  return `${location.file} ${code} ${message}`;
}
