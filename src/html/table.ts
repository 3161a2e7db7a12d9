import type { Element } from "hast";
import type { Cell, Row, Table } from "../rst/tree.ts";
import { renderCompact } from "./block.ts";
import { anchored, type Context } from "./context.ts";
import { classes, element } from "./element.ts";
import { renderInline } from "./inline.ts";

/** A table in a frame of its own, in which it scrolls where the page is too narrow. */
export function renderTable(node: Table, context: Context): Element {
  const head: Element[] = [];
  const body: Element[] = [];
  let caption: Element | undefined;
  for (const child of node.children) {
    if (child.type === "title") caption = element("caption", {}, renderInline(child.children, context));
    else (child.header ? head : body).push(row(child, node.widths.length, context));
  }
  const table = element(
    "table",
    classes(...(node.classes ?? [])),
    caption,
    head.length > 0 ? element("thead", {}, head) : undefined,
    body.length > 0 ? element("tbody", {}, body) : undefined,
  );
  return element("div", classes("table"), table);
}

function row(node: Row, width: number, context: Context): Element {
  const isGroup = !node.header && node.children.length === 1 && width > 1;
  const cells = node.children.map((each) => anchored(context, each, cell(each, node, context)));
  return anchoredRow(context, node, element("tr", classes(isGroup ? "group" : undefined), cells));
}

function cell(
  { rows, columns, stub, children, classes: names = [] }: Cell,
  { header }: Row,
  context: Context,
) {
  const isHeader = header || stub;
  const scope = header ? (columns > 1 ? "colgroup" : "col") : rows > 1 ? "rowgroup" : "row";
  const spans = {
    ...(columns > 1 && { colSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
  };
  const properties = { ...classes(...names), ...spans, ...(isHeader && { scope }) };
  return element(isHeader ? "th" : "td", properties, renderCompact(children, context));
}

/** A row can have an anchor, but only its cells can hold more of them. */
function anchoredRow(context: Context, node: Row, made: Element): Element {
  const [first] = made.children;
  if (first?.type === "element") anchored(context, node, first);
  return made;
}
