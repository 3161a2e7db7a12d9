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
