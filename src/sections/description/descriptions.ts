import type { Model } from "../../model/types.ts";
import { languageOfDescriptions } from "../../project/descriptions.ts";
import type { DescriptionLanguage, DescriptionLanguages } from "../../project/project.ts";
import type { FilePlace } from "../../schema/types.ts";
import type { MarkText } from "../marks.ts";
import type { DescriptionShortcodes } from "./expanded-description.ts";
import { descriptionLines } from "./lines.ts";
import { readMarkdownDescription } from "./markdown.ts";
import { plainLines } from "./plain.ts";
import { type ReadDescription, readDescription } from "./read.ts";

/** The descriptions of a project; each text is read once in a language, however often it is written or shown. */
export interface Descriptions {
  /** Descriptions of one id read the same text of the same file alike. */
  id: string;
  /** Reads a text that is written in a file. */
  read(text: string, file: string): ReadDescription;
  /**
   * What is shown of a text: reStructuredText, with marks that say which characters of the author's stand where.
   * @param file that of what the text describes; another file may hold it
   */
  show(text: string, file: string, mark: MarkText): string;
}

const readers: Record<
  DescriptionLanguage,
  (text: string, shortcodes?: DescriptionShortcodes) => ReadDescription
> = {
  rst: readDescription,
  markdown: readMarkdownDescription,
  plain: (text) => ({ lines: plainLines(descriptionLines(text)), errors: [] }),
};

/**
 * The descriptions of a project whose files are in the given languages; none is read before it is needed.
 * @param shortcodes what the shortcodes of those in Markdown stand for, where they may have some
 */
export function createDescriptions(
  languages: DescriptionLanguages,
  { descriptions: places }: Pick<Model, "descriptions">,
  shortcodes?: DescriptionShortcodes,
): Descriptions {
  const languageOf = languageOfDescriptions(languages);
  const known = { rst: new Map(), markdown: new Map(), plain: new Map() } satisfies Record<
    DescriptionLanguage,
    Map<string, ReadDescription>
  >;
  const read = (text: string, file: string): ReadDescription => {
    const language = languageOf(file);
    const before = known[language].get(text);
    if (before) return before;
    const description = readers[language](text, shortcodes);
    known[language].set(text, description);
    return description;
  };
  return {
    id: JSON.stringify([
      languages.usual,
      languages.paths.map(({ path, language }) => [path, language]),
      languages.markdownFiles,
      shortcodes?.id,
    ]),
    read,
    show(text, file, mark) {
      const lines = read(text, fileOf(places.get(text), file)).lines.map(({ text: line, starts }) => {
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

/** The file that a text is written in: that of what it describes, if it stands there, or else the first. */
function fileOf(places: readonly FilePlace[] | undefined, described: string): string {
  const isThere = places === undefined || places.some(({ file }) => file === described);
  return isThere ? described : (places[0]?.file ?? described);
}
