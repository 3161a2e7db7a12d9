import { formOf } from "../../api/form/of-language.ts";
import { createFormCheck } from "../../api/form/walk.ts";
import type { ApiLanguage } from "../../api/types.ts";
import { schemasInFiles } from "../../model/schemas-in-files.ts";
import { rootOf } from "../../schema/reader.ts";
import type { Source } from "../../source/source.ts";
import { valueAt } from "../../source/value.ts";
import type { CheckContext } from "../rule.ts";

/** Checks API files against the published schema of their language. */
export function apiForm({ model, sources, report }: CheckContext): void {
  const schemaFiles = new Set(schemasInFiles(model).map(({ location }) => location.file));
  // A file that names the JSON Schema it follows, or holds such a schema, is no part of an API file.
  const isSchemaFile = ({ file, value }: Source) =>
    schemaFiles.has(file) || valueAt(value, "$schema") !== undefined;
  const checks = new Map<ApiLanguage, ReturnType<typeof createFormCheck>>();
  for (const { file, language } of model.apis) {
    const source = sources.load(file);
    const check =
      checks.get(language) ?? createFormCheck(formOf(language), { sources, report, isSchemaFile });
    checks.set(language, check);
    if (source !== undefined) check(rootOf(source));
  }
}
