import type { Position, SystemMessage } from "../../doctree/tree.ts";
import { type DiagnosticCode, diagnostic } from "../diagnostic.ts";
import type { Context, Reader } from "../reading.ts";
import { extent, type Line } from "./source.ts";

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

/** The position of a line of the reader, or of its last one. */
export function here(reader: Reader, at = reader.at): Position {
  const index = Math.max(0, Math.min(at, reader.lines.length - 1));
  return extent(reader.lines, index, index + 1);
}
