import { isUtf8 } from "node:buffer";
import { lstatSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import type { OutputFolder } from "../../build/document-renderer.ts";
import { readRegularFile } from "../../read-regular-file.ts";
import type { Console } from "../console.ts";
import { pathInside, withoutLinks } from "../paths/path-inside.ts";
import { UsageError } from "../usage-error.ts";
import { withHeldFolders } from "./held-folders.ts";

/**
 * The folder to publish into: the one that `--out` names, or `out` in the project. Its links are followed here, once: where
 * it leads elsewhere when it is written into, that is refused.
 * @throws UsageError where the project's is a link: a project must not choose what is overwritten
 */
export function outputFolder(console: Console, root: string, out: string | undefined): string {
  if (out !== undefined) return withoutLinks(resolve(console.cwd, out));
  const folder = usualFolder(root);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UsageError(
      "The folder 'out' of the project is a link. Name the folder to publish into with --out DIR.",
    );
  return folder;
}

/** Where a project is published by default; a link in its place is not followed. */
export function usualFolder(root: string): string {
  return join(realpathSync(root), "out");
}

/** A folder to publish into, as a build sees it. @param folder an absolute path, links followed @param name how users call it */
export function describeOutput(root: string, folder: string, name: string): OutputFolder {
  const path = pathInside(realpathSync(root), folder);
  return {
    ...(path !== undefined && { path }),
    name,
    read: (file) => {
      try {
        return withHeldFolders(({ find }) => {
          const place = find(join(folder, file));
          const read = place === undefined ? { missing: true as const } : readRegularFile(place);
          if ("refused" in read) return { unreadable: read.refused };
          if ("missing" in read) return read;
          return isUtf8(read.bytes)
            ? { text: read.bytes.toString("utf8") }
            : { unreadable: "it is not UTF-8 text" };
        });
      } catch {
        // A folder on the way is a link, or none: what is behind it was not published by a build, which refuses it.
        return { missing: true };
      }
    },
  };
}
