import { readFileSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import type { OutputFolder } from "../build/output-formats.ts";

/** A folder to publish into, as a build sees it. @param folder an absolute path @param name how users call it */
export function describeOutput(root: string, folder: string, name: string): OutputFolder {
  const fromRoot = relative(root, folder);
  const isInside = fromRoot !== ".." && !fromRoot.startsWith(`..${sep}`) && !isAbsolute(fromRoot);
  return {
    ...(isInside && { path: fromRoot.split(sep).join("/") }),
    name,
    read(path) {
      try {
        return readFileSync(join(folder, path), "utf8");
      } catch {
        return undefined;
      }
    },
  };
}
