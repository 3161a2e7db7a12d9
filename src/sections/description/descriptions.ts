import type { DescriptionLanguage } from "../../project/project.ts";
import type { MarkText } from "../marks.ts";
import { descriptionLines } from "./lines.ts";
import { readMarkdownDescription } from "./markdown.ts";
import { plainLines } from "./plain.ts";
import { type ReadDescription, readDescription } from "./read.ts";

/** The descriptions of a project; each text is read once, however often it is written or shown. */
export interface Descriptions {
  language: DescriptionLanguage;
  read(text: string): ReadDescription;
  /** What is shown of a text: reStructuredText, with marks that say which characters of the author's stand where. */
  show(text: string, mark: MarkText): string;
}

const readers: Record<DescriptionLanguage, (text: string) => ReadDescription> = {
  rst: readDescription,
  markdown: readMarkdownDescription,
  plain: (text) => ({ lines: plainLines(descriptionLines(text)), faults: [] }),
};

export function createDescriptions(language: DescriptionLanguage): Descriptions {
  const known = new Map<string, ReadDescription>();
  const read = (text: string): ReadDescription => {
    const before = known.get(text);
    if (before) return before;
    const description = readers[language](text);
    known.set(text, description);
    return description;
  };
  return {
    language,
    read,
    show(text, mark) {
      const lines = read(text).lines.map(({ text: line, starts }) => {
        let shown = "";
        let from = 0;
        for (const { column, offset } of starts) {
          shown += line.slice(from, column) + mark(text, offset);
          from = column;
        }
        return shown + line.slice(from);
      });
      return lines.join("\n") + (/(?<!\n)\n*$/.exec(text)?.[0] ?? "");
    },
  };
}
