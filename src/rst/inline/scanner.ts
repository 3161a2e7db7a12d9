import type { Inline } from "../../doctree/tree.ts";
import { report } from "../block/report.ts";
import type { Context } from "../reading.ts";
import { arePair } from "./characters.ts";
import { restore } from "./escape.ts";
import { placeOf, type Span } from "./span.ts";

/** The kinds of markup whose end is searched for. */
export type Delimited = "strong" | "emphasis" | "literal" | "interpreted" | "target" | "substitution";

/** One text being read, and what was read so far. */
export interface Scanner {
  readonly context: Context;
  readonly span: Span;
  /** The span's text with its escapes marked. */
  readonly text: string;
  readonly nodes: Inline[];
  /** Where the markup before ended: markup may begin here whatever the character before it is. */
  floor: number;
  /** For each kind, an offset behind which no end was found: later starts need not search again. */
  endless: Map<Delimited, number> | undefined;
}

/** What was found where markup may begin: nodes for the text between two offsets, or none if it is text after all. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly nodes: readonly Inline[];
}

/** A start between quotation marks or brackets that belong together is no markup, nor is one at the end of the text. */
export function isQuoted(scanner: Scanner, start: number, end: number): boolean {
  const { text, floor } = scanner;
  return start > floor && (end >= text.length || arePair(text[start - 1], text[end]));
}

/** Keeps markup that cannot be read as it is written. */
export function problem(scanner: Scanner, from: number, to: number): Inline {
  const position = placeOf(scanner.span, from, to);
  return { type: "problematic", position, value: restore(scanner.text.slice(from, to)) };
}

/** Reports a start without its end, and keeps the start as it is written. */
export function unclosed(scanner: Scanner, what: string, from: number, to: number): Inline {
  const node = problem(scanner, from, to);
  report(scanner.context, "unclosed-inline", node.position, what, scanner.text.slice(from, to));
  return node;
}
