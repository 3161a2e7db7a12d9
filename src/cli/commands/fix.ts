import { realpathSync } from "node:fs";
import { join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { plural } from "../../diagnostics/plural.ts";
import { type Fixed, fixProject } from "../../fix/fix.ts";
import { type FixName, fixDescriptions, fixNames } from "../../fix/fix-names.ts";
import { line, printableLine } from "../../printable.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { filesIn } from "../output/held-folders.ts";
import { renameFiles, unprotected, writeFiles } from "../output/write-files.ts";
import { projectPaths } from "../paths/project-paths.ts";
import { openSession } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export interface FixCommandOptions {
  directory?: string;
  only?: readonly FixName[];
  dryRun?: true;
}

/** `spec fix [FILES…]` */
export async function runFix(
  console: Console,
  files: readonly string[],
  { directory, only, dryRun }: FixCommandOptions,
): Promise<ExitCode> {
  const session = openSession(console, directory);
  const { io, root, paths } = session;
  const chosen = fixNames.filter((name) => only?.includes(name) ?? fixDescriptions[name].byItself);
  if (chosen.includes("json-text-to-values") && chosen.includes("values-to-json-text"))
    throw new UsageError("json-text-to-values and values-to-json-text undo each other: name one of them.");
  const fixed = await fixProject(io, {
    fixes: chosen,
    files: projectPaths(session, console, files),
  });
  for (const [file, text] of fixed.texts)
    console.out(patch(paths.forPeople(file), io.sources.written(file) ?? "", text), "product");
  for (const { from, to } of fixed.renamings)
    console.out(line(`rename ${paths.forPeople(from)} => ${paths.forPeople(to)}`));
  for (const { location, reason } of fixed.left) {
    if ("pointer" in location) io.sources.load(location.file);
    const { line: at, column } = io.sources.position(location);
    console.error(line(`${paths.forPeople(location.file)}:${at}:${column}: left as it is: ${reason}`));
  }
  if (!dryRun) {
    const top = realpathSync(root);
    writeFiles(filesIn(top, fixed.texts), unprotected);
    renameFiles(fixed.renamings.map(({ from, to }) => ({ from: join(top, from), to: join(top, to) })));
  }
  console.error(summary(fixed, dryRun === true));
  return exitCodes.success;
}

function patch(file: string, before: string, after: string): string {
  const name = printableLine(file);
  const text = createTwoFilesPatch(name, name, before, after, undefined, undefined, { context: 1 });
  return text.slice(text.indexOf("---"));
}

function summary({ texts, renamings }: Fixed, isDry: boolean): string {
  const done = [
    ...(texts.size > 0 ? [`${plural(texts.size, "file")} ${isDry ? "would be changed" : "changed"}`] : []),
    ...(renamings.length > 0 ? [`${renamings.length} ${isDry ? "would be renamed" : "renamed"}`] : []),
  ];
  return `${done.length === 0 ? "Nothing to fix." : `${done.join(", ")}.`}\n`;
}
