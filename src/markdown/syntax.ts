import type { Root } from "mdast";
import { fromMarkdown, type Extension as TreeExtension } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Point } from "../doctree/tree.ts";
import { limits } from "../limits.ts";
import { definitionSyntax, definitionTree } from "./definition-syntax.ts";
import { newBudget } from "./guard/budget.ts";
import { guard } from "./guard/guard.ts";
import { characterAt } from "./places.ts";
import type { Reading } from "./reading.ts";

/**
 * What makes nodes of GFM's tokens. Its addresses in texts are those that the syntax finds; a second search through the finished
 * tree would find a few more, which have no places.
 */
const gfmTree: TreeExtension[] = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/** Parses a text; `limited` is called where it goes beyond a limit. Gives nothing where it has too many lines or takes too many steps. */
export function parseMarkdown(text: string, limited: Reading["limited"]): Root | undefined {
  const beyond = lineBeyond(text);
  if (beyond) {
    limited("lines", characterAt(beyond));
    return undefined;
  }
  const budget = newBudget(text.length);
  try {
    return fromMarkdown(text, {
      extensions: [gfm(), definitionSyntax(), guard(budget, limited)],
      mdastExtensions: [gfmTree, definitionTree],
    });
  } catch (error) {
    const at = budget.endedAt();
    if (error !== budget.end || !at) throw error;
    limited("steps", characterAt({ line: at.line, column: at.column, offset: at.offset }));
    return undefined;
  }
}

/** The beginning of the first line beyond those that are read. */
function lineBeyond(text: string): Point | undefined {
  let line = 1;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) {
    line += 1;
    if (line > limits.markdownLines.most) return { line, column: 1, offset: index + lineBreak.length };
  }
  return undefined;
}
