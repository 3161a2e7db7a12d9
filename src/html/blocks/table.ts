import type { Element } from "hast";
import type { Cell, Row, Table } from "../../doctree/tree.ts";
import { anchored, type Context, located, plainWords, type RenderType, selfLinked } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { type ObjectRow, objectRows } from "../reference/object-rows.ts";
import { typeColumn } from "../reference/page-classes.ts";
import { onlyText } from "../reference/type-places.ts";
import { renderInline } from "./inline.ts";
import { renderBlocks, renderCompact } from "./nested.ts";

/** A table in a frame of its own, in which it scrolls where the page is too narrow. */
export function renderTable(node: Table, context: Context): Element {
  const head: Element[] = [];
  const body: Element[] = [];
  let caption: Element | undefined;
  const render = context.types?.(node);
  const column = typeColumn(node);
  const within: InTable = {
    width: node.widths.length,
    types: render && { column, render },
    inName: column < 0 ? context : plainWords(context),
  };
  const objects = objectRows(node);
  const isTree = objects !== undefined && [...objects.values()].some(({ isParent }) => isParent);
  for (const child of node.children) {
    if (child.type === "title")
      caption = element(
        "caption",
        {},
        selfLinked(context, node, renderInline(child.children, plainWords(context))),
      );
    else (child.header ? head : body).push(row(child, within, context, objects?.get(child)));
  }
  const table = element(
    "table",
    classes(...(node.classes ?? []), objects && "rows", isTree ? "tree" : undefined),
    caption,
    head.length > 0 ? element("thead", {}, head) : undefined,
    body.length > 0 ? element("tbody", {}, body) : undefined,
  );
  return element("div", classes("table"), table);
}

/** What the rows of a table have in common. */
interface InTable {
  /** How many columns it has. */
  readonly width: number;
  readonly types: TypeColumn | undefined;
  /** What the name of a row is rendered with: a key is no word that leads elsewhere. */
  readonly inName: Context;
}

/** The column of types, and how they are rendered. */
interface TypeColumn {
  readonly column: number;
  readonly render: RenderType;
}

function row(
  node: Row,
  { width, types, inName }: InTable,
  context: Context,
  object: ObjectRow | undefined,
): Element {
  const isGroup = !node.header && node.children.length === 1 && width > 1;
  let column = 0;
  const cells = node.children.map((each) => {
    const type = column === types?.column && !node.header ? onlyText(each) : undefined;
    const linked = type && types?.render(type);
    column += each.columns;
    const isFirst = each === node.children[0];
    const blocks = object?.meaning?.cell === each ? object.meaning.blocks : each.children;
    const shown =
      object && isFirst
        ? nameOf(each, object, inName)
        : (linked ?? renderCompact(blocks, node.header ? plainWords(context) : isFirst ? inName : context));
    const content = isFirst ? selfLinked(context, node, shown) : shown;
    const said = object && isFirst ? [qualitiesOf(object), renderBlocks(object.facts, context)] : undefined;
    return anchored(context, each, cell(each, node, [content, said]));
  });
  const names = classes(isGroup ? "group" : undefined, object?.isParent ? "parent" : undefined);
  const depth = object && object.depth > 0 ? { style: `--depth:${object.depth}` } : {};
  const made = element("tr", { ...names, ...depth }, cells);
  return located(context, node, anchoredRow(context, node, made));
}

/** The name of a property, and quietly what it begins with. */
function nameOf(cell: Cell, { path }: ObjectRow, context: Context): Child[] {
  const key = onlyText(cell);
  return key?.type === "literal" && path !== ""
    ? [element("code", {}, element("span", classes("path"), path), key.value.slice(path.length))]
    : renderCompact(cell.children, context);
}

function qualitiesOf({ qualities }: ObjectRow): Child[] {
  return qualities.map((quality) => {
    const word = quality.toLowerCase();
    return [" ", element("span", classes("quality", word), word)];
  });
}

function cell(
  { rows, columns, stub, align, classes: names = [] }: Cell,
  { header }: Row,
  content: Child[],
): Element {
  const isHeader = header || stub;
  const scope = header ? (columns > 1 ? "colgroup" : "col") : rows > 1 ? "rowgroup" : "row";
  const spans = {
    ...(columns > 1 && { colSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
  };
  const alignment = align === undefined ? undefined : `align-${align}`;
  const properties = { ...classes(alignment, ...names), ...spans, ...(isHeader && { scope }) };
  return element(isHeader ? "th" : "td", properties, content);
}

/** A row can have an anchor, but only its cells can hold more of them. */
function anchoredRow(context: Context, node: Row, made: Element): Element {
  const [first] = made.children;
  if (first?.type === "element") anchored(context, node, first);
  return made;
}
