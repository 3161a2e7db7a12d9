import type { Block, Inline, Position, Section } from "../../doctree/tree.ts";
import type { Surroundings } from "../../markdown/emit/emit.ts";

// Nodes of what no author wrote: they have no place in a source.

const START = { line: 1, column: 1, offset: 0 };
const position: Position = { start: START, end: START };

export function text(value: string): Inline {
  return { type: "text", position, value };
}

export function literal(value: string): Inline {
  return { type: "literal", position, value };
}

/** A link to an address as it is in the file. */
export function link(uri: string, children: Inline[]): Inline {
  return { type: "reference", position, uri, children };
}

export function paragraph(children: Inline[]): Block {
  return { type: "paragraph", position, children };
}

export function list(items: Inline[][]): Block {
  const children = items.map((item) => ({
    type: "listItem" as const,
    position,
    children: [paragraph(item)],
  }));
  return { type: "bulletList", position, tight: true, children };
}

export function section(level: number, title: string, children: Block[]): Section {
  return {
    type: "section",
    position,
    level,
    children: [{ type: "title", position, children: [text(title)] }, ...children],
  };
}

export function quote(children: Block[]): Block {
  return { type: "blockQuote", position, children };
}

export function table(columns: readonly string[], rows: Inline[][][]): Block {
  const row = (cells: Inline[][], header: boolean) => ({
    type: "row" as const,
    position,
    header,
    children: cells.map((cell) => ({
      type: "cell" as const,
      position,
      rows: 1,
      columns: 1,
      children: cell.length === 0 ? [] : [paragraph(cell)],
    })),
  });
  const head = row(
    columns.map((column) => [text(column)]),
    true,
  );
  const widths = columns.map(() => 1);
  return { type: "table", position, widths, children: [head, ...rows.map((cells) => row(cells, false))] };
}

/** For such nodes: links lead where they say. */
export const plainly: Surroundings = {
  topLevel: 1,
  elsewhere: new Set(),
  addressOf: ({ uri }) => uri,
  linkOut: (address) => address,
  nodeOf: () => undefined,
  headingId: () => undefined,
  anchorOf: () => undefined,
  linksIn: () => undefined,
};
