import { allOperations } from "../../api/parts.ts";
import { finding } from "../../diagnostics/finding.ts";
import { reachable } from "../../reachable.ts";
import { partsOf } from "../../schema/schema-parts.ts";
import { keywordPlace } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";

/** A body is no file, nor is any part of it: files are parameters of a form. */
export const fileBodies: Rule = ({ model, sources, report }) => {
  // In other languages `file` is no type at all.
  const apis = model.apis.filter(({ language }) => language === "Swagger 2.0");
  const bodies = apis.flatMap((api) => [
    ...allOperations(api).flatMap(({ requestBody }) => requestBody ?? []),
    ...api.components.requestBodies,
  ]);
  const reported = new Set<string>();
  const schemas = bodies.flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
  for (const schema of reachable(schemas, partsOf)) {
    if (!schema.types.includes("file") || reported.has(schema.id)) continue;
    reported.add(schema.id);
    report(finding("file-in-body", {}, keywordPlace(schema, "type", sources)));
  }
};
