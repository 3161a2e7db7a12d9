import { filesReferredToBy } from "../source/references-in.ts";
import type { Sources } from "../source/sources.ts";

/** The files that any `$ref` names in what was read so far, also where it is part of an example and nothing follows it. */
export function referredFiles({
  files,
  allOpened,
  pathsIn,
}: Pick<Sources, "files" | "allOpened" | "pathsIn">): Set<string> {
  const referred = new Set<string>();
  for (const { source } of allOpened()) {
    if (source === undefined) continue;
    for (const path of filesReferredToBy(source, { pathsIn })) {
      const resolved = files.resolve(path);
      if ("path" in resolved) referred.add(resolved.path);
    }
  }
  return referred;
}
