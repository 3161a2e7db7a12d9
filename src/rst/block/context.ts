import type { Block, Position, Section, SystemMessage } from "../../doctree/tree.ts";
import { limits } from "../../limits.ts";
import { type Diagnostic, type DiagnosticCode, diagnostic } from "../diagnostic.ts";
import type { Directive } from "../directive/directive.ts";
import type { Roles } from "../role/role.ts";
import { extent, type Line } from "./source.ts";

/** The adornments of titles in the order they were met, outermost first, and the level of the section now open. */
export interface TitleStyles {
  readonly styles: string[];
  level: number;
}

/** What all readers of one text share. */
export interface Context {
  readonly diagnostics: Diagnostic[];
  readonly titles: TitleStyles;
  readonly directives: ReadonlyMap<string, Directive>;
  readonly roles: Roles;
  readonly raw: boolean;
  readonly include: ((path: string, from: string | undefined) => string | undefined) | undefined;
  readonly today: ((format: string) => string) | undefined;
  /** The files being included, outermost first. */
  readonly including: string[];
  /** How many files were included so far. */
  included: number;
  documentTitle: string | undefined;
  depth: number;
  /** Reads blocks into `nodes`; here so that constructs can nest without knowing the dispatcher. */
  readonly read: (reader: Reader) => void;
}

/** Lines that are being read into blocks. */
export interface Reader {
  readonly context: Context;
  lines: readonly Line[];
  /** The index of the line to read next. */
  at: number;
  /** Where new blocks go: the children of the document or of the innermost open section, or of another block. */
  nodes: Block[];
  /** Where blocks outside all sections go. */
  readonly root: Block[];
  /** The open sections, outermost first; undefined inside other blocks, where no section may begin. */
  readonly sections: Section[] | undefined;
  /** Whether the blocks are those of a sidebar, where a topic may begin. */
  readonly inSidebar?: boolean;
}

export function report(
  context: Context,
  code: DiagnosticCode,
  position: Position,
  subject?: string,
  detail?: string,
): void {
  context.diagnostics.push(diagnostic(code, position, subject, detail));
}

/** Reports lines that cannot be read, and keeps their text. */
export function unreadable(
  context: Context,
  code: DiagnosticCode,
  lines: readonly Line[],
  subject?: string,
  detail?: string,
): SystemMessage {
  report(context, code, extent(lines), subject, detail);
  return keepText(code, lines);
}

/** A literal block of lines that could not be read. */
export function keepText(code: DiagnosticCode, lines: readonly Line[]): SystemMessage {
  const position = extent(lines);
  const text = lines.map((line) => line.text).join("\n");
  return {
    type: "systemMessage",
    position,
    code,
    children: [{ type: "literalBlock", position, value: text.trimEnd() }],
  };
}

/** Reads lines as the blocks inside another block. */
export function nest(context: Context, lines: readonly Line[], inSidebar = false): Block[] {
  const nodes: Block[] = [];
  if (context.depth >= limits.rstDepth.most) {
    nodes.push(unreadable(context, "nesting-too-deep", lines, String(limits.rstDepth.most)));
    return nodes;
  }
  context.depth += 1;
  context.read({ context, lines, at: 0, nodes, root: nodes, sections: undefined, inSidebar });
  context.depth -= 1;
  // Without the room for more that an array has which grew: most hold one block.
  return nodes.slice();
}

/** The position of a line of the reader, or of its last one. */
export function here(reader: Reader, at = reader.at): Position {
  const index = Math.max(0, Math.min(at, reader.lines.length - 1));
  return extent(reader.lines, index, index + 1);
}
