import { finding, type Report } from "../diagnostics/finding.ts";
import { createIsFirst } from "../diagnostics/once.ts";
import { nameIn } from "./parameter-lists.ts";
import type { Operation, Parameter } from "./types.ts";

type Parts = Pick<Operation, "key" | "location" | "pathLocation" | "parameters">;

/**
 * Reports where the names in braces of a path and the path parameters of its operations differ. A parameter that has another name
 * than in the path is one error, and so is a name that no operation declares.
 * @param operations those of one path
 * @param isWhole whether all parameters of an operation could be read
 */
export function checkPathParameters<T extends Parts>(
  report: Report,
  operations: readonly T[],
  isWhole: (operation: T) => boolean,
): void {
  const [first] = operations;
  if (first === undefined) return;
  const held = namesIn(first.key);
  const unused = unusedParameters(operations, held);
  const lacking = [...new Set(held)]
    .map((name) => ({ name, of: operations.filter((each) => isWhole(each) && !declares(each, name)) }))
    .filter(({ of }) => of.length > 0);
  const [other, ...others] = unused;
  const [name, ...names] = lacking;
  const isRenamed =
    other !== undefined &&
    name?.of.every((each) => declares(each, other.name)) &&
    others.length + names.length === 0;
  for (const { name: declared, location } of unused) {
    const known = lacking.map((each) => each.name);
    const args = { name: declared, path: first.key.trim(), known, ...(isRenamed && { instead: name?.name }) };
    report(finding("path-parameter-unused", args, nameIn(location)));
  }
  for (const { name: missing, of } of isRenamed ? [] : lacking) {
    const isOfAll = of.length > 1 && of.length === operations.length;
    for (const { location, parameters } of of.slice(0, isOfAll ? 1 : undefined)) {
      const declared = parameters.filter(isOfPath).map((each) => each.name);
      const args = { name: missing, declared: declared.filter((each) => !held.includes(each)) };
      report(finding("path-parameter-undeclared", args, isOfAll ? first.pathLocation : location));
    }
  }
}

/** The path parameters that the path does not hold: each once, also where it is that of several operations. */
function unusedParameters(operations: readonly Parts[], held: readonly string[]): Parameter[] {
  const isFirst = createIsFirst();
  return (
    operations
      .flatMap(({ parameters }) => parameters.filter(isOfPath))
      // A parameter without a name has been reported for that.
      .filter(({ name, location }) => name !== "" && !held.includes(name) && isFirst(location))
  );
}

/** The names in braces of a path. A query, which no path should have, is reported itself. */
function namesIn(path: string): string[] {
  const names: string[] = [];
  for (const [, name] of path.matchAll(/\{([^{}]*)\}|\?/g)) {
    if (name === undefined) break;
    names.push(name);
  }
  return names;
}

function declares({ parameters }: Parts, name: string): boolean {
  return parameters.some((each) => isOfPath(each) && each.name === name);
}

function isOfPath(parameter: Parameter): boolean {
  return parameter.in === "path";
}
