import { collect } from "./examples/collect.ts";
import { createRelatedSchemas } from "./related-schemas.ts";
import type { CheckContext, Coverage, CoverageContext } from "./rule.ts";

/** What rules look at, of a project that was read; `coverage` is absent where it is not known what chapters show. */
export function createContext(
  read: Omit<CheckContext, "collected" | "relatedTo">,
  coverage?: Coverage,
): CoverageContext {
  const collected = collect(read.model, read.sources);
  return {
    ...read,
    collected,
    relatedTo: createRelatedSchemas(collected.schemas),
    ...(coverage && { coverage }),
  };
}
