import { type Language, PAGE_LANGUAGES, SCRIPT_LANGUAGES } from "../samples/languages.ts";
import { copyButton } from "./copy.ts";
import { make } from "./make.ts";
import { remember } from "./remember.ts";
import { sampleBlocks } from "./sample-blocks.ts";
import { watchScrolling } from "./scrollable.ts";
import { makeTabs, type TabList } from "./tab-list.ts";
import { word } from "./words.ts";

/** Where the browser keeps the choice; before anything is shown, the page itself reads it from there. */
const KEPT = "sample";

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
  const copy = copyButton(() => {
    const shown = sampleBlocks(box).get(chosenOf(languages).id);
    return shown?.querySelector("code")?.textContent ?? "";
  });
  boxes.set(box, { tabs, languages });
  box.prepend(make("div", { className: "tools" }, tabs.element, copy));
}

/** Those that the page or its script writes the request in, and those that its author wrote: instead of one of these, or behind them. */
function languagesOf(box: HTMLElement): Language[] {
  const blocks = [...sampleBlocks(box)];
  const written = blocks.flatMap(([id, { dataset }]): Language[] => {
    const { name } = dataset;
    return name === undefined ? [] : [{ id, name }];
  });
  // An author's text in HTTP may be no request that can be written otherwise.
  const isRequest = written.length < blocks.length;
  const own = [...PAGE_LANGUAGES, ...SCRIPT_LANGUAGES].flatMap((language): Language[] => {
    const same = written.find(({ id }) => id === language.id);
    return same ? [same] : isRequest ? [language] : [];
  });
  return [...own, ...written.filter((each) => !own.includes(each))];
}

/** What is chosen, or the first where the request is not in that; the style shows it. */
function chosenOf(languages: readonly Language[]): Language {
  const { sample } = document.documentElement.dataset;
  return languages.find(({ id }) => id === sample) ?? languages[0] ?? PAGE_LANGUAGES[0];
}

/** What is longer or shorter than before moves everything but the box that the reader looks at, and the text beside it. */
function choose(box: HTMLElement, { id }: Language = PAGE_LANGUAGES[0]): void {
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
    const shown = sampleBlocks(box).get(language.id);
    if (shown) watchScrolling(shown);
  }
}
