import type { ChangeList } from "./change-list.ts";
import type { Direction } from "./law.ts";
import type { SchemaComparison } from "./schema/compare-schemas.ts";

/** What all comparisons of one project share. */
export interface Comparing {
  list: ChangeList;
  schemas: SchemaComparison;
}

/** What is compared in an operation: what callers send and get changes places where the API itself calls. */
export interface OfOperation extends Comparing {
  isSentByApi: boolean;
  use: readonly string[];
  sent: Direction;
  received: Direction;
}
