import type { AlignType, PhrasingContent } from "mdast";
import type { Cell, Row, Table } from "../../doctree/tree.ts";
import { type Attributes, html, htmlOf, openTag } from "./html.ts";
import { anchorBefore, line, onOneLine } from "./inlines.ts";
import type { Flow, Writing } from "./writing.ts";

/** A table of Markdown, or where that cannot say it one of HTML. A title stands above it. */
export function table(node: Table, writing: Writing): Flow[] {
  const rows = node.children.filter((child) => child.type === "row");
  const title = node.children.find((child) => child.type === "title");
  const caption: Flow[] = title ? [{ type: "paragraph", children: line(title.children, writing) }] : [];
  if (rows.length === 0) return caption;
  const align = alignment(rows);
  return [...caption, ...(align ? [plainTable(rows, align, writing)] : htmlTable(rows, writing))];
}

/** How the columns of a table stand that Markdown can say: of single lines in cells, below one row of headings. */
function alignment(rows: readonly Row[]): AlignType[] | undefined {
  const [head, ...body] = rows;
  if (!head?.header || body.some(({ header }) => header)) return undefined;
  const align = head.children.map((cell) => cell.align ?? null);
  const isPlain = rows.every(
    ({ children }) =>
      children.length === align.length &&
      children.every((cell, column) => isPlainCell(cell) && (cell.align ?? null) === align[column]),
  );
  return isPlain ? align : undefined;
}

function isPlainCell({ rows, columns, stub, classes, children }: Cell): boolean {
  const [first, ...others] = children;
  return (
    rows === 1 &&
    columns === 1 &&
    !stub &&
    !classes &&
    others.length === 0 &&
    (first === undefined || (first.type === "paragraph" && !first.classes))
  );
}

function plainTable(rows: readonly Row[], align: AlignType[], writing: Writing): Flow {
  const children = rows.map((row) => ({
    type: "tableRow" as const,
    children: row.children.map((cell, index) => ({
      type: "tableCell" as const,
      children: onOneLine([
        ...(index === 0 ? anchorBefore(row, writing) : []),
        ...anchorBefore(cell, writing),
        ...cell.children.flatMap((block) =>
          block.type === "paragraph"
            ? [...anchorBefore(block, writing), ...line(block.children, writing)]
            : [],
        ),
      ]),
    })),
  }));
  return { type: "table", align, children };
}

/** A table of HTML; what a cell holds is HTML where that can say it in a line, or else Markdown between blank lines. */
function htmlTable(rows: readonly Row[], writing: Writing): Flow[] {
  const made: Flow[] = [];
  let lines = ["<table>"];
  const flush = () => {
    made.push(html(lines.join("\n")));
    lines = [];
  };
  let part: string | undefined;
  const inPart = (next: string | undefined) => {
    if (part === next) return;
    if (part !== undefined) lines.push(`</${part}>`);
    if (next !== undefined) lines.push(`<${next}>`);
    part = next;
  };
  for (const row of rows) {
    inPart(row.header ? "thead" : "tbody");
    lines.push("<tr>");
    for (const [index, cell] of row.children.entries()) {
      const name = row.header || cell.stub ? "th" : "td";
      const tag = openTag(name, cellAttributes(cell));
      const anchors = [...(index === 0 ? anchorBefore(row, writing) : []), ...anchorBefore(cell, writing)];
      const blocks = writing.write(cell.children, writing);
      const content = lineOf(blocks, anchors);
      if (content !== undefined) {
        lines.push(`${tag}${content}</${name}>`);
        continue;
      }
      lines.push(tag);
      flush();
      if (anchors.length > 0) made.push({ type: "paragraph", children: anchors });
      made.push(...blocks);
      lines.push(`</${name}>`);
    }
    lines.push("</tr>");
  }
  inPart(undefined);
  lines.push("</table>");
  flush();
  return made;
}

/** What a cell holds as a line of HTML, if it can be one. */
function lineOf(blocks: readonly Flow[], anchors: readonly PhrasingContent[]): string | undefined {
  const [first, ...others] = blocks;
  if (others.length > 0 || (first !== undefined && first.type !== "paragraph")) return undefined;
  return htmlOf([...anchors, ...(first?.children ?? [])]);
}

function cellAttributes({ rows, columns, align, classes }: Cell): Attributes {
  return [
    ["rowspan", rows > 1 ? String(rows) : undefined],
    ["colspan", columns > 1 ? String(columns) : undefined],
    ["align", align],
    ["class", classes?.join(" ")],
  ];
}
