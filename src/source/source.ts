import type { Pointer } from "./pointer.ts";
import type { Value } from "./value.ts";

/** A stretch of a text: offsets in UTF-16 code units, 0-based, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What an author wrote under the key of exceptions, and the mapping that it is about. */
export interface WrittenException {
  pointer: Pointer;
  value: Value;
}

/** A YAML or JSON file that has been read. */
export interface Source {
  /** Relative to the project's root, every link followed. */
  file: string;
  text: string;
  value: Value;
  /** What the file excuses; `value` is without it. */
  exceptions: readonly WrittenException[];
  /** A file that refers to it, whose language it is written in; absent where it says that itself, or nothing says it. */
  inherits?: Source;
  /**
   * Where the value at `pointer` stands, or its key; where nothing stands there, the nearest value around it.
   * The text is searched anew at each first call: only files with findings are ever asked.
   */
  locate(pointer: Pointer, at?: "key" | "value"): Span;
  /** The same inside the JSON text that the string at `pointer` holds. */
  locateInner(pointer: Pointer, inner: Pointer, at?: "key" | "value"): Span;
  /** Where the characters from `start` to `end` of the string at `pointer` are in the file, escapes and all. */
  innerSpan(pointer: Pointer, start: number, end: number): Span;
}
