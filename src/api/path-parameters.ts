import { finding, type Report } from "../diagnostics/finding.ts";
import { createIsFirst } from "../diagnostics/once.ts";
import { nameIn } from "./parameter-lists.ts";
import type { Operation, Parameter } from "./types.ts";

type Parts = Pick<Operation, "key" | "location" | "parameters">;

/** Reports names in braces of the path of an operation that no path parameter declares. */
export function checkDeclared(report: Report, operation: Parts): void {
  const held = namesIn(operation.key);
  const declared = declaredBy(operation).map(({ name }) => name);
  for (const name of new Set(held)) {
    if (declared.includes(name)) continue;
    const args = { name, declared: declared.filter((each) => !held.includes(each)) };
    report(finding("path-parameter-undeclared", args, operation.location));
  }
}

/** Reports path parameters that the path of some operations does not hold: each once, also where it is that of all of them. */
export function checkHeld(report: Report, operations: readonly Parts[]): void {
  const isFirst = createIsFirst();
  for (const operation of operations) {
    const held = namesIn(operation.key);
    const declared = declaredBy(operation);
    for (const { name, location } of declared) {
      // A parameter without a name has been reported for that.
      if (name === "" || held.includes(name) || !isFirst(location)) continue;
      const known = held.filter((each) => !declared.some((parameter) => parameter.name === each));
      report(finding("path-parameter-unused", { name, path: operation.key.trim(), known }, nameIn(location)));
    }
  }
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
}

function declaredBy({ parameters }: Parts): Parameter[] {
  return parameters.filter((parameter) => parameter.in === "path");
}
