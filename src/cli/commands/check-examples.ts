import { checkExamples, type EngineName } from "../../check/examples/check-examples.ts";
import { collect } from "../../check/examples/collect.ts";
import { readModel } from "../../model/model.ts";
import { loadProject } from "../../project/load.ts";
import type { FormatRequest } from "../command-line/finding-formats.ts";
import type { Console } from "../console.ts";
import type { ExitCode } from "../exit-codes.ts";
import { projectPaths } from "../paths/project-paths.ts";
import { openSession } from "../session.ts";

export interface CheckExamplesOptions {
  directory?: string;
  relativeTo?: string;
  format?: readonly FormatRequest[];
  engine: EngineName;
  set: ReadonlyMap<string, string>;
  maxWarnings?: number;
  quiet?: true;
}

/** `spec check-examples [FILES…]` */
export async function runCheckExamples(
  console: Console,
  files: readonly string[],
  { directory, relativeTo, format, engine, set, ...more }: CheckExamplesOptions,
): Promise<ExitCode> {
  const session = openSession(console, directory, { relativeTo, set });
  const { sources, report } = session.io;
  const only = projectPaths(session, console, files);
  const project = loadProject(sources, report);
  const checked = project
    ? await checkExamples(collect(readModel(project, sources, report), sources, only), session.io, engine)
    : { examples: 0, defaults: 0 };
  return session.close(console.out, { ...(format && { formats: format }), checked, ...more });
}
