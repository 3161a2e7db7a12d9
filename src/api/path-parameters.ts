import { finding, type Report } from "../diagnostics/finding.ts";
import { nameIn } from "./parameter-lists.ts";
import type { Operation } from "./types.ts";

/**
 * Reports names in braces that no path parameter declares, unless some could not be read (`isWhole`), and path parameters
 * that the path does not hold.
 */
export function checkPathParameters(
  report: Report,
  { key, location, parameters }: Pick<Operation, "key" | "location" | "parameters">,
  isWhole: boolean,
): void {
  const held = [...key.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const declared = inPath.map(({ name }) => name);
  for (const name of new Set(held)) {
    if (declared.includes(name) || !isWhole) continue;
    const args = { name, declared: declared.filter((each) => !held.includes(each)) };
    report(finding("path-parameter-undeclared", args, location));
  }
  for (const { name, location: at } of inPath) {
    // A parameter without a name has been reported for that.
    if (name === "" || held.includes(name)) continue;
    const known = held.filter((each) => !declared.includes(each));
    report(finding("path-parameter-unused", { name, path: key.trim(), known }, nameIn(at)));
  }
}
