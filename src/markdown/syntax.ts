import type { Root } from "mdast";
import { fromMarkdown, type Extension as TreeExtension } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
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

/** Parses a text; `limited` is called where it goes beyond a limit. Gives nothing where it takes too many steps. */
export function parseMarkdown(text: string, limited: Reading["limited"]): Root | undefined {
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
