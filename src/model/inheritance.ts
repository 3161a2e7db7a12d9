import { finding, type Report } from "../diagnostics/finding.ts";
import { limits } from "../limits.ts";
import type { Schema } from "./types.ts";

/** Reports each schema at which a chain of schemas that inherit from one another becomes too long. */
export function reportInheritance(schemas: Iterable<Schema>, report: Report): void {
  const lengths = new Map<Schema, number>();
  const entered = new Set<Schema>();
  // Each `$ref` gives a schema of its own, with the place of what it leads to.
  const reported = new Set<string>();
  for (const root of schemas) {
    const open = [root];
    for (let schema = open.at(-1); schema; schema = open.at(-1)) {
      const parents = schema.allOf;
      if (!entered.has(schema)) {
        entered.add(schema);
        for (const parent of parents) if (!entered.has(parent)) open.push(parent);
        continue;
      }
      open.pop();
      if (lengths.has(schema)) continue;
      // A parent without a length is one that inherits from this very schema, which is told elsewhere.
      const length = parents.reduce((most, parent) => Math.max(most, (lengths.get(parent) ?? 0) + 1), 0);
      lengths.set(schema, length);
      if (length !== limits.inheritance.most + 1 || reported.has(schema.id)) continue;
      reported.add(schema.id);
      report(finding("inheritance-too-deep", { limit: limits.inheritance.most }, schema.location));
    }
  }
}
