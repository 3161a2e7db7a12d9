import { readFileSync, realpathSync } from "node:fs";
import { basename, relative, resolve, sep } from "node:path";
import { documentContext, reportUnknownVersion } from "../../build/documents.ts";
import type { Uses } from "../../build/partial.ts";
import { prepare } from "../../build/prepare.ts";
import { expandFile } from "../../document/expand.ts";
import { line } from "../../printable.ts";
import type { Console } from "../console.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-codes.ts";
import { filesIn } from "../output/held-folders.ts";
import { protectSources } from "../output/protection.ts";
import { writeFiles } from "../output/write-files.ts";
import { pathInside, withoutLinks } from "../paths/path-inside.ts";
import { openSession } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export interface ExpandOptions {
  directory?: string;
  out?: string;
  templates?: string;
  define: ReadonlyMap<string, string>;
  set: ReadonlyMap<string, string>;
}

/** `spec expand FILE…`: the files may lie anywhere; titles stay as they are. */
export async function runExpand(
  console: Console,
  files: readonly string[],
  { directory, out, templates, define, set }: ExpandOptions,
): Promise<ExitCode> {
  const session = openSession(console, directory, { set });
  const { io, root } = session;
  const prepared = prepare(io, { definitions: define, ...(templates !== undefined && { templates }) });
  if (!prepared) return session.close(console.error);
  if ("refused" in prepared) throw new UsageError(prepared.refused);
  const uses: Uses = new Map();
  const context = documentContext(prepared, io, uses);
  const expanded = new Map<string, string>();
  for (const file of files) {
    if (out !== undefined && expanded.has(basename(file)))
      throw new UsageError(`Two of the files are named ${basename(file)}: one folder cannot hold both.`);
    const path = resolve(console.cwd, file);
    const text = readText(path, file);
    const name = pathInside(realpathSync(root), path) ?? relative(root, path).split(sep).join("/");
    io.sources.add(name, text);
    expanded.set(out === undefined ? path : basename(file), expandFile(text, name, context));
  }
  reportUnknownVersion(uses, prepared.items, io);
  const good = exitCodeOf(session.settled().findings) === exitCodes.success;
  if (good && out !== undefined) {
    const given = files.map((file) => resolve(console.cwd, file));
    const protection = protectSources(session, console, { given, templates });
    const written = filesIn(withoutLinks(resolve(console.cwd, out)), expanded);
    for (const path of writeFiles(written, protection)) console.out(line(relative(console.cwd, path)));
  } else if (good) for (const text of expanded.values()) console.out(text, "product");
  return session.close(console.error);
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(
      code === "ENOENT" ? `There is no file ${shown}.` : `${shown} cannot be read (${code}).`,
    );
  }
}
