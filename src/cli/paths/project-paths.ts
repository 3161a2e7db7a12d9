import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Report } from "../../diagnostics/finding.ts";
import { isOwn, pathIn } from "../../project/layout.ts";
import type { Files } from "../../source/files.ts";
import { listFolder } from "../../source/list-folder.ts";
import type { Console } from "../console.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { pathInside } from "./path-inside.ts";

/**
 * The paths from the project's root of the files that are named on the command line; a folder stands for all files in it.
 * @throws UsageError where one is neither, or is empty, or not of the project
 */
export function projectPaths({ root, io }: Session, console: Console, names: readonly string[]): string[] {
  const { files } = io.sources;
  const top = realpathSync(root);
  return names.flatMap((name) => {
    const inside = pathInside(top, resolve(console.cwd, name));
    const resolved = inside === undefined ? ({ kind: "outside" } as const) : files.resolve(inside);
    if (resolved.kind === "file") return [resolved.path];
    if (resolved.kind === "folder") {
      const found = [...filesIn(files, resolved.path, io.report)];
      if (found.length === 0) throw new UsageError(`There is no file in ${name}.`);
      return found;
    }
    if (resolved.kind === "outside") throw new UsageError(`${name} is outside the project.`);
    if (resolved.kind === "special") throw new UsageError(`${name} is a device or a pipe, and no file.`);
    throw new UsageError(`There is no file or folder ${name}.`);
  });
}

function* filesIn(files: Files, folder: string, report: Report): Generator<string> {
  for (const { name, kind } of listFolder(files, folder, report) ?? []) {
    const path = pathIn(folder, name);
    if (kind === "folder" && isOwn(files, path)) yield* filesIn(files, path, report);
    const resolved = kind === "file" ? files.resolve(path) : undefined;
    if (resolved?.kind === "file") yield resolved.path;
  }
}
