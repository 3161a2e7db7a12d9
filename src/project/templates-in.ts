import type { Files } from "../source/files.ts";
import { isHidden } from "./layout.ts";

/** The names of the templates directly in a folder. */
export function templatesIn(files: Files, folder: string): string[] {
  return files
    .list(folder)
    .filter(({ name, kind }) => kind === "file" && !isHidden(name) && name.endsWith(".njk"))
    .map(({ name }) => name);
}
