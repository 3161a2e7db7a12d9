import type { ChangeList } from "./change-list.ts";
import type { SchemaComparison } from "./schema/compare-schemas.ts";

/** What all comparisons of one project share. */
export interface Comparing {
  list: ChangeList;
  schemas: SchemaComparison;
}
