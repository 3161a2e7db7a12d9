import { finding } from "../diagnostics/finding.ts";
import type { Location } from "../diagnostics/location.ts";
import { type Pointer, pointerTo } from "../source/pointer.ts";
import { substitute } from "../source/substitute.ts";
import { type Value, valueAt } from "../source/value.ts";
import { type Context, placeIn } from "./context.ts";
import { isOwnFile } from "./own-files.ts";
import schema from "./targets.schema.json" with { type: "json" };

/** What the name of what is published may be: a path of plain file names. */
export const plainPath = new RegExp(schema.definitions.target.properties.output.pattern, "u");

/** What a target is published as. */
export interface Output {
  /** The path of its file in the output folder, without its ending. */
  output: string;
  /** The version that it is published as, where its `version_label` names one. */
  version?: string;
  versionName?: string;
  versionLocation?: Location;
}

/**
 * Gives a reader of the names that targets are published under. It reports a name that is no path of plain file names, one that
 * a file of a site has, and one that two targets have: names that differ only in case are the same file on some systems.
 * @param substitutions are made in version labels
 */
export function createReadOutput(
  context: Context,
  substitutions: ReadonlyMap<string, string>,
): (target: string, value: Value, at: Pointer) => Output {
  const taken = new Map<string, { target: string; location: Location }>();
  return (target, value, pointer) => {
    const own = textAt(value, "output");
    const label = textAt(value, "version_label");
    const version = label === undefined ? undefined : substitute(label, substitutions).text;
    const [, labelName] = /^%(\w+)%$/.exec(label ?? "") ?? [];
    const isFolder = own === undefined && version !== undefined;
    const folder = target.split("@", 1)[0] ?? "";
    const output = own ?? (isFolder ? `${folder}/${version}` : target === "main" ? "specification" : target);
    const location = isFolder
      ? placeIn(context, pointerTo(pointer, "version_label"))
      : own === undefined
        ? placeIn(context, pointer, "key")
        : placeIn(context, pointerTo(pointer, "output"));
    if (!plainPath.test(output)) {
      const isOfLabel = isFolder && plainPath.test(folder);
      const args = {
        output,
        ...(own === undefined && !isOfLabel && { target }),
        ...(isOfLabel && { label: version }),
      };
      context.report(finding("invalid-output", args, location));
    }
    const reserved = output.split("/").find(isOwnFile);
    if (reserved !== undefined)
      context.report(finding("output-reserved", { output, name: reserved }, location));
    const key = output.normalize().toLowerCase();
    const first = taken.get(key);
    if (first === undefined) taken.set(key, { target, location });
    else
      context.report(
        finding("duplicate-output", { output, target, other: first.target }, location, [
          { message: `target '${first.target}' has it here`, location: first.location },
        ]),
      );
    return {
      output,
      ...(version !== undefined && {
        version,
        ...(labelName !== undefined && { versionName: labelName }),
        versionLocation: placeIn(context, pointerTo(pointer, "version_label")),
      }),
    };
  };
}

/** The text under a key; `undefined` where it is none, or empty, which is reported elsewhere. */
function textAt(value: Value, key: string): string | undefined {
  const text = valueAt(value, key);
  return typeof text === "string" && (text !== "" || key === "output") ? text : undefined;
}
