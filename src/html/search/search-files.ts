import type { PageSearch } from "./page-search.ts";
import type { SearchData, SectionText } from "./search-data.ts";

/** A file of data that pages share, as JSON. Pages of a disk may run scripts, but not read other files. */
export function pageData(name: string, json: string): string {
  return `pageData("${name}",${json});\n`;
}

/** The files of a search that several pages share: names in one, which is read first, and texts in others. */
export function searchFiles(searches: readonly PageSearch[]): [path: string, content: string][] {
  const texts = inFiles(searches.flatMap((search) => search.texts));
  const data: SearchData = {
    sections: searches.flatMap((search) => search.data.sections),
    codes: searches.flatMap((search) => search.data.codes),
    textFiles: texts.length,
  };
  return [
    ["search-index.js", pageData("search", JSON.stringify(data))],
    ...texts.map((file, index): [string, string] => {
      const name = `search-text-${index + 1}`;
      return [`${name}.js`, pageData(name, file)];
    }),
  ];
}

/** About how many characters a file of texts has: so much is read before more is found. */
const LENGTH_OF_FILE = 250_000;

/** The texts of sections as JSON, in several lists one after the other. */
function inFiles(texts: readonly SectionText[]): string[] {
  const files: string[] = [];
  let file: string[] = [];
  let length = 0;
  const end = () => {
    if (file.length > 0) files.push(`[${file.join(",")}]`);
    file = [];
    length = 0;
  };
  for (const { blocks, parts } of texts) {
    const text = JSON.stringify([blocks, parts]);
    file.push(text);
    length += text.length;
    if (length >= LENGTH_OF_FILE) end();
  }
  end();
  return files;
}
