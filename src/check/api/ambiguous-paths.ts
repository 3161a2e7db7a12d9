import type { Operation, Parameter } from "../../api/types.ts";
import { finding } from "../../diagnostics/finding.ts";
import { groupBy } from "../../group-by.ts";
import { allowedBy } from "../../schema/joined.ts";
import type { Rule } from "../rule.ts";

/** So many pairs of paths of one file are compared at most. */
const MOST_PAIRS = 3_000_000;

/**
 * Of two paths that both fit one address, one is more exact: where they differ, it has text for the other's parameter.
 * Reports paths of one file with a method in common of which neither is.
 */
export const ambiguousPaths: Rule = ({ model, report }) => {
  for (const { operations } of model.apis) {
    let pairs = 0;
    for (const alike of groupBy(operations, likeness).values()) {
      const split = alike.map((operation) => ({ operation, segments: segmentsOf(operation) }));
      for (const [index, { operation, segments }] of split.entries())
        for (const other of split.slice(0, index)) {
          if (++pairs > MOST_PAIRS) return;
          const address = sharedAddress(segments, other.segments);
          if (
            address === undefined ||
            !(mayBe(operation, segments, address) && mayBe(other.operation, other.segments, address))
          )
            continue;
          const args = {
            method: operation.method,
            path: operation.key,
            other: other.operation.key,
            address: address.join("/"),
          };
          const related = [{ message: "The other one stands here", location: other.operation.pathLocation }];
          report(finding("ambiguous-paths", args, operation.pathLocation, related));
          break;
        }
    }
  }
};

/** What two endpoints must have in common to be called at one address: a method, and a number of segments. */
function likeness(operation: Operation): string {
  return `${operation.method} ${segmentsOf(operation).length}`;
}

function segmentsOf({ key }: Operation): string[] {
  return key.trim().replace(/\/$/, "").split("/");
}

/** An address that fits two paths of which neither is more exact; `undefined` where there is none. */
function sharedAddress(one: readonly string[], other: readonly string[]): string[] | undefined {
  const shared: string[] = [];
  let isOneExact = false;
  let isOtherExact = false;
  for (const [index, segment] of one.entries()) {
    const opposite = other[index] ?? "";
    if (segment === opposite) shared.push(segment);
    else if (isParameter(opposite)) {
      shared.push(segment);
      // A segment that holds a parameter among text is taken to be more exact than a parameter alone.
      isOneExact ||= !isParameter(segment);
    } else if (isParameter(segment)) {
      shared.push(opposite);
      isOtherExact = true;
    } else return undefined;
  }
  return isOneExact && isOtherExact ? shared : undefined;
}

/** Whether an address that fits a path has values for its parameters that they may have. */
function mayBe({ parameters }: Operation, segments: readonly string[], address: readonly string[]): boolean {
  return segments.every((segment, index) => {
    const text = address[index] ?? "";
    if (!isParameter(segment) || isParameter(text)) return true;
    const parameter = parameters.find((each) => each.in === "path" && each.name === segment.slice(1, -1));
    return parameter === undefined || mayHold(parameter, text);
  });
}

/** Whether a parameter may have a value: by its type, by those that it lists, and by the sign that its example begins with. */
function mayHold({ schema, examples }: Parameter, text: string): boolean {
  const { types, values } = allowedBy([schema]);
  if (values !== undefined) return values.list.some((value) => value === text);
  if (types?.names.some((type) => type === "integer" || type === "number")) return /^[+-]?\d/.test(text);
  if (types?.names.includes("boolean")) return text === "true" || text === "false";
  const example = examples[0]?.value;
  const [sign = ""] = typeof example === "string" ? example : "";
  return /^(?:[\p{L}\p{N}]|)$/u.test(sign) || text.startsWith(sign);
}

function isParameter(segment: string): boolean {
  return /^\{[^{}]*\}$/.test(segment);
}
