import { referencesBelow } from "../source/files-behind.ts";
import { besideFile } from "../source/reference.ts";
import type { Sources } from "../source/sources.ts";

/** The files that any `$ref` names in what was read so far, also where it is part of an example and nothing follows it. */
export function referredFiles({
  files,
  allOpened,
  pathsIn,
}: Pick<Sources, "files" | "allOpened" | "pathsIn">): Set<string> {
  const referred = new Set<string>();
  for (const { file, source } of allOpened()) {
    if (source === undefined) continue;
    for (const path of [...referencesBelow(source.value)].flatMap((text) => pathsIn(text, source))) {
      const resolved = files.resolve(besideFile(file, path));
      if ("path" in resolved) referred.add(resolved.path);
    }
  }
  return referred;
}
