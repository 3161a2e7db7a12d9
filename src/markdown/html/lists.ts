import type { DefinitionListItem, ListItem } from "../../doctree/tree.ts";
import { blocksOf, lineOf, partsOf } from "./content.ts";
import type { Piece } from "./pieces.ts";

/** The items of a list. */
export function items(pieces: readonly Piece[]): ListItem[] {
  return partsOf(pieces, "li").map(({ children, position }) => ({
    type: "listItem",
    position,
    children: blocksOf(children),
  }));
}

/** Terms and their descriptions. */
export function definitions(pieces: readonly Piece[]): DefinitionListItem[] {
  const made: DefinitionListItem[] = [];
  for (const { tag, children, position } of partsOf(pieces, "dd")) {
    let item = made.at(-1);
    if (tag.name === "dt" || !item) {
      item = { type: "definitionListItem", position, children: [] };
      made.push(item);
    }
    if (tag.name === "dt") item.children.push({ type: "term", position, children: lineOf(children) });
    else item.children.push({ type: "definition", position, children: blocksOf(children) });
    item.position = { start: item.position.start, end: position.end };
  }
  return made;
}
