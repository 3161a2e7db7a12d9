import type { Block, Cell, Paragraph, Row, Table } from "../../doctree/tree.ts";
import { textOf } from "../../doctree/tree.ts";
import { hasPageClass, typeColumn } from "./page-classes.ts";
import { onlyText } from "./type-places.ts";

/** What a row of an object's table shows beyond its cells. */
export interface ObjectRow {
  /** How many of the rows above it is inside of. */
  readonly depth: number;
  /** What its key begins with: that of the row that it is inside of. */
  readonly path: string;
  /** Whether rows below it are inside of it. */
  readonly isParent: boolean;
  /** What is said of the property itself, such as `Required`; it stands beside its name. */
  readonly qualities: readonly string[];
  /** What it is limited to, which stands below its name. */
  readonly facts: readonly Paragraph[];
  /** The cell that says what the property means, without its qualities and facts. */
  readonly meaning: { readonly cell: Cell; readonly blocks: readonly Block[] } | undefined;
}

/** The rows of a table of an object's keys, with their types in the second column; undefined for other tables. */
export function objectRows(table: Table): ReadonlyMap<Row, ObjectRow> | undefined {
  if (!hasPageClass(table, "object") || typeColumn(table) !== 1 || table.widths.length !== 3)
    return undefined;
  const found = new Map<Row, ObjectRow>();
  const around: { key: string; row: Row }[] = [];
  for (const row of table.children) {
    if (row.type !== "row" || row.header) continue;
    const [name, type, meaning] = row.children;
    const key = (name && onlyText(name)?.value) ?? "";
    let last = around.at(-1);
    while (last && !isInside(key, last.key)) {
      around.pop();
      last = around.at(-1);
    }
    const parent = last && found.get(last.row);
    if (last && parent) found.set(last.row, { ...parent, isParent: true });
    const facts = meaning?.children.filter(isFacts) ?? [];
    const others = meaning?.children.filter((block) => !isFacts(block)) ?? [];
    const said = withoutQualities(others);
    found.set(row, {
      depth: around.length,
      path: last?.key ?? "",
      isParent: false,
      qualities: said?.qualities ?? [],
      facts,
      meaning: meaning && { cell: meaning, blocks: said?.blocks ?? others },
    });
    // What holds nothing may have a neighbour whose own name has a dot in it.
    if (key !== "" && /object|[[{]/.test((type && onlyText(type)?.value) ?? "")) around.push({ key, row });
  }
  return found;
}

function isFacts(block: Block): block is Paragraph {
  return block.type === "paragraph" && hasPageClass(block, "facts");
}

function isInside(key: string, parent: string): boolean {
  return key.startsWith(parent) && /^[.[]/.test(key.slice(parent.length));
}

const QUALITIES = new Set(["Required.", "Deprecated.", "Read-only.", "Write-only."]);

/** The strong words that a cell's blocks begin with, as the `default` templates write qualities, and what is left of them. */
function withoutQualities(
  blocks: readonly Block[],
): { qualities: string[]; blocks: readonly Block[] } | undefined {
  const [first, ...others] = blocks;
  if (first?.type !== "paragraph" || first.ids || first.classes) return undefined;
  const [words, ...more] = first.children;
  if (words?.type !== "strong") return undefined;
  // Several are in one: `**Required.** **Deprecated.**` and `**Required. Deprecated.**` are alike to a reader.
  const qualities: string[] = [];
  let left: Paragraph["children"] = [words, ...more];
  for (let next = left[0]; next; next = left[0]) {
    const text = textOf(next).trim();
    if (next.type === "strong" && QUALITIES.has(text)) qualities.push(text.slice(0, -1));
    else if (next.type !== "text" || text !== "") break;
    left = left.slice(1);
  }
  if (qualities.length === 0) return undefined;
  const [start, ...rest] = left;
  const trimmed = start?.type === "text" ? [{ ...start, value: start.value.trimStart() }, ...rest] : left;
  return { qualities, blocks: left.length === 0 ? others : [{ ...first, children: trimmed }, ...others] };
}
