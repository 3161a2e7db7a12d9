import type { Construct, State } from "micromark-util-types";
import { limits } from "../../limits.ts";
import { characterAt } from "../places.ts";
import type { Reading } from "../reading.ts";

/** What begins a row, and what stands between two of its cells, to the extension for tables. */
const ROWS: readonly string[] = ["tableRow", "tableDelimiterRow"];
const DIVIDER: string = "tableCellDivider";

/** Puts a guard around the rows of tables: one with too many cells is none. */
export function tableGuard(limited: Reading["limited"]): (construct: Construct) => Construct {
  return (construct) => ({
    ...construct,
    tokenize(effects, ok, nok) {
      if (construct.name !== "table") return construct.tokenize.call(this, effects, ok, nok);
      const start = this.now();
      // A row may begin and end with one.
      let dividers = 0;
      let isDone = false;
      const end =
        (next: State): State =>
        (code) => {
          isDone = true;
          return next(code);
        };
      const counting: typeof effects = {
        ...effects,
        enter: (type, ...fields) => {
          if (ROWS.includes(type)) dividers = 0;
          if (type === DIVIDER) dividers += 1;
          return effects.enter(type, ...fields);
        },
      };
      const bounded =
        (state: State): State =>
        (code) => {
          if (dividers > limits.markdownColumns.most + 1) {
            limited("columns", characterAt(start));
            return end(nok)(code);
          }
          const next = state(code);
          return isDone || next === undefined ? next : bounded(next);
        };
      return bounded(construct.tokenize.call(this, counting, end(ok), end(nok)));
    },
  });
}
