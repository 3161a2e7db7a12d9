import { lstatSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { build } from "../../build/build.ts";
import { loadRenderer, type OutputFormat, outputFormats } from "../../build/output-formats.ts";
import { loadProject } from "../../project/load.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-codes.ts";
import { readPageAssets } from "../page-assets.ts";
import { openSession, type Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { writeFiles } from "../write-files.ts";

export interface BuildCommandOptions {
  directory?: string;
  out?: string;
  format?: readonly OutputFormat[];
  templates?: string;
  define: ReadonlyMap<string, string>;
  pages?: true;
  listTargets?: true;
  quiet?: true;
  verbose?: true;
}

/** `spec build [TARGET…]` */
export async function runBuild(
  console: Console,
  targets: readonly string[],
  {
    directory,
    out,
    format = outputFormats,
    templates,
    define,
    pages,
    listTargets,
    quiet,
    verbose,
  }: BuildCommandOptions,
): Promise<ExitCode> {
  const session = openSession(console, directory);
  if (listTargets) {
    const project = loadProject(session.io.sources, session.io.report);
    for (const { name } of project?.targets ?? []) console.out(`${name}\n`);
    return session.close(console.error, { quiet: true });
  }
  const choices = { layout: pages ? "pages" : "one-page", assets: readPageAssets } as const;
  const renderers = await Promise.all(format.map((each) => loadRenderer(each, choices)));
  const result = build(session.io, {
    targets,
    renderers,
    definitions: define,
    ...(templates !== undefined && { templates }),
  });
  if ("refused" in result) throw new UsageError(result.refused);
  const { documents, files } = result;
  if (verbose)
    for (const { target, lines } of documents)
      for (const chapter of new Set(lines.map((line) => line.chapter)))
        console.error(`${target}: ${chapter}\n`);
  const good = exitCodeOf(session.findings) === exitCodes.success;
  const folder = out === undefined ? defaultFolder(session) : resolve(console.cwd, out);
  const written = good ? writeFiles(folder, files) : [];
  const exitCode = await session.close(console.error, { quiet: quiet === true });
  if (!good) console.error("Nothing was published.\n");
  else if (!quiet)
    for (const path of files.keys()) {
      const shown = relative(console.cwd, join(folder, path));
      console.out(`${shown}${written.includes(join(folder, path)) ? "" : " (unchanged)"}\n`);
    }
  return exitCode;
}

/** `out` in the project. @throws UsageError where that is a link: a project must not choose what is overwritten */
function defaultFolder({ root }: Session): string {
  const folder = join(root, "out");
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UsageError(
      "The folder 'out' of the project is a link. Name the folder to publish into with --out DIR.",
    );
  return folder;
}
