import type { QueryPath } from "./query.ts";

/**
 * How well a real path fits the method and path of an operation, from 0 to 1: `/loans/ln-77/renewal` fits
 * `POST /loans/{loanId}/renewal`. What stands before either, such as the base of an API, may be missing in the other. A path may
 * end anywhere, even within a step: it may be one that is still being typed.
 */
export function fitPath({ method, steps }: QueryPath, operation: string): number {
  const space = operation.indexOf(" ");
  const template = operation
    .slice(space + 1)
    .split("/")
    .filter((step) => step !== "");
  if (template.length === 0) return 0;
  let found = whole(steps, template);
  for (let at = 1; at < steps.length; at++)
    found = Math.max(found, 0.85 * written(steps.slice(at), template));
  for (let at = 0; at < template.length; at++) {
    const there = template.slice(at, at + steps.length);
    const isEnd = at + steps.length === template.length;
    found = Math.max(
      found,
      (isEnd ? 0.9 : 0.8 - 0.02 * (template.length - there.length)) * written(steps, there),
    );
    found = Math.max(found, 0.6 * beginning(steps, there));
  }
  if (found === 0) return 0;
  const ofMethod = method === undefined ? 0.02 : operation.slice(0, space) === method ? 0.04 : 0;
  return found * 0.96 + ofMethod;
}

/** All steps, in which those that are written out count more than those that stand for anything. */
function whole(steps: readonly string[], template: readonly string[]): number {
  if (steps.length !== template.length || steps.length === 0) return 0;
  let same = 0;
  for (const [index, step] of steps.entries()) {
    const fits = fitStep(step, template[index] ?? "");
    if (fits === 0) return 0;
    same += fits;
  }
  return same / steps.length;
}

/** The same where something of it is written out: parameters alone are like any path. */
function written(steps: readonly string[], template: readonly string[]): number {
  const fits = whole(steps, template);
  return fits > 0.5 ? fits : 0;
}

/** Steps of which the last is the beginning of one that is written out. */
function beginning(steps: readonly string[], template: readonly string[]): number {
  const last = steps.at(-1) ?? "";
  const there = template.at(-1) ?? "";
  if (steps.length !== template.length || !there.toLowerCase().startsWith(last.toLowerCase())) return 0;
  return steps.length === 1 ? 1 : whole(steps.slice(0, -1), template.slice(0, -1));
}

/** A parameter may be a part of a step, `{name}.json`. */
function fitStep(step: string, template: string): number {
  if (step.toLowerCase() === template.toLowerCase()) return 1;
  const parts = template.split(/\{[^{}]*\}/);
  if (parts.length < 2) return 0;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = index === parts.length - 1 ? step.length - part.length : step.indexOf(part, at);
    if (found < at || !step.startsWith(part, found) || (index === 0 && found > 0)) return 0;
    at = found + part.length;
  }
  return parts.join("") === "" ? 0.5 : 0.7;
}
