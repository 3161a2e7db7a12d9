import { finding } from "../../diagnostics/finding.ts";
import { isKeyword, resembledKeyword } from "../../model/keywords.ts";
import type { Model, Schema } from "../../model/types.ts";
import { keywordPlace } from "../examples/keyword-place.ts";
import type { Rule } from "../rule.ts";

/** Reports keys of schemas that are no keywords; those that look like one have been reported when they were read. */
export const unknownKeywords: Rule = ({ model, collected: { distinct }, sources, report }) => {
  const ofParameters = parameterSchemas(model);
  for (const schema of distinct) {
    if (ofParameters.has(schema)) continue;
    for (const { keyword } of schema.constraints) {
      if (isKeyword(keyword) || resembledKeyword(keyword) !== undefined) continue;
      const location = { ...keywordPlace(schema, keyword, sources), at: "key" as const };
      report(finding("unknown-keyword", { keyword }, location));
    }
  }
};

/** What parameters and headers say of their values among keys of their own, which are checked when they are read. */
function parameterSchemas({ apis }: Model): Set<Schema> {
  const all = apis.flatMap(({ endpoints, shared }) => [
    ...endpoints.flatMap(({ parameters }) => parameters),
    ...shared.parameters,
    ...[...endpoints.flatMap(({ responses }) => responses), ...shared.responses].flatMap(
      ({ headers }) => headers,
    ),
  ]);
  return new Set(all.map(({ schema }) => schema));
}
