import type { Io } from "../build/io.ts";
import { collect } from "../check/examples/collect.ts";
import { groupBy } from "../group-by.ts";
import { readModel } from "../model/model.ts";
import { loadProject } from "../project/load.ts";
import { schemaIdentifiers } from "../schema/identifiers.ts";
import { changedFiles } from "../source/changed-files.ts";
import type { Files } from "../source/files.ts";
import { createSources } from "../source/sources.ts";
import type { Change, Found, Left, Renaming } from "./change.ts";
import type { FixName } from "./fix-names.ts";
import { fixes } from "./fixes.ts";
import { harmlessChanges } from "./harmless.ts";
import { makeChanges } from "./make-changes.ts";
import { compareFindings } from "./new-findings.ts";

export interface FixOptions {
  fixes: readonly FixName[];
  /** Changes only these files; all where none is named. */
  files: readonly string[];
}

export interface Fixed {
  /** The new text of each file that changes. */
  texts: Map<string, string>;
  renamings: Renaming[];
  /** What was to be fixed and was not. */
  left: Left[];
}

/** Of the changes of a fix, those to make in files that may have been changed before. */
type Choose = (
  texts: ReadonlyMap<string, string>,
  changes: readonly Change[],
) => Promise<{ changes: readonly Change[]; left: Left[] }>;

/**
 * Finds out what fixes would change. One after the other, each sees what those before it wrote. A change after which a
 * file would not say what it should, or the check would find more than before, is not made.
 */
export async function fixProject(io: Io, options: FixOptions): Promise<Fixed> {
  const newFindings = compareFindings(io);
  const all = await runFixes(io, options, async (_, changes) => ({ changes, left: [] }));
  if ((await newFindings(all.texts)).size === 0) return all;
  return runFixes(io, options, (texts, changes) =>
    harmlessChanges(changes, (some) =>
      newFindings(new Map([...texts, ...changeFiles(io, texts, some).texts])),
    ),
  );
}

async function runFixes(io: Io, { fixes: names, files: only }: FixOptions, choose: Choose): Promise<Fixed> {
  const { files } = io.sources;
  const texts = new Map<string, string>();
  const renamings: Renaming[] = [];
  const left: Left[] = [];
  const isWanted = (file: string) => only.length === 0 || only.includes(file);
  for (const name of names) {
    const found = findChanges(name, changedFiles(files, texts));
    for (const each of (found.renamings ?? []).filter(({ from }) => isWanted(from))) renamings.push(each);
    for (const each of (found.left ?? []).filter(({ location }) => isWanted(location.file))) left.push(each);
    const wanted = (found.changes ?? []).filter(({ file }) => isWanted(file));
    const chosen = await choose(texts, wanted);
    const changed = changeFiles(io, texts, chosen.changes);
    for (const each of [...chosen.left, ...changed.left]) left.push(each);
    for (const [file, text] of changed.texts) texts.set(file, text);
  }
  return { texts, renamings: renamings.filter(({ to }) => files.resolve(to).kind === "missing"), left };
}

/** The files that changes change, in addition to what was changed before. */
function changeFiles(
  { sources }: Io,
  texts: ReadonlyMap<string, string>,
  changes: readonly Change[],
): Pick<Fixed, "texts" | "left"> {
  const changed: Pick<Fixed, "texts" | "left"> = { texts: new Map(), left: [] };
  for (const [file, ofFile] of groupBy(changes, (change) => change.file)) {
    const before = texts.get(file) ?? sources.written(file) ?? "";
    const made = makeChanges(file, before, ofFile);
    for (const each of made.left) changed.left.push(each);
    if (made.text !== before) changed.texts.set(file, made.text);
  }
  return changed;
}

/** What a fix would change; errors of the project are the check's to report. */
function findChanges(name: FixName, files: Files): Found {
  const report = () => {};
  const sources = createSources(files, report, {
    identifiers: schemaIdentifiers,
    // What is changed is what is written.
    substitutions: "as-written",
  });
  const project = loadProject(sources, report);
  if (project === undefined) return {};
  const model = readModel(project, sources, report);
  return fixes[name]({ project, model, sources, collected: collect(model, sources) });
}
