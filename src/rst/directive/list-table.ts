import type { Block, Row } from "../../doctree/tree.ts";
import type { Directive } from "../reading.ts";
import { contentBlocks, fail, hasContent, numberOption } from "./parts.ts";
import { addTable, evenWidths, generatedOptions, misfit } from "./table-parts.ts";

/** A list of rows, each a list of cells. */
export const listTable: Directive = {
  optional: 1,
  spacedArgument: true,
  options: generatedOptions,
  content: true,
  run(call) {
    if (!hasContent(call)) return;
    const rows = cellsOf(contentBlocks(call));
    if (typeof rows === "string") {
      fail(call, rows);
      return;
    }
    const columns = rows[0]?.children.length ?? 0;
    const headers = numberOption(call, "header-rows") ?? 0;
    const problem = misfit(call, { rows: rows.length, headers, columns });
    if (problem !== undefined) {
      fail(call, problem);
      return;
    }
    for (const row of rows.slice(0, headers)) row.header = true;
    const { position } = call;
    addTable(call, { type: "table", position, widths: evenWidths(columns), children: [] }, rows);
  },
};

function cellsOf(blocks: readonly Block[]): Row[] | string {
  const [list, ...others] = blocks.filter(({ type }) => type !== "comment");
  if (list?.type !== "bulletList" || others.length > 0) return "its content must be one bullet list";
  const rows: Row[] = [];
  for (const item of list.children) {
    const [cells, ...rest] = item.children.filter(({ type }) => type !== "comment");
    if (cells?.type !== "bulletList" || rest.length > 0)
      return "each item of its list must be one bullet list of cells";
    if (cells.children.length !== (rows[0]?.children.length ?? cells.children.length)) {
      return "all its rows must have the same number of cells";
    }
    rows.push({
      type: "row",
      position: item.position,
      header: false,
      children: cells.children.map(({ position, children }) => ({
        type: "cell",
        position,
        rows: 1,
        columns: 1,
        children,
      })),
    });
  }
  return rows;
}
