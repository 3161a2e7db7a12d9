import type { Content } from "./memory-files.ts";

/** A finding reduced to what a test states: its code and the place where it must stand (1-based). */
export interface Expected {
  code: string;
  file: string;
  line: number;
  column: number;
}

/**
 * Takes the marks out of a project's files. A mark, `⟦code⟧`, stands right before the place where a finding of that
 * code must point; files without a mark must stay silent.
 */
export function unmark<T extends Content>(
  marked: Record<string, T>,
): { files: Record<string, Content>; expected: Expected[] } {
  const files: Record<string, Content> = {};
  const expected: Expected[] = [];
  for (const [file, content] of Object.entries<Content>(marked)) {
    if (typeof content !== "string") {
      files[file] = content;
      continue;
    }
    let text = "";
    let last = 0;
    for (const mark of content.matchAll(/⟦([\w-]+)⟧/g)) {
      text += content.slice(last, mark.index);
      last = mark.index + mark[0].length;
      const lineStart = text.lastIndexOf("\n") + 1;
      expected.push({
        code: mark[1] ?? "",
        file,
        line: text.split("\n").length,
        column: text.length - lineStart + 1,
      });
    }
    files[file] = text + content.slice(last);
  }
  return { files, expected: expected.sort(byPlace) };
}

/** The order in which findings are compared: by file, line, column, code. */
export function byPlace(a: Expected, b: Expected): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
