import { relative, resolve, sep } from "node:path";
import type { Console } from "./console.ts";
import type { Session } from "./session.ts";
import { UsageError } from "./usage-error.ts";

/** The path from the project's root of a file named on the command line. @throws UsageError where it is no file of the project */
export function projectPath({ root, io }: Session, console: Console, file: string): string {
  const path = relative(root, resolve(console.cwd, file)).split(sep).join("/");
  const resolved = io.sources.files.resolve(path);
  if (resolved.kind === "file") return resolved.path;
  if (resolved.kind === "outside") throw new UsageError(`${file} is outside the project.`);
  throw new UsageError(`There is no file ${file}.`);
}
