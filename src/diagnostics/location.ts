/**
 * A place in a source, in the terms of whoever found the error; it becomes line and column only when it is shown.
 * Files are named relative to the project's root, with `/`.
 */
export type Location =
  /** The file as a whole. */
  | { file: string }
  /** A stretch of text: offsets in UTF-16 code units, 0-based, the end exclusive. */
  | { file: string; offset: number; end?: number }
  /**
   * A value of a YAML or JSON file, by JSON Pointer, or its key with `at: "key"`.
   * `inner` goes on inside: the value is a string that holds JSON text, and `inner` points into that.
   */
  | { file: string; pointer: string; inner?: string; at?: "key" | "value" }
  /** A stretch of the string at `pointer`: offsets in what the string says, not in how the file writes it. */
  | { file: string; pointer: string; within: { start: number; end: number } };

/** A location made ready to show: lines and columns are 1-based, columns in UTF-16 code units, the end exclusive. */
export interface Position {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}
