import { type IndentedLine, nestLines } from "../block/line-block.ts";
import { cut, positionOf } from "../block/source.ts";
import { parseInline } from "../inline/parse.ts";
import type { Directive } from "../reading.ts";
import { common } from "./options.ts";
import { attributes, hasContent } from "./parts.ts";

/** Lines that keep their breaks: the old form of lines with bars before them. */
export const lineBlock: Directive = {
  options: common,
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    const read: IndentedLine[] = [];
    for (const line of call.content) {
      const indent = line.text.length - line.text.trimStart().length;
      const children = line.text === "" ? [] : parseInline(call.context, [cut(line, indent)]);
      read.push({
        node: { type: "line", position: positionOf(line), children },
        indent: line.text === "" ? (read.at(-1)?.indent ?? 0) : indent,
      });
    }
    call.add({ ...nestLines(call.context, read), position: call.position, ...attributes(call) });
  },
};
