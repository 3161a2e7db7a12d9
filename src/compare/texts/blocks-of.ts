import { foldSpace } from "../../doctree/names.ts";
import { type Cell, type Node, textOf } from "../../doctree/tree.ts";
import { walk, writtenIn } from "../../doctree/walk.ts";
import type { BlockKind, TextBlock } from "./text-section.ts";

/** Nodes whose text is read as one, and what they are where nothing around them says more. */
const READ_AS_ONE: Partial<Record<Node["type"], BlockKind>> = {
  title: "heading",
  subtitle: "heading",
  rubric: "heading",
  caption: "heading",
  term: "term",
  fieldName: "term",
  paragraph: "paragraph",
  attribution: "paragraph",
  line: "paragraph",
  substitutionDefinition: "paragraph",
};

/** What paragraphs are inside of a node. */
const INSIDE: Partial<Record<Node["type"], BlockKind>> = { listItem: "item", admonition: "note" };

/** The blocks that readers see of a node, in the order of the text; sections inside of it are left out. */
export function blocksOf(node: Node, kind: BlockKind = "paragraph"): TextBlock[] {
  const own = READ_AS_ONE[node.type];
  if (own) {
    const text = foldSpace(textOf(node));
    const links = linksIn(node);
    const isEmpty = text === "" && links.length === 0;
    return isEmpty ? [] : [{ kind: own === "paragraph" ? kind : own, parts: [text], links }];
  }
  switch (node.type) {
    case "section":
    case "comment":
    case "target":
      return [];
    case "row":
      return [
        { kind: "row", parts: node.children.map((cell) => foldSpace(wordsOf(cell))), links: linksIn(node) },
      ];
    case "image":
      return [{ kind: "image", parts: [node.alt ?? ""], links: [node.uri] }];
    case "literalBlock":
    case "doctestBlock":
    case "mathBlock":
    case "raw":
      return [{ kind: "literal", parts: [node.value], links: [] }];
    default:
      return writtenIn(node).flatMap((child) => blocksOf(child, INSIDE[node.type] ?? kind));
  }
}

/** The words of all blocks in a cell. */
function wordsOf(cell: Cell): string {
  return cell.children
    .flatMap((child) => blocksOf(child))
    .flatMap(({ parts }) => parts)
    .join(" ");
}

function linksIn(node: Node): string[] {
  const links: string[] = [];
  walk(node, (each) => {
    if (each.type === "reference") links.push(each.uri ?? each.refname ?? "");
    if (each.type === "image") links.push(each.uri);
    return true;
  });
  return links;
}
