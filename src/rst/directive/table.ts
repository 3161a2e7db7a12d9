import type { Directive } from "../reading.ts";
import { contentBlocks, fail, hasContent } from "./parts.ts";
import { addTable, tableOptions } from "./table-parts.ts";

/** A table of the text, with a title. */
export const table: Directive = {
  optional: 1,
  spacedArgument: true,
  options: tableOptions,
  content: true,
  run(call) {
    if (!hasContent(call, "table-empty")) return;
    const [only, ...others] = contentBlocks(call);
    if (only?.type !== "table" || others.length > 0) {
      fail(call, "its content must be one table");
      return;
    }
    addTable(call, only, only.children);
  },
};
