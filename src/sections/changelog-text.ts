import { findTitles } from "../model/changelog.ts";

const indent = " ".repeat(4);

/**
 * What a changelog says of a version, fit to stand under a directive, such as `.. topic:: Version 1`, on the line before: indented,
 * without comments, and with titles as paragraphs, for there may be no sections there.
 */
export function changelogText(body: string): string {
  const lines = body.split("\n");
  for (const { text, start, end, line } of findTitles(lines)) {
    lines.fill("", start, end);
    lines[line] = `**${text}**`;
  }
  const isComment = (line: string) => /^\s*\.\.(?:\s(?!\S+::|_|\[|\|)|$)/.test(line);
  const shown = lines.filter((line) => !isComment(line));
  return `\n${shown.map((line) => (line === "" ? "" : indent + line)).join("\n")}\n`;
}
