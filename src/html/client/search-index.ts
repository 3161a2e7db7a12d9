import { percentDecoded } from "../../source/percent-decoded.ts";
import {
  addressOfPart,
  type SearchData,
  type SearchSection,
  type SectionText,
} from "../search/search-data.ts";
import { loadShared, sharedFolder } from "./shared-data.ts";

/** What the search knows: names at once, and texts as they come. */
export interface SearchIndex {
  readonly data: SearchData;
  readonly texts: readonly SectionText[];
  /** The texts as one in lower case. */
  readonly lower: readonly string[];
  readonly isWhole: () => boolean;
}

/** Loads the index in this page, or the one that it shares with others. `onText` is called as texts come. */
export async function loadIndex(onText: () => void): Promise<SearchIndex> {
  const data = await loadData();
  const texts: SectionText[] = [];
  const lower: string[] = [];
  let isWhole = false;
  const add = (text: SectionText) => {
    texts.push(text);
    lower.push([...text.blocks, ...text.parts].join("\n").toLowerCase());
  };
  const load = sharedFolder() !== undefined ? loadTexts(data, add, onText) : readTexts(data, add);
  load.then(() => {
    isWhole = true;
    onText();
  });
  return { data, texts, lower, isWhole: () => isWhole };
}

async function loadData(): Promise<SearchData> {
  const data: SearchData =
    sharedFolder() !== undefined
      ? Object(await loadShared("search-index.js", "search"))
      : JSON.parse(document.getElementById("page-search-index")?.textContent ?? "");
  return data;
}

/** The texts of a folder of pages, file by file. */
async function loadTexts(
  { textFiles }: SearchData,
  add: (text: SectionText) => void,
  onText: () => void,
): Promise<void> {
  for (let file = 1; file <= textFiles; file++) {
    const texts = await loadShared(`search-text-${file}.js`, `search-text-${file}`);
    for (const [blocks, parts] of Array.isArray(texts) ? texts : []) add({ blocks, parts });
    onText();
  }
}

/** How long the texts of this page may be read before what is typed is answered, in milliseconds. */
const SLICE = 16;

/** The texts of this page: its index does not hold them once more. */
async function readTexts({ sections }: SearchData, add: (text: SectionText) => void): Promise<void> {
  let start = performance.now();
  for (const section of sections) {
    const shown = document.getElementById(percentDecoded(section.at.slice(1)));
    add(shown ? textOfSection(shown, section) : { blocks: [], parts: [] });
    if (performance.now() - start < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
}

/** The text of a section without its heading, its examples and the sections in it. */
function textOfSection(shown: HTMLElement, section: SearchSection): SectionText {
  const { parts = [] } = section;
  const numbers = new Map(
    parts.map((part, number) => [percentDecoded(addressOfPart(section, part).slice(1)), number]),
  );
  const blocks: string[] = [];
  const texts = parts.map(() => "");
  const add = (id: string | undefined, name: string, others: readonly Element[]) => {
    const said = others.map(textIn).filter((text) => text !== "");
    const number = numbers.get(id ?? "");
    if (number === undefined) blocks.push([name, ...said].join(" · "));
    else texts[number] = said.join(" · ");
  };
  /** They stand behind all else: an excerpt begins with what is said in sentences. */
  const fields: string[] = [];
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (/^(?:SECTION|H[1-6]|PRE|NAV|CAPTION|THEAD|BUTTON)$/.test(child.tagName)) continue;
      if (child.matches(".example, .call, .edit")) continue;
      if (child.matches("dl.fields")) {
        for (const field of child.children) fields.push(textIn(field));
        continue;
      }
      const [first, ...others] = child.children;
      if (child.tagName === "TR") add(first?.id, textIn(first), others);
      else if (child.tagName === "DT" && numbers.has(child.id))
        add(child.id, "", child.nextElementSibling ? [child.nextElementSibling] : []);
      else if (/^(?:DIV|TABLE|TBODY|UL|OL|DL|BLOCKQUOTE|DETAILS)$/.test(child.tagName)) visit(child);
      else if (child.textContent.trim() !== "") blocks.push(textIn(child));
    }
  };
  visit(shown);
  return { blocks: [...blocks, ...fields], parts: texts };
}

/** A text in which blocks stand apart. */
function textIn(element: Element | undefined): string {
  return (element ? joinedTexts(element) : "").replace(/\s+/g, " ").trim();
}

function joinedTexts(element: Element): string {
  let text = "";
  for (const child of element.childNodes)
    if (child instanceof Text) text += child.data;
    else if (child instanceof Element && !/^(?:PRE|BUTTON)$/.test(child.tagName)) {
      const isApart = /^(?:P|LI|DT|DD|DIV|TR|TD|UL|OL|DL)$/.test(child.tagName);
      text += isApart ? `${joinedTexts(child)} ` : joinedTexts(child);
    }
  return text;
}
