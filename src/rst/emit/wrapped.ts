import type { Block, BlockQuote } from "../../doctree/tree.ts";
import { ownClasses } from "./classes.ts";

const QUOTES: ReadonlySet<string> = new Set(["epigraph", "highlights", "pull-quote"]);

/** The directive that a block quote is written with; undefined for one that is only indented. */
export function quoteDirective(node: BlockQuote): string | undefined {
  return ownClasses(node).find((name) => QUOTES.has(name));
}

/** Whether a block has classes that only a `class` directive around it can give it. */
export function isWrapped(block: Block): boolean {
  const classes = ownClasses(block);
  if (classes.length === 0) return false;
  switch (block.type) {
    case "bulletList":
    case "comment":
    case "definitionList":
    case "doctestBlock":
    case "enumeratedList":
    case "fieldList":
    case "lineBlock":
    case "optionList":
    case "paragraph":
      return true;
    case "blockQuote":
      return quoteDirective(block) === undefined;
    case "literalBlock":
      return block.children === undefined && block.language === undefined && !classes.includes("code");
    default:
      return false;
  }
}
