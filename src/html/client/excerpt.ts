import { make } from "./make.ts";

/** How many characters an excerpt shows before and behind the first word that was found. */
const BEFORE = 40;
const LENGTH = 160;

/** Some of a section's text around the words that were found, which are marked. */
export function excerpt(text: string, terms: readonly string[]): (Node | string)[] {
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.length === 0) return [];
  const pattern = new RegExp(words.sort((a, b) => b.length - a.length).join("|"), "gi");
  const first = Math.max(0, text.search(pattern));
  const start = first <= BEFORE ? 0 : text.lastIndexOf(" ", first - BEFORE) + 1;
  const isWhole = start + LENGTH >= text.length;
  const part = text.slice(start, isWhole ? undefined : text.lastIndexOf(" ", start + LENGTH));
  const marked: (Node | string)[] = start > 0 ? ["… "] : [];
  let last = 0;
  for (const { 0: word, index } of part.matchAll(pattern)) {
    marked.push(part.slice(last, index), make("mark", {}, word));
    last = index + word.length;
  }
  marked.push(part.slice(last), isWhole ? "" : " …");
  return marked;
}

/** The text of a section without its heading, its examples and the sections in it. */
export function ownText(section: HTMLElement): string {
  const parts: string[] = [];
  const collect = (element: Element) => {
    for (const child of element.children) {
      if (/^(?:SECTION|H[1-6]|PRE|NAV)$/.test(child.tagName) || child.classList.contains("example")) continue;
      if (/^(?:DIV|TABLE|THEAD|TBODY|TR|UL|OL|DL|BLOCKQUOTE)$/.test(child.tagName)) collect(child);
      else parts.push(child.textContent ?? "");
    }
  };
  collect(section);
  return parts.join(" ").replace(/\s+/g, " ").trim();
}
