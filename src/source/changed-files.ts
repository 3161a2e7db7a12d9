import type { Files } from "./files.ts";

/** Files of which some have another text than they have, or are added. Listings stay what they are. */
export function changedFiles(files: Files, texts: ReadonlyMap<string, string>): Files {
  return {
    ...files,
    read(path) {
      const text = texts.get(path);
      return text === undefined ? files.read(path) : { text };
    },
    resolve(path) {
      const resolved = files.resolve(path);
      return resolved.kind === "missing" && texts.has(path) ? { kind: "file", path } : resolved;
    },
  };
}
