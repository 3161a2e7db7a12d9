import type { Node } from "../../doctree/tree.ts";

/** The nodes that a node holds, in the order of the text; what `resolve` put into references is not among them. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    // Most nodes are texts: they are known by their type sooner than by what they lack.
    case "text":
    case "substitutionReference":
    case "targetNotes":
      return NONE;
    case "contents":
      return node.children.filter(({ type }) => type === "title");
    case "image":
      return node.target ? [node.target] : NONE;
    default:
      return "children" in node ? (node.children ?? NONE) : NONE;
  }
}

const NONE: readonly Node[] = [];
