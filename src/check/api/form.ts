import { checkForm } from "../../api/form/check-form.ts";
import { schemaFilesOf } from "../../model/schemas-in-files.ts";
import type { CheckContext } from "../rule.ts";

/** Checks API files against the published schema of their language, as far as reading them has not done so. */
export function apiForm({ model, sources, report }: CheckContext): void {
  if (model.formFindings === undefined) checkForm(model.apis, schemaFilesOf(model), { sources, report });
  else for (const each of model.formFindings) report(each);
}
