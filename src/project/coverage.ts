import { finding } from "../diagnostics/finding.ts";
import { isNumber, toDouble } from "../source/number.ts";
import { pointerTo } from "../source/pointer.ts";
import { entriesOf, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import type { CoverageGoal } from "./project.ts";
import schema from "./targets.schema.json" with { type: "json" };

const names = new Set(Object.keys(schema.properties.coverage.properties));

/** Reads how much must be covered, and reports what is no percentage. */
export function readCoverage(context: Context): CoverageGoal[] {
  return entriesOf(valueAt(context.source.value, "coverage")).flatMap(([name, value]) => {
    if (!names.has(name) || !isNumber(value)) return [];
    const percent = toDouble(value);
    const pointer = pointerTo("/coverage", name);
    if (percent >= 0 && percent <= 100)
      return [{ name, percent, location: placeIn(context, pointer, "key") }];
    context.report(finding("invalid-percentage", { name, value: percent }, placeIn(context, pointer)));
    return [];
  });
}
