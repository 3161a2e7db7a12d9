/**
 * The files of one project, as the core sees them. Paths are relative to the project's root, with `/`, and normal
 * (no `.`, `..` or empty steps); the root itself is `""`.
 */
export interface Files {
  /** The text of a file. */
  read(path: string): ReadResult;
  /** The bytes of a file that holds no text. */
  readBytes(path: string): BytesResult;
  /** The entries of a folder in code-unit order; none where there is no such folder. */
  list(path: string): Entry[];
  /** What a path leads to once every symbolic link on the way is followed; never a place outside the root. */
  resolve(path: string): Resolved;
}

export type ReadResult =
  | { text: string }
  | { missing: true }
  /** Why a file cannot be read; where only a part of it is at fault, `before` is the text up to there. */
  | { unreadable: string; before?: string };

export type BytesResult = { bytes: Uint8Array } | { missing: true } | { unreadable: string };

export interface Entry {
  name: string;
  /** Links are named for what they lead to; `other` is a device, a socket, or a link that leads nowhere. */
  kind: "file" | "folder" | "other";
}

export type Resolved =
  | { kind: "file" | "folder"; path: string }
  | { kind: "missing" }
  /** The path, or a link on it, leads out of the project. */
  | { kind: "outside" }
  /** Links that lead round in a circle. */
  | { kind: "circle" };
