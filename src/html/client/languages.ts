import { copyButton } from "./copy.ts";
import { make } from "./make.ts";
import { remember } from "./remember.ts";
import { watchScrolling } from "./scrollable.ts";
import { makeTabs, type TabList } from "./tab-list.ts";
import { word } from "./words.ts";

/** Where the browser keeps the choice; before anything is shown, the page itself reads it from there. */
const KEPT = "sample";

/** What requests are shown in, by the class of the block that has the code. The page has the first two; the others are written by `samples.ts`. */
const LANGUAGES = [
  { id: "http", name: "HTTP" },
  { id: "curl", name: "curl" },
  { id: "javascript", name: "JavaScript" },
  { id: "python", name: "Python" },
] as const;

/** A language that a request is shown in, by what its block is known by. */
interface Language {
  readonly id: string;
  readonly name: string;
}

interface Box {
  readonly tabs: TabList;
  readonly languages: readonly Language[];
}

const boxes = new Map<HTMLElement, Box>();

/** Lets readers choose the language of requests: it is the same for all, and kept for the next page. */
export function addLanguages(): void {
  for (const box of boxes.keys()) if (!box.isConnected) boxes.delete(box);
  for (const box of document.querySelectorAll<HTMLElement>("main .request:not(:has(> .tools))")) enliven(box);
  showChosen();
}

function enliven(box: HTMLElement): void {
  const languages = languagesOf(box);
  const names = languages.map(({ name }) => name);
  const tabs = makeTabs(word("sampleLanguage"), names, (index) => choose(box, languages[index]));
  const copy = copyButton(() => codeOf(box, chosenOf(languages).id)?.textContent ?? "");
  boxes.set(box, { tabs, languages });
  box.prepend(make("div", { className: "tools" }, tabs.element, copy));
}

/** Those that the page or its script writes the request in, and those that its author wrote, which go before. */
function languagesOf(box: HTMLElement): Language[] {
  const written = writtenIn(box).map(({ dataset }): Language => {
    const { language: id = "", name = id } = dataset;
    return { id, name };
  });
  // An author's text in HTTP may be no request that can be written otherwise.
  const isRequest = box.querySelector(":scope > :is(.http, .curl):not(.written)") !== null;
  const own = LANGUAGES.flatMap((language): Language[] => {
    const same = written.find(({ id }) => id === language.id);
    return same ? [same] : isRequest ? [language] : [];
  });
  return [...own, ...written.filter((each) => !own.includes(each))];
}

function writtenIn(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(":scope > .written")];
}

/** What is chosen, or the first where the request is not in that; the style shows it. */
function chosenOf(languages: readonly Language[]): Language {
  const { sample } = document.documentElement.dataset;
  return languages.find(({ id }) => id === sample) ?? languages[0] ?? LANGUAGES[0];
}

/** What is longer or shorter than before moves everything but the box that the reader looks at, and the text beside it. */
function choose(box: HTMLElement, { id }: Language = LANGUAGES[0]): void {
  const samples = box.closest<HTMLElement>(".samples");
  const isBeside = samples !== null && getComputedStyle(samples).position === "sticky";
  const text = (isBeside && samples.parentElement) || box;
  const top = topOf(text);
  const topOfBox = topOf(box);
  document.documentElement.dataset["sample"] = id;
  remember(KEPT, id);
  showChosen();
  scrollBy({ top: topOf(text) - top, behavior: "instant" });
  samples?.scrollBy({ top: topOf(box) - topOfBox, behavior: "instant" });
}

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top;
}

function showChosen(): void {
  document.dispatchEvent(new Event("page:language"));
  for (const [box, { tabs, languages }] of boxes) {
    const language = chosenOf(languages);
    tabs.mark(languages.indexOf(language));
    for (const block of writtenIn(box))
      block.classList.toggle("chosen", block.dataset["language"] === language.id);
    const shown = codeOf(box, language.id)?.parentElement;
    if (shown) watchScrolling(shown);
  }
}

function codeOf(box: HTMLElement, id: string): HTMLElement | null | undefined {
  const written = writtenIn(box).find(({ dataset }) => dataset["language"] === id);
  const own = LANGUAGES.find((language) => language.id === id);
  return written?.querySelector("code") ?? (own && box.querySelector(`:scope > pre.${own.id} > code`));
}
