import { type Apart, type TableView, tableView } from "../table-view.ts";
import type { SharedType } from "./types-plan.ts";

/** The tables of types that are shown apart from what they are used for. */
export function typeViews(types: readonly SharedType[], apart: Apart): TableView[] {
  return types.map(({ table, usedBy }) => ({ ...tableView(table, apart), usedBy }));
}
