import type { Inline } from "../../doctree/tree.ts";
import { ownClasses } from "./classes.ts";
import { customRole } from "./roles.ts";
import type { Whole } from "./writing.ts";

/** Markup around text: reStructuredText allows none within it. */
export interface Mark {
  readonly open: string;
  readonly close: string;
}

const STRONG: Mark = { open: "**", close: "**" };
const EMPHASIS: Mark = { open: "*", close: "*" };
const TARGET: Mark = { open: "_`", close: "`" };
/** Always by name: a `default-role` above may have given another meaning to text in single backquotes. */
const TITLE = roleMark("title");
const SUBSCRIPT = roleMark("sub");
export const SUPERSCRIPT = roleMark("sup");
const ABBREVIATION = roleMark("abbreviation");
const ACRONYM = roleMark("acronym");

function roleMark(name: string): Mark {
  return { open: `:${name}:\``, close: "`" };
}

/** How the text of a node is marked; undefined for a node without a mark of its own, or with one that cannot be written here. */
export function markOf(node: Inline, whole: Whole | undefined): Mark | undefined {
  switch (node.type) {
    case "strong":
      return STRONG;
    case "emphasis":
      return EMPHASIS;
    case "titleReference":
      return TITLE;
    case "subscript":
      return SUBSCRIPT;
    case "superscript":
      return SUPERSCRIPT;
    case "abbreviation":
      return ABBREVIATION;
    case "acronym":
      return ACRONYM;
    case "inline":
      return whole && ownClasses(node).length > 0
        ? roleMark(customRole(whole, { classes: ownClasses(node) }))
        : undefined;
    case "delete":
      return whole && roleMark(customRole(whole, { classes: ["deleted"] }));
    case "target":
      return whole && TARGET;
    default:
      return undefined;
  }
}

/** A text within its mark, with backslashes before what would end it. */
export function marked({ open, close }: Mark, text: string): string {
  return open + text.replace(close === "`" ? /[\\`]/g : /[\\*]/g, "\\$&") + close;
}
