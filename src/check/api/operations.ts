import { allOperations } from "../../api/parts.ts";
import type { Operation } from "../../api/types.ts";
import { finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { createIsFirst } from "../../diagnostics/once.ts";
import type { CheckContext, CoverageContext } from "../rule.ts";
import { endpointsOf, publications } from "./publications.ts";

/** No endpoint is described twice, within a file or across files that are shown together, however its path is spelt. */
export function duplicateEndpoints(context: CoverageContext): void {
  const pairs = new Map<string, { at: Operation; other: Operation; methods: Set<string> }>();
  for (const together of publications(context).map(endpointsOf)) {
    const firsts = new Map<string, Operation>();
    for (const { operation, host } of together) {
      const id = identityOf(host, operation.method, operation.path);
      const first = firsts.get(id);
      if (first === undefined) {
        firsts.set(id, operation);
        continue;
      }
      const [at, other] = wrongFirst(first, operation);
      const pair = `${placeOf(at.pathLocation)} ${placeOf(other.pathLocation)}`;
      const methods = pairs.get(pair)?.methods ?? [];
      pairs.set(pair, { at, other, methods: new Set([...methods, operation.method]) });
    }
  }
  for (const { at, other, methods } of pairs.values()) {
    if (isSlashApart(at, other)) {
      reportEquivalent(at, other, context);
      continue;
    }
    const args = { methods: [...methods], path: at.path, key: at.key, other: other.key };
    const related = [{ message: "The other one stands here", location: other.pathLocation }];
    context.report(finding("duplicate-endpoint", args, at.pathLocation, related));
  }
}

/** Paths of one file that differ in spelling alone share a key, also where they have no method in common. */
export function equivalentPaths({ model, report }: CheckContext): void {
  const isFirst = createIsFirst();
  for (const { operations } of model.apis) {
    const methods = new Map<string, Set<string>>();
    for (const { key, method } of operations)
      methods.set(key, new Set([...(methods.get(key) ?? []), method]));
    const firsts = new Map<string, Operation>();
    for (const operation of operations) {
      const id = plainPath(operation.path);
      const first = firsts.get(id);
      if (first === undefined) firsts.set(id, operation);
      else if (
        first.key !== operation.key &&
        isDisjoint(methods.get(first.key), methods.get(operation.key)) &&
        isFirst(operation.pathLocation)
      ) {
        reportEquivalent(operation, first, { report });
      }
    }
  }
}

function reportEquivalent(at: Operation, other: Operation, { report }: Pick<CheckContext, "report">): void {
  const args = { path: at.key, other: other.key, isSlash: isSlashApart(at, other) };
  const related = [{ message: "The other one stands here", location: other.pathLocation }];
  report(finding("equivalent-paths", args, at.pathLocation, related));
}

/** Whether paths differ in a slash at their end, which some servers tell apart. */
function isSlashApart({ path: one }: Operation, { path: other }: Operation): boolean {
  return one.trim().endsWith("/") !== other.trim().endsWith("/");
}

/** An alias is no other endpoint's path, nor its alias. */
export function takenAliases(context: CoverageContext): void {
  const isFirst = createIsFirst();
  for (const together of publications(context).map(endpointsOf)) {
    const taken = new Map<string, Operation>();
    for (const { operation, host } of together) {
      const id = identityOf(host, operation.method, operation.path);
      if (!taken.has(id)) taken.set(id, operation);
    }
    for (const { operation, host } of together)
      for (const { fullPath: path, location } of operation.aliases) {
        const { method } = operation;
        const id = identityOf(host, method, path);
        const other = taken.get(id);
        if (other === undefined) taken.set(id, operation);
        else if (isFirst(location)) {
          const related = [{ message: "The endpoint of that path", location: other.pathLocation }];
          context.report(finding("alias-taken", { method, path }, location, related));
        }
      }
  }
}

/** Each `operationId` is given once, for all that is published together. */
export function operationIds(context: CoverageContext): void {
  const isFirst = createIsFirst();
  for (const together of publications(context)) {
    const firsts = new Map<string, Location>();
    for (const { operationId: id, location: at } of together.flatMap(allOperations)) {
      if (id === undefined || !("pointer" in at)) continue;
      const location = { file: at.file, pointer: `${at.pointer}/operationId` };
      const first = firsts.get(id);
      if (first === undefined) firsts.set(id, location);
      // A path that two files refer to is one.
      else if (placeOf(first) !== placeOf(location) && isFirst(location)) {
        const related = [{ message: "It is given here first", location: first }];
        context.report(finding("duplicate-operation-id", { id }, location, related));
      }
    }
  }
}

/** Of two endpoints, the one whose path is misspelt, or else the later one, goes first. */
function wrongFirst(first: Operation, second: Operation): [Operation, Operation] {
  const isMisspelt = ({ key }: Operation) => key !== key.trim();
  return isMisspelt(first) && !isMisspelt(second) ? [first, second] : [second, first];
}

function identityOf(host: string, method: string, path: string): string {
  return `${method} ${host.toLowerCase()} ${plainPath(path)}`;
}

/** A path as a server tells it from others: whatever its parameters are called, and with or without a slash at its end. */
function plainPath(path: string): string {
  const plain = path.trim().replaceAll(/\{[^{}]*\}/g, "{}");
  return plain.length > 1 && plain.endsWith("/") ? plain.slice(0, -1) : plain;
}

function placeOf(location: Location): string {
  return `${location.file}#${"pointer" in location ? location.pointer : ""}`;
}

function isDisjoint(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  return ![...one].some((each) => other.has(each));
}
