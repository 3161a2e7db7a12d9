import { existsSync, lstatSync, realpathSync, type Stats, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { kindOf } from "../../read-regular-file.ts";
import { pathInside, withoutLinks } from "../paths/path-inside.ts";
import { UsageError } from "../usage-error.ts";
import { causeOf, unprotected, writeFiles } from "./write-files.ts";

/**
 * Writes a report into the file that the command line names: the old one stays whole until the new one is. Links, pipes
 * and devices, such as `/dev/stdout`, are written to as they are, unless they are in the project, which may have put
 * them there: there, links are replaced, and all else is refused.
 * @param path absolute
 * @throws UsageError where it cannot be written
 */
export function writeReport(root: string, path: string, text: string): void {
  const folder = withoutLinks(dirname(path));
  if (!existsSync(folder)) throw new UsageError(`The file ${path} cannot be written (ENOENT).`);
  const real = join(folder, basename(path));
  const isOfProject = pathInside(realpathSync(root), folder) !== undefined;
  const [own, stats] = [lookAt(lstatSync, real), lookAt(statSync, real)];
  if (own === undefined || own.isFile() || (isOfProject && (stats === undefined || stats.isFile()))) {
    writeFiles(new Map([[real, text]]), unprotected);
    return;
  }
  if (stats?.isDirectory() || (isOfProject && stats))
    throw new UsageError(`The file ${path} cannot be written: ${kindOf(stats)}.`);
  try {
    writeFileSync(real, text);
  } catch (error) {
    throw new UsageError(`The file ${path} cannot be written: ${causeOf(error)}.`);
  }
}

function lookAt(look: (path: string) => Stats, path: string): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}
