import { finding } from "../../diagnostics/finding.ts";
import { valueAt } from "../../source/value.ts";
import type { CheckContext } from "../rule.ts";

/** The host and the base path have the form that addresses are made of. */
export function servers({ model, sources, report }: CheckContext): void {
  for (const { file, language, basePath } of model.apis) {
    const source = sources.load(file);
    if (source === undefined || language !== "Swagger 2.0") continue;
    const host = valueAt(source.value, "host");
    // Another value is reported by the check of the file's form.
    if (typeof host === "string" && !/^[^{}/ :\\]+(?::\d+)?$/.test(host))
      report(finding("invalid-host", { host }, { file, pointer: "/host" }));
    const location = { file, pointer: "/basePath" };
    const reason = whatIsWrong(basePath);
    if (reason !== undefined) report(finding("invalid-base-path", { basePath, reason }, location));
    else if (basePath.length > 1 && basePath.endsWith("/"))
      report(finding("base-path-slash", { basePath }, location));
  }
}

/** What is wrong with a base path, as the rest of a sentence that begins with it; one that is not given is empty. */
function whatIsWrong(basePath: string): string | undefined {
  if (basePath === "") return undefined;
  if (/\s/.test(basePath)) return "holds a blank; take it out";
  if (/^[a-z][a-z\d+.-]*:/i.test(basePath)) return "is a whole address; write its host as 'host'";
  if (!basePath.startsWith("/")) return `does not begin with '/'; write '/${basePath}'`;
  if (/[{}]/.test(basePath)) return "holds a brace, but a base path has no parameters; put it into the paths";
  if (/[?#]/.test(basePath)) return "holds a query or a fragment; take it out";
  return undefined;
}
