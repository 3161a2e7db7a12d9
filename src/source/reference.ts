import { percentDecoded } from "./percent-decoded.ts";
import type { Pointer } from "./pointer.ts";
import type { Source } from "./source.ts";

/** What the text of a `$ref` names. */
export type Reference =
  /**
   * A place in a file; `path` is relative to the file that holds the reference, and `""` for that file. `uri` is what the
   * reference means, without its fragment, where the file has a URI.
   */
  | { kind: "local"; path: string; pointer: Pointer; uri?: string }
  /** A schema that has a name in a file, or in the schema at `resource` in it. */
  | { kind: "name"; path: string; name: string; resource: Pointer; uri?: string }
  /** `uri` where the reference is relative to another one. */
  | { kind: "remote"; uri?: string }
  | { kind: "outside" };

/** A schema in a file that has a URI. */
export interface IdentifiedSchema {
  file: string;
  pointer: Pointer;
}

/** The schemas of a project that have URIs, by those, without fragments; those of one URI in the order of the project's files. */
export type SchemaIndex = ReadonlyMap<string, readonly IdentifiedSchema[]>;

/** What is known of a project where a reference is read. */
export interface Surroundings {
  index(): SchemaIndex;
  /** Whether there is a file at a path from the project's root. */
  isFile(path: string): boolean;
}

/** How schemas are named, and references to them read. */
export interface Identifiers {
  /** What a reference at a place of a file names. */
  read(reference: string, source: Source, pointer: Pointer, around: Surroundings): Reference;
  /** The schemas that have a name in a file, or in the schema at `resource` in it. */
  anchors(source: Source, resource: Pointer): ReadonlyMap<string, Pointer>;
  /** A pointer as one is in a file: what a text probably means that is none. */
  pointerLike(source: Source, written: string): Pointer;
  /** Where a file has what a pointer names at a place that the file misspells, which is reported there. */
  pointerMisspelt(source: Source, pointer: Pointer): Pointer | undefined;
  /** Where a file has what a pointer names at a place that is usual in another language. */
  pointerElsewhere(source: Source, pointer: Pointer): Pointer | undefined;
}

/** Schemas have no names, and files lie beside each other. */
export const noIdentifiers: Identifiers = {
  read: parseReference,
  anchors: () => new Map(),
  pointerLike: (_, written) => `/${written}`,
  pointerMisspelt: () => undefined,
  pointerElsewhere: () => undefined,
};

/**
 * Reads a reference: a relative URI (RFC 3986) whose fragment is a JSON Pointer (RFC 6901, section 6) or a name, both
 * percent-encoded where they need it.
 */
export function parseReference(reference: string): Reference {
  const hash = reference.indexOf("#");
  const path = percentDecoded(hash < 0 ? reference : reference.slice(0, hash));
  const pointer = percentDecoded(hash < 0 ? "" : reference.slice(hash + 1));
  if (/^(?:file:|\/(?!\/)|[a-z]:|\\)/i.test(path)) return { kind: "outside" };
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(path)) return { kind: "remote" };
  if (pointer !== "" && !pointer.startsWith("/")) return { kind: "name", path, name: pointer, resource: "" };
  return { kind: "local", path, pointer };
}

/** The path, from the project's root, that a reference in a file names: it is relative to the file's folder. */
export function besideFile(file: string, path: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1) + path;
}
