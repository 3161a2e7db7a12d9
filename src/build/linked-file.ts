import { pathFrom } from "../html/site/relative-path.ts";
import { parentOf, pathIn } from "../project/layout.ts";
import type { Files } from "../source/files.ts";
import { percentDecoded } from "../source/percent-decoded.ts";
import { refusalOf } from "../source/resolve.ts";

/** What a relative address leads to in a project: a file by its canonical path, why that cannot be read, or none. */
export type LinkedFile =
  | { kind: "file"; file: string }
  | { kind: "unreadable"; file: string; reason: string }
  /** Out of the project: `isWritten` says that the address does so, and no symbolic link. */
  | { kind: "outside"; file: string; isWritten: boolean }
  | { kind: "folder" | "missing" };

/**
 * What a relative address means: from the file that it is written in, from the folder of chapters or from the root of the project, the
 * first where something is.
 */
export function linkedFile(address: string, from: string, chapterFolder: string, files: Files): LinkedFile {
  const written = percentDecoded(address.replace(/[?#].*$/s, ""));
  const found = [parentOf(from), chapterFolder, ""].map((folder) =>
    at(pathFrom(pathIn(folder, "any"), written), written, files),
  );
  const [own = { kind: "missing" }] = found;
  return found.find(({ kind }) => kind === "file") ?? found.find(isThere) ?? own;
}

function isThere(found: LinkedFile): boolean {
  return found.kind !== "missing" && !(found.kind === "outside" && found.isWritten);
}

function at(path: string | undefined, written: string, files: Files): LinkedFile {
  if (path === undefined) return { kind: "outside", file: written, isWritten: true };
  const resolved = files.resolve(path);
  if (resolved.kind === "file") return { kind: "file", file: resolved.path };
  if (resolved.kind === "outside") return { kind: "outside", file: path, isWritten: false };
  if (resolved.kind === "folder" || resolved.kind === "missing") return { kind: resolved.kind };
  const reason = refusalOf(resolved) ?? "";
  return { kind: "unreadable", file: path, reason };
}

const PICTURE = /\.(?:apng|avif|gif|ico|jpe?g|png|svg|webp)$/i;

/** Whether a file is not for readers: its name, or one on the way, begins with `.`. Pictures have no secrets. */
export function isHidden(file: string): boolean {
  return file.split("/").some((step) => step.startsWith(".")) && !PICTURE.test(file);
}
