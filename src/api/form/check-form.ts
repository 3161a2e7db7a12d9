import type { Report } from "../../diagnostics/finding.ts";
import { rootOf } from "../../schema/reader.ts";
import type { Source } from "../../source/source.ts";
import type { Sources } from "../../source/sources.ts";
import { valueAt } from "../../source/value.ts";
import type { Api, ApiLanguage } from "../types.ts";
import { formOf } from "./of-language.ts";
import { createFormCheck } from "./walk.ts";

/**
 * Checks API files against the published schemas of their languages.
 * @param schemaFiles JSON Schemas by themselves, which API files only refer to
 */
export function checkForm(
  apis: readonly Api[],
  schemaFiles: ReadonlySet<string>,
  { sources, report }: { sources: Sources; report: Report },
): void {
  // A file that names the JSON Schema it follows, or holds such a schema, is no part of an API file.
  const isSchemaFile = ({ file, value }: Source) =>
    schemaFiles.has(file) || valueAt(value, "$schema") !== undefined;
  const checks = new Map<ApiLanguage, ReturnType<typeof createFormCheck>>();
  for (const { file, language } of apis) {
    const source = sources.load(file);
    const check =
      checks.get(language) ?? createFormCheck(formOf(language), { sources, report, isSchemaFile });
    checks.set(language, check);
    if (source !== undefined) check(rootOf(source));
  }
}
