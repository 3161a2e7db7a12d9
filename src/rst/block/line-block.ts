import type { LineBlock, Line as LineNode } from "../../doctree/tree.ts";
import { limits } from "../../limits.ts";
import { parseInline } from "../inline/parse.ts";
import type { Context, Reader } from "../reading.ts";
import { afterMarker, classify } from "./classify.ts";
import { takeIndented } from "./indented.ts";
import { here, report } from "./report.ts";
import { extent } from "./source.ts";

export interface IndentedLine {
  readonly node: LineNode;
  readonly indent: number;
}

/** Lines that keep their breaks; an indented continuation belongs to the line before. */
export function lineBlock(reader: Reader): void {
  const read: IndentedLine[] = [];
  let finished = true;
  while (classify(reader.lines[reader.at]?.text ?? "") === "lineBlock") {
    const text = reader.lines[reader.at]?.text ?? "";
    const column = afterMarker(text, 1);
    const taken = takeIndented(reader.lines, reader.at, { first: column, untilBlank: true });
    const position = extent(reader.lines, reader.at, taken.next);
    const children = taken.lines.length === 0 ? [] : parseInline(reader.context, taken.lines);
    // An empty line is as far indented as the one before it.
    const indent = text === "|" ? (read.at(-1)?.indent ?? 0) : column - 2;
    read.push({ node: { type: "line", position, children }, indent });
    reader.at = taken.next;
    finished = taken.blankFinish;
  }
  if (!finished) report(reader.context, "line-block-end", here(reader));
  reader.nodes.push(nestLines(reader.context, read));
}

/**
 * Lines indented further than the least indented one become blocks within the block. Those that would lie too deep stand
 * side by side, which is reported once.
 */
export function nestLines(context: Context, lines: readonly IndentedLine[]): LineBlock {
  const tooDeep: LineNode[] = [];
  const block = nested(lines, limits.rstDepth.most - context.depth, tooDeep);
  const [first] = tooDeep;
  if (first) report(context, "nesting-too-deep", first.position, String(limits.rstDepth.most));
  return block;
}

function nested(lines: readonly IndentedLine[], room: number, tooDeep: LineNode[]): LineBlock {
  const least = lines.reduce((indent, line) => Math.min(indent, line.indent), Number.POSITIVE_INFINITY);
  const children: (LineNode | LineBlock)[] = [];
  let deeper: IndentedLine[] = [];
  const close = () => {
    if (deeper.length > 0) children.push(nested(deeper, room - 1, tooDeep));
    deeper = [];
  };
  for (const line of lines) {
    if (line.indent > least && room > 0) {
      deeper.push(line);
    } else {
      if (line.indent > least) tooDeep.push(line.node);
      close();
      children.push(line.node);
    }
  }
  close();
  const start = lines[0]?.node.position;
  const end = lines.at(-1)?.node.position;
  if (start === undefined || end === undefined) throw new Error("a line block without lines");
  return { type: "lineBlock", position: { ...start, end: end.end }, children };
}
