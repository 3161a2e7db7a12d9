import { finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { locationOf, type Place } from "../../schema/reader.ts";
import { pointerTo } from "../../source/pointer.ts";
import type { Parameter } from "../types.ts";
import type { ApiReader } from "./api-reader.ts";

/**
 * Reports names in braces that no path parameter declares, unless some could not be read (`isWhole`), and path parameters
 * that the path does not hold.
 */
export function checkPathParameters(
  reader: ApiReader,
  path: string,
  operation: Place,
  parameters: Parameter[],
  isWhole: boolean,
): void {
  const held = [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const declared = inPath.map(({ name }) => name);
  for (const name of new Set(held)) {
    if (declared.includes(name) || !isWhole) continue;
    const args = { name, declared: declared.filter((each) => !held.includes(each)) };
    reader.report(finding("path-parameter-undeclared", args, locationOf(operation, "key")));
  }
  for (const { name, location } of inPath) {
    // A parameter without a name has been reported for that.
    if (name === "" || held.includes(name)) continue;
    const known = held.filter((each) => !declared.includes(each));
    reader.report(finding("path-parameter-unused", { name, path: path.trim(), known }, nameIn(location)));
  }
}

/** The value of a parameter's name. */
export function nameIn(location: Location): Location {
  return "pointer" in location
    ? { file: location.file, pointer: pointerTo(location.pointer, "name") }
    : location;
}
