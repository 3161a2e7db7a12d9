import { finding, type Report } from "../diagnostics/finding.ts";
import { limits } from "../limits.ts";
import type { Schema } from "./types.ts";

/** Schemas with all that they inherit from, as far as the limits allow. */
export interface WithInherited {
  /** Each once, parents first. */
  schemas: Schema[];
  /** Whether some are left out because there are too many; those that are too far up do not count. */
  isCut: boolean;
}

/** Finds what schemas inherit from by `allOf`; takes no more steps than the limits say. */
export function withInherited(given: readonly Schema[]): WithInherited {
  if (given.every(({ allOf }) => allOf.length === 0)) return { schemas: [...new Set(given)], isCut: false };
  const result = new Set<Schema>();
  const entered = new Set<Schema>();
  // All schemas that refer to one have the same list.
  const lists = new Set<readonly Schema[]>();
  let count = 0;
  const open = given.map((schema) => ({ schema, height: 0 })).reverse();
  for (let next = open.at(-1); next; next = open.at(-1)) {
    const { schema, height } = next;
    if (entered.has(schema)) {
      result.add(schema);
      open.pop();
      continue;
    }
    entered.add(schema);
    if (height === limits.inheritance.most || lists.has(schema.allOf)) continue;
    lists.add(schema.allOf);
    const room = limits.inherited.most - count;
    count += schema.allOf.length;
    for (const parent of schema.allOf.slice(0, Math.max(0, room)).reverse())
      if (!entered.has(parent)) open.push({ schema: parent, height: height + 1 });
  }
  return { schemas: [...result], isCut: count > limits.inherited.most };
}

/**
 * Reports each schema at which a chain of schemas that inherit from one another becomes too long, and each that inherits from
 * too many.
 */
export function reportInheritance(schemas: Iterable<Schema>, report: Report): void {
  // Each `$ref` gives a schema of its own, with the list and the place of what it leads to.
  const lengths = new Map<readonly Schema[], number>();
  const entered = new Set<readonly Schema[]>();
  const tooWide = new Set<readonly Schema[]>();
  const reported = new Set<string>();
  const reportAt = (schema: Schema, code: "inheritance-too-deep" | "inheritance-too-wide", limit: number) => {
    // One that refers to another and describes it anew has the same identity.
    const id = `${code} ${schema.id}`;
    if (!reported.has(id)) report(finding(code, { limit }, schema.location));
    reported.add(id);
  };
  const checkWidth = (schema: Schema) => {
    const isHeir = schema.allOf.some(({ allOf }) => tooWide.has(allOf));
    if (!isHeir && !withInherited([schema]).isCut) return;
    tooWide.add(schema.allOf);
    // Of those that inherit from such a schema, there is nothing else to say.
    if (!isHeir) reportAt(schema, "inheritance-too-wide", limits.inherited.most);
  };
  for (const root of schemas) {
    const open = [root];
    for (let schema = open.at(-1); schema; schema = open.at(-1)) {
      const parents = schema.allOf;
      if (!entered.has(parents)) {
        entered.add(parents);
        for (const parent of parents) if (!entered.has(parent.allOf)) open.push(parent);
        continue;
      }
      open.pop();
      if (lengths.has(parents)) continue;
      // A parent without a length is one that inherits from this very schema, which is reported elsewhere.
      const length = parents.reduce((most, { allOf }) => Math.max(most, (lengths.get(allOf) ?? 0) + 1), 0);
      lengths.set(parents, length);
      if (length === limits.inheritance.most + 1)
        reportAt(schema, "inheritance-too-deep", limits.inheritance.most);
      checkWidth(schema);
    }
  }
}
