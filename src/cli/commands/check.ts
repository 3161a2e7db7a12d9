import { checkProject } from "../../build/check-project.ts";
import type { EngineName } from "../../check/examples/engines/engine.ts";
import { selectCodes } from "../../diagnostics/selection.ts";
import type { Console } from "../console.ts";
import type { ExitCode } from "../exit-codes.ts";
import { type FormatName, openSession } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export interface CheckCommandOptions {
  directory?: string;
  format?: FormatName;
  engine: EngineName;
  templates?: string;
  define: ReadonlyMap<string, string>;
  only?: readonly string[];
  skip?: readonly string[];
}

/** `spec check` */
export async function runCheck(
  console: Console,
  { directory, format, engine, templates, define, only = [], skip = [] }: CheckCommandOptions,
): Promise<ExitCode> {
  const session = openSession(console, directory);
  const selection = selectCodes(only, skip);
  const result = await checkProject(session.io, {
    selection,
    engine,
    definitions: define,
    ...(templates !== undefined && { templates }),
  });
  if ("refused" in result) throw new UsageError(result.refused);
  return session.close(console.out, { ...(format && { format }), checked: result.checked });
}
