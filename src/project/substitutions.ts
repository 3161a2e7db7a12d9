import { finding } from "../diagnostics/finding.ts";
import { pointerTo } from "../source/pointer.ts";
import { entriesOf, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";

/** Reads `substitutions` of targets.yaml: texts that stand for others in all files. What is none is reported and left out. */
export function readSubstitutions(context: Context): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of entriesOf(valueAt(context.source.value, "substitutions"))) {
    const pointer = pointerTo("/substitutions", name);
    const hasBreak = /[\r\n]/;
    if (name === "" || hasBreak.test(name))
      context.report(finding("invalid-substitution", { part: "name" }, placeIn(context, pointer, "key")));
    else if (typeof value === "string" && hasBreak.test(value))
      context.report(finding("invalid-substitution", { part: "value" }, placeIn(context, pointer)));
    else if (typeof value === "string") values.set(name, value);
  }
  return values;
}
