import { finding } from "../diagnostics/finding.ts";
import { listFolder } from "../source/list-folder.ts";
import type { Pointer } from "../source/pointer.ts";
import { type Context, placeIn } from "./context.ts";
import { pathIn } from "./layout.ts";

export interface Place {
  kind: "file" | "folder";
  path: string;
}

/**
 * What the path that targets.yaml names at `pointer` leads to. Where that is missing, out of the project, or not what
 * is wanted, reports it and gives `undefined`.
 * @param at whether the path is the value at `pointer` or its key
 * @param words what may stand there besides a path
 */
export function findPlace(
  context: Context,
  path: string,
  wanted: "file" | "folder" | "file or folder",
  pointer: Pointer,
  { at = "value", words = [] }: { at?: "key" | "value"; words?: readonly string[] } = {},
): Place | undefined {
  const resolved = context.files.resolve(path);
  if ("path" in resolved && wanted.includes(resolved.kind)) return resolved;
  const location = placeIn(context, pointer, at);
  if (resolved.kind === "outside") context.report(finding("path-outside", { path }, location));
  else if (resolved.kind === "unreadable") {
    const { folder, reason } = resolved;
    const related = [{ message: "targets.yaml names it here", location }];
    context.report(finding("folder-unreadable", { folder, reason }, { file: folder }, related));
  } else {
    const known = resolved.kind === "missing" ? [...words, ...neighbours(context, path)] : [];
    context.report(finding("path-missing", { path, wanted, found: resolved.kind, known }, location));
  }
  return undefined;
}

/** What else is in the folder where `path` should; a link to nothing, or a pipe, may be there under this very name. */
function neighbours({ files, report }: Context, path: string): string[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return (listFolder(files, folder, report) ?? [])
    .filter(({ kind }) => kind !== "other")
    .map(({ name }) => pathIn(folder, name));
}
