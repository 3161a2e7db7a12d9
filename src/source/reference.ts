import type { Pointer } from "./pointer.ts";

/** What the text of a `$ref` asks for. */
export type Reference =
  /** A place in a file; `path` is as written, relative to the file that holds the reference, and `""` for that file. */
  | { kind: "local"; path: string; pointer: Pointer }
  | { kind: "remote" }
  | { kind: "outside" }
  | { kind: "no-pointer" };

/**
 * Reads a reference: a relative URI (RFC 3986) whose fragment is a JSON Pointer (RFC 6901, section 6), both
 * percent-encoded where they need it.
 */
export function parseReference(reference: string): Reference {
  const hash = reference.indexOf("#");
  const path = decode(hash < 0 ? reference : reference.slice(0, hash));
  const pointer = decode(hash < 0 ? "" : reference.slice(hash + 1));
  if (/^(?:file:|\/(?!\/)|[a-z]:|\\)/i.test(path)) return { kind: "outside" };
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(path)) return { kind: "remote" };
  if (pointer !== "" && !pointer.startsWith("/")) return { kind: "no-pointer" };
  return { kind: "local", path, pointer };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
