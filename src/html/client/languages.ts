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

type Language = (typeof LANGUAGES)[number];

const tabLists = new Map<HTMLElement, TabList>();

/** Lets readers choose the language of requests: it is the same for all, and kept for the next page. */
export function addLanguages(): void {
  for (const box of tabLists.keys()) if (!box.isConnected) tabLists.delete(box);
  for (const box of document.querySelectorAll<HTMLElement>("main .request:not(:has(> .tools))")) enliven(box);
  showChosen();
}

function enliven(box: HTMLElement): void {
  const names = LANGUAGES.map(({ name }) => name);
  const tabs = makeTabs(word("sampleLanguage"), names, (index) => choose(box, LANGUAGES[index]));
  const copy = copyButton(() => codeOf(box, chosen())?.textContent ?? "");
  tabLists.set(box, tabs);
  box.prepend(make("div", { className: "tools" }, tabs.element, copy));
}

/** What is chosen; the style shows it. */
function chosen(): Language {
  const { sample } = document.documentElement.dataset;
  return LANGUAGES.find(({ id }) => id === sample) ?? LANGUAGES[0];
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
  const language = chosen();
  document.dispatchEvent(new Event("page:language"));
  for (const [box, tabs] of tabLists) {
    tabs.mark(LANGUAGES.indexOf(language));
    const shown = codeOf(box, language)?.parentElement;
    if (shown) watchScrolling(shown);
  }
}

function codeOf(box: HTMLElement, { id }: Language): HTMLElement | null {
  return box.querySelector(`:scope > pre.${id} > code`);
}
