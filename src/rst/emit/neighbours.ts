import type { Block } from "../../doctree/tree.ts";
import { bulletOf } from "./lists.ts";
import { isWrapped, quoteDirective } from "./wrapped.ts";

/** Whether a block is written as nothing but indented text. */
export function isIndented(block: Block): boolean {
  return block.type === "blockQuote" && quoteDirective(block) === undefined && !isWrapped(block);
}

/** Whether a block would be read as part of the one before it. */
export function isSwallowed(block: Block, previous: Block): boolean {
  if (isIndented(block)) return !endsBefore(previous);
  if (isWrapped(block) || isWrapped(previous)) return false;
  switch (block.type) {
    case "bulletList":
      return previous.type === "bulletList" && bulletOf(previous) === bulletOf(block);
    case "enumeratedList":
    case "definitionList":
    case "fieldList":
    case "optionList":
      return previous.type === block.type;
    default:
      return false;
  }
}

/** Whether indented text behind a block is a quote of its own. */
function endsBefore(previous: Block): boolean {
  if (isIndented(previous)) return "children" in previous && previous.children.at(-1)?.type === "attribution";
  if (isWrapped(previous)) return false;
  switch (previous.type) {
    case "paragraph":
    case "title":
    case "lineBlock":
    case "doctestBlock":
    case "attribution":
      return true;
    case "comment":
      return previous.value === "";
    default:
      return false;
  }
}
