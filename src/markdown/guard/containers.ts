import type { Construct } from "micromark-util-types";
import { limits } from "../../limits.ts";
import { characterAt } from "../places.ts";
import type { Reading } from "../reading.ts";
import type { Budget } from "./budget.ts";

/** Puts guards around containers: refuses those that are in too many others, and counts what it takes to close one. */
export function containerGuard(
  budget: Budget,
  limited: Reading["limited"],
): (construct: Construct) => Construct {
  let depth = 0;
  /** micromark looks at the beginning of a container twice. */
  let counted = -1;
  return (construct) => ({
    ...construct,
    tokenize(effects, ok, nok) {
      budget.watch(effects, this);
      const { line, column, offset } = this.now();
      if (depth >= limits.markdownContainers.most && counted !== offset)
        return (code) => {
          limited("containers", characterAt({ line, column, offset }));
          return nok(code);
        };
      return construct.tokenize.call(
        this,
        effects,
        (code) => {
          if (counted !== offset) depth += 1;
          counted = offset;
          return ok(code);
        },
        nok,
      );
    },
    exit(effects) {
      depth -= 1;
      // All that was read before is moved.
      budget.spend(this.events.length, () => this.now());
      construct.exit?.call(this, effects);
    },
  });
}
