import { type Block, type Paragraph, type Rubric, type Section, type Table, textOf } from "../rst/tree.ts";

/** A table with a column of types: of an object's keys, or of parameters. */
export interface TypeTable {
  readonly table: Table;
  /** The name that types know the object by. */
  readonly name?: string;
  /** The small title above it, such as `Response 200`; empty where there is none. */
  readonly part: string;
}

/**
 * The tables of types that stand directly in a section. An object's name is a literal at the end of the table's
 * caption, or alone in the paragraph above.
 */
export function typeTables(section: Section): TypeTable[] {
  const found: TypeTable[] = [];
  let part = "";
  let above: Block | undefined;
  for (const block of section.children) {
    if (isLabel(block)) part = textOf(block);
    else if (block.type === "table" && typeColumn(block) >= 0) {
      const name = nameOf(block, above);
      found.push({ table: block, part, ...(name !== undefined && { name }) });
    }
    if (block.type !== "comment" && block.type !== "target") above = block;
  }
  return found;
}

export type Label = Rubric | Paragraph;

/** Whether a block is a small title: a rubric, or a paragraph of nothing but strong text. */
export function isLabel(block: Block): block is Label {
  if (block.type === "rubric") return true;
  return block.type === "paragraph" && block.children.length === 1 && block.children[0]?.type === "strong";
}

/** The column that tells types, from 0 on; -1 where there is none. */
export function typeColumn({ children }: Table): number {
  let column = 0;
  for (const child of children) {
    if (child.type === "title") continue;
    if (!child.header) return -1;
    for (const cell of child.children) {
      if (cell.children.length === 1 && textOf(cell).trim() === "Type") return column;
      column += cell.columns;
    }
    return -1;
  }
  return -1;
}

function nameOf({ children: [first] }: Table, above: Block | undefined): string | undefined {
  if (first?.type === "title") {
    const last = first.children.at(-1);
    return last?.type === "literal" ? last.value : undefined;
  }
  if (above?.type !== "paragraph" || above.children.length !== 1) return undefined;
  const [only] = above.children;
  return only?.type === "literal" ? only.value : undefined;
}
