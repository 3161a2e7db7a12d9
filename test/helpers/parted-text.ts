import type { DocumentTitle } from "../../src/document/document.ts";
import type { PartedText } from "../../src/document/text-parts.ts";
import { scanTitles } from "../../src/rst/titles.ts";

/** A text in reStructuredText that is read section by section, its titles as docutils takes them: each new style is one level lower. */
export function partedText(text: string): PartedText {
  const lines = text.split("\n");
  const styles: string[] = [];
  const titles: DocumentTitle[] = [];
  let open = 0;
  for (const { character, underline, overline } of scanTitles(lines)) {
    const style = overline === undefined ? character : character + character;
    if (!styles.includes(style) && styles.length === open) styles.push(style);
    const level = styles.indexOf(style);
    if (level < 0 || level > open) continue;
    titles.push({ start: overline ?? underline - 1, level, style });
    open = level + 1;
  }
  const part = { language: "rst" as const, start: 0, end: lines.length, depth: 0, titles };
  return { text, parts: [{ ...part, file: "main.rst", sections: [] }], titleStyles: styles };
}
