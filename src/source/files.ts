/**
 * The files of one project, as the core sees them. Paths are relative to the project's root, with `/`, and normal
 * (no `.`, `..` or empty steps); the root itself is `""`.
 */
export interface Files {
  /** The text of a file. */
  read(path: string): ReadResult;
  /** The bytes of a file that holds no text. */
  readBytes(path: string): BytesResult;
  /** All that is in a folder; nothing where there is no such folder. Sources are listed by `listFolder`. */
  list(path: string): Listing;
  /** What a path leads to once every symbolic link on the way is followed; never a place outside the root. */
  resolve(path: string): Resolved;
}

export type ReadResult =
  | { text: string }
  | { missing: true }
  /** Why a file cannot be read; where only a part of it is wrong, `before` is the text up to there. */
  | { unreadable: string; before?: string };

export type BytesResult = { bytes: Uint8Array } | { missing: true } | { unreadable: string };

export type Listing =
  /** In code-unit order. */
  | { entries: Entry[] }
  /** Why a folder cannot be listed: `folder` itself, or one on the way to it. */
  | { unreadable: string; folder: string };

export interface Entry {
  name: string;
  /** Links are named for what they lead to; `other` is a device, a socket, or a link that leads nowhere. */
  kind: "file" | "folder" | "other";
}

export type Resolved =
  | { kind: "file" | "folder"; path: string }
  | { kind: "missing" }
  /** A device, a pipe or a socket, which is never read. */
  | { kind: "special" }
  /** What is there is unknown, for `reason`: the system refuses to look into `folder`. */
  | { kind: "unreadable"; folder: string; reason: string }
  /** The path, or a link on it, leads out of the project. */
  | { kind: "outside" }
  /** Links that lead round in a circle. */
  | { kind: "circle" };
