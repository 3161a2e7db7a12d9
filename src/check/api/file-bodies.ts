import { finding } from "../../diagnostics/finding.ts";
import type { Schema } from "../../model/types.ts";
import { keywordPlace } from "../examples/keyword-place.ts";
import { partsOf } from "../examples/schema-parts.ts";
import type { Rule } from "../rule.ts";

/** A body is no file, nor is any part of it: files are parameters of a form. */
export const fileBodies: Rule = ({ model, sources, report }) => {
  const bodies = model.apis.flatMap(({ endpoints, shared }) => [
    ...endpoints.flatMap(({ body }) => body ?? []),
    ...shared.bodies,
  ]);
  const seen = new Set<Schema>(bodies.map(({ schema }) => schema));
  const told = new Set<string>();
  // The set grows while it is gone through; a circle of schemas adds nothing new.
  for (const schema of seen) {
    for (const part of partsOf(schema)) seen.add(part);
    if (!schema.types.includes("file") || told.has(schema.id)) continue;
    told.add(schema.id);
    report(finding("file-in-body", {}, keywordPlace(schema, "type", sources)));
  }
};
