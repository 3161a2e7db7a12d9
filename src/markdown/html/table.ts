import type { Alignment, Cell, Position, Row, Table, Title } from "../../doctree/tree.ts";
import { blocksOf, lineOf, partsOf } from "./content.ts";
import type { Part, Piece } from "./pieces.ts";
import { attribute } from "./tags.ts";

/** As many columns or rows a cell may take, and a table may have; HTML has limits of this size, too. */
const MOST_SPANNED = 1000;

/** A table with its caption and its rows. */
export function table(pieces: readonly Piece[], position: Position): Table {
  const captions: Title[] = [];
  const rows: Row[] = [];
  for (const part of partsOf(pieces, "tr")) {
    if (part.tag.name === "caption")
      captions.push({ type: "title", position: part.position, children: lineOf(part.children) });
    else for (const each of rowsOf(part, false)) rows.push(each);
  }
  const widths = rows.map(({ children }) => children.reduce((sum, { columns }) => sum + columns, 0));
  const width = widths.reduce((most, each) => Math.max(most, each), 0);
  return {
    type: "table",
    position,
    widths: Array.from({ length: Math.min(width, MOST_SPANNED) }, () => 1),
    children: [...captions, ...rows],
  };
}

function rowsOf(part: Part, isHead: boolean): Row[] {
  const { tag, children, position } = part;
  if (tag.name === "thead" || tag.name === "tbody" || tag.name === "tfoot")
    return partsOf(children, "tr").flatMap((each) => rowsOf(each, tag.name === "thead"));
  const cells = tag.name === "tr" ? partsOf(children, "td") : [part];
  const header = isHead || (cells.length > 0 && cells.every((cell) => cell.tag.name === "th"));
  return [{ type: "row", position, header, children: cells.map((each) => cell(each, header)) }];
}

function cell({ tag, children, position }: Part, header: boolean): Cell {
  const align = attribute(tag, "align");
  return {
    type: "cell",
    position,
    rows: spanned(attribute(tag, "rowspan")),
    columns: spanned(attribute(tag, "colspan")),
    ...(tag.name === "th" && !header && { stub: true }),
    ...(isAlignment(align) && { align }),
    children: blocksOf(children),
  };
}

function spanned(written = ""): number {
  const count = Number(written);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, MOST_SPANNED) : 1;
}

function isAlignment(align: string | undefined): align is Alignment {
  return align === "left" || align === "center" || align === "right";
}
