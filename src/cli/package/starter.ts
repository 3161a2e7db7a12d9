import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../../package-root.ts";

/** The projects that `spec init` begins with, each a folder of `starter/`. */
export type StarterName = "library" | "matrix";

/** The files of a starter, by their paths in a project. */
export function readStarter(name: StarterName): Map<string, string> {
  const folder = fileURLToPath(new URL(`starter/${name}`, packageRoot));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [
      nameInProject(relative(folder, file).replaceAll(sep, "/")),
      readFileSync(file, "utf8"),
    ]),
  );
}

/** npm leaves files of this name out of packages. */
function nameInProject(path: string): string {
  return path === "gitignore" ? ".gitignore" : path;
}
