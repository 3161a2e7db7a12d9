import type { Block } from "../../doctree/tree.ts";
import { limits } from "../../limits.ts";
import type { Context } from "../reading.ts";
import { unreadable } from "./report.ts";
import type { Line } from "./source.ts";

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
