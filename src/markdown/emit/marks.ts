import type { Delete, Emphasis, PhrasingContent, Strong } from "mdast";
import { limits } from "../../limits.ts";
import { inElement } from "./html.ts";

/** The elements of HTML that say what marks say. */
export const ELEMENTS = { emphasis: "em", strong: "strong", delete: "del" } as const;

const MARKS = { emphasis: "**", strong: "****", delete: "~~~~" } as const;

/** How many characters mark emphasis. */
function marksIn(nodes: readonly PhrasingContent[]): number {
  let count = 0;
  for (const node of nodes) {
    if (isAttention(node)) count += MARKS[node.type].length;
    if ("children" in node) count += marksIn(node.children);
  }
  return count;
}

/** Text with no more marks than the reader takes: elements replace too many. */
export function withFewMarks(text: PhrasingContent[]): PhrasingContent[] {
  return marksIn(text) > limits.markdownEmphasis.most ? inElements(text) : text;
}

/** Text with elements in place of marks. */
function inElements(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (isAttention(node)) return inElement(ELEMENTS[node.type], [], inElements(node.children));
    return ["children" in node ? { ...node, children: inElements(node.children) } : node];
  });
}

function isAttention(node: PhrasingContent): node is Emphasis | Strong | Delete {
  return node.type === "emphasis" || node.type === "strong" || node.type === "delete";
}
