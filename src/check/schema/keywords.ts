import { valuesOf } from "../../api/parts.ts";
import { finding } from "../../diagnostics/finding.ts";
import type { Model } from "../../model/types.ts";
import { newestWith } from "../../schema/dialects.ts";
import { insteadOfKeyword } from "../../schema/instead.ts";
import { resembledKeyword } from "../../schema/keywords.ts";
import { dialectOf } from "../../schema/resources.ts";
import type { Schema } from "../../schema/types.ts";
import type { Source } from "../../source/source.ts";
import { valueAt } from "../../source/value.ts";
import { keywordPlace } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";

/** Reports keys of schemas that are no keywords; those that look like one have been reported when they were read. */
export const unknownKeywords: Rule = ({ model, collected: { distinct }, sources, report }) => {
  const ofParameters = parameterSchemas(model);
  for (const schema of distinct) {
    if (ofParameters.has(schema)) continue;
    for (const { keyword, value } of schema.constraints) {
      const { file, pointer } = keywordPlace(schema, keyword, sources);
      const source = sources.load(file);
      const dialect = source && dialectOf(source, pointer);
      if (source === undefined || dialect === undefined || dialect.keywords.has(keyword)) continue;
      if (resembledKeyword(keyword, value, dialect) !== undefined) continue;
      const instead = insteadOfKeyword(keyword, dialect);
      const args = { keyword, dialect: dialect.name, instead, ...newerFor(keyword, source) };
      report(finding("unknown-keyword", args, { file, pointer, at: "key" }));
    }
  }
};

/** The dialect that has a keyword, where a file may declare it. */
function newerFor(keyword: string, { value }: Source) {
  const { name, uri } = newestWith(keyword) ?? {};
  const mayDeclare = ["swagger", "openapi"].every((key) => valueAt(value, key) === undefined);
  return name !== undefined && uri !== undefined && mayDeclare ? { newer: { name, uri } } : {};
}

/** What parameters and headers say of their values among keys of their own, which are checked when they are read. */
function parameterSchemas({ apis }: Model): Set<Schema> {
  return new Set(apis.flatMap(valuesOf).map(({ schema }) => schema));
}
