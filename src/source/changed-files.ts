import type { Files } from "./files.ts";

/** Files of which some have another text than they have. */
export function changedFiles(files: Files, texts: ReadonlyMap<string, string>): Files {
  return {
    ...files,
    read(path) {
      const text = texts.get(path);
      return text === undefined ? files.read(path) : { text };
    },
  };
}
