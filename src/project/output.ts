import { finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { type Pointer, pointerTo } from "../source/pointer.ts";
import { type Value, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import schema from "./targets.schema.json" with { type: "json" };

const plainFileName = new RegExp(schema.definitions.target.properties.output.pattern, "u");

/**
 * Gives a reader of the names that targets are published under. It reports a name that is no plain file name, and one
 * that two targets have: names that differ only in case are the same file on some systems.
 */
export function createReadOutput(context: Context): (target: string, value: Value, at: Pointer) => string {
  const taken = new Map<string, { target: string; location: Location }>();
  return (target, value, pointer) => {
    const written = valueAt(value, "output");
    const own = typeof written === "string" ? written : undefined;
    const output = own ?? (target === "main" ? "specification" : target);
    const location =
      own === undefined ? placeIn(context, pointer, "key") : placeIn(context, pointerTo(pointer, "output"));
    if (!plainFileName.test(output)) {
      const args = own === undefined ? { output, target } : { output };
      context.report(finding("invalid-output", args, location));
    }
    const key = output.normalize().toLowerCase();
    const first = taken.get(key);
    if (first === undefined) taken.set(key, { target, location });
    else
      context.report(
        finding("duplicate-output", { output, target, other: first.target }, location, [
          { message: `target '${first.target}' has it here`, location: first.location },
        ]),
      );
    return output;
  };
}
