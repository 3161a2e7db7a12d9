import { realpathSync } from "node:fs";
import { join, relative } from "node:path";
import type { OutputFormat } from "../../build/output-formats.ts";
import { plural } from "../../diagnostics/plural.ts";
import { line } from "../../printable.ts";
import { loadProject } from "../../project/load.ts";
import { createBuilder } from "../builder.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-codes.ts";
import { filesIn } from "../output/held-folders.ts";
import { describeOutput, outputFolder } from "../output/output-folder.ts";
import { protectSources } from "../output/protection.ts";
import { publishFiles } from "../output/publish-files.ts";
import { openSession } from "../session.ts";

export interface BuildCommandOptions {
  directory?: string;
  out?: string;
  format?: readonly OutputFormat[];
  templates?: string;
  define: ReadonlyMap<string, string>;
  set: ReadonlyMap<string, string>;
  check: boolean;
  pages?: true;
  site?: true;
  baseUrl?: string;
  listTargets?: true;
  quiet?: boolean;
  verbose?: true;
}

/** `spec build [TARGET…]` */
export async function runBuild(
  console: Console,
  targets: readonly string[],
  { directory, out, set, listTargets, quiet, verbose, ...options }: BuildCommandOptions,
): Promise<ExitCode> {
  const session = openSession(console, directory, { set });
  if (listTargets) {
    const project = loadProject(session.io.sources, session.io.report);
    for (const { name } of project?.targets ?? []) console.out(line(name));
    return session.close(console.error, { quiet: true });
  }
  const builder = await createBuilder(targets, options);
  const folder = outputFolder(console, session.root, out);
  const { documents, files, copies, anchorLists, anchorsFolder } = builder.build(session, {
    outputFolder: describeOutput(session.root, folder, relative(console.cwd, folder)),
  });
  if (verbose)
    for (const { target, lines } of documents)
      for (const chapter of new Set(lines.map((each) => each.chapter)))
        console.error(line(`${target}: ${session.paths.forPeople(chapter)}`));
  const good = exitCodeOf(session.settled().findings) === exitCodes.success;
  const lists = filesIn(
    anchorsFolder === undefined ? folder : join(realpathSync(session.root), anchorsFolder),
    anchorLists,
  );
  const protection = () =>
    protectSources(session, console, { templates: options.templates, own: lists.keys() });
  const published = good
    ? publishFiles(folder, { files, copies, others: lists, isSite: options.site === true }, protection())
    : undefined;
  const exitCode = await session.close(console.error, { quiet: quiet === true });
  if (!published) console.error("Nothing was published.\n");
  else if (!quiet) {
    const { paths, written, removed } = published;
    const isNew = new Set(written);
    for (const path of paths)
      console.out(line(`${relative(console.cwd, path)}${isNew.has(path) ? "" : " (unchanged)"}`));
    for (const path of removed) console.out(line(`${relative(console.cwd, path)} (removed)`));
    const start = options.site ? join(folder, "index.html") : undefined;
    const page = start && files.has("index.html") ? start : paths.find((path) => path.endsWith(".html"));
    if (console.terminal) console.error(line(closingLine(paths.length, page && relative(console.cwd, page))));
  }
  return exitCode;
}

/** What was made, how long it took since the program began, and what to open. */
function closingLine(files: number, page: string | undefined): string {
  const made = `${plural(files, "file")} in ${process.uptime().toFixed(1)} s`;
  return page === undefined ? made : `${made}; open ${page}`;
}
