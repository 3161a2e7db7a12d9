import type { Inline } from "../../doctree/tree.ts";

/** A title's content for the inside of a link: links become their text, marks of notes go. */
export function withoutLinks(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case "footnoteReference":
      case "citationReference":
        return [];
      case "reference":
      case "target":
      case "substitutionReference":
        return withoutLinks(node.children);
      case "image":
        return [{ type: "text", position: node.position, value: node.alt ?? "" }];
      default:
        return [node];
    }
  });
}
