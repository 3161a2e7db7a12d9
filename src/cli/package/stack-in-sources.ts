import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { packageRoot } from "../../package-root.ts";

/**
 * A stack whose places in files of dist/ are those of the sources that these were made from, by the maps beside them. Places
 * without a map stay as they are.
 */
export function stackInSources(stack: string): string {
  const maps = new Map<string, SourceMap | undefined>();
  return stack.replace(
    /(?:file:\/\/)?[^\s()]*[\\/]dist[\\/]([\w-]+\.cjs):(\d+):(\d+)/g,
    (whole, file: string, line: string, column: string) => {
      if (!maps.has(file)) maps.set(file, readMap(file));
      const entry = maps.get(file)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (entry === undefined || !("originalSource" in entry)) return whole;
      const source = entry.originalSource.replace(/^(?:\.\.\/)+/, "");
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`dist/${file}.map`, packageRoot), "utf8")));
  } catch {
    return undefined;
  }
}
