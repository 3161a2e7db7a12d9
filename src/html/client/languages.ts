import { breakableText } from "../samples/breakable.ts";
import { fetchSample } from "../samples/fetch.ts";
import { jsonParts } from "../samples/json-parts.ts";
import { requestsSample } from "../samples/requests.ts";
import { sampleRequest } from "../samples/sample-request.ts";
import { copyButton } from "./copy.ts";
import { make } from "./make.ts";
import { remember } from "./remember.ts";
import { watchScrolling } from "./scrollable.ts";
import { makeTabs, type TabList } from "./tab-list.ts";
import { word } from "./words.ts";

/** Where the browser keeps the choice; before anything is shown, the page itself reads it from there. */
const KEPT = "sample";

/** What requests are shown in, by the class of the block that has the code. The page has the first two; the others are written here. */
const LANGUAGES = [
  { id: "http", name: "HTTP" },
  { id: "curl", name: "curl" },
  { id: "javascript", name: "JavaScript", write: fetchSample },
  { id: "python", name: "Python", write: requestsSample },
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

/** What is longer or shorter than before moves everything but the box that the reader looks at. */
function choose(box: HTMLElement, { id }: Language = LANGUAGES[0]): void {
  const { top } = box.getBoundingClientRect();
  document.documentElement.dataset["sample"] = id;
  remember(KEPT, id);
  showChosen();
  scrollBy({ top: box.getBoundingClientRect().top - top, behavior: "instant" });
}

function showChosen(): void {
  const language = chosen();
  for (const [box, tabs] of tabLists) {
    tabs.mark(LANGUAGES.indexOf(language));
    if (!codeOf(box, language)) write(box, language);
  }
}

/** Writes the request of a box, which the page has as HTTP. */
function write(box: HTMLElement, language: Language): void {
  const request = sampleRequest(codeOf(box, LANGUAGES[0])?.textContent ?? "");
  if (!request || !("write" in language)) return;
  const code = jsonParts(language.write(request)).flatMap(([part, kind]) => {
    const shown = breakableText(part).flatMap((each, index) => (index > 0 ? [make("wbr"), each] : [each]));
    return kind === undefined ? shown : [make("span", { className: kind }, ...shown)];
  });
  const shown = make("pre", { className: language.id }, make("code", {}, ...code));
  box.append(shown);
  watchScrolling(shown);
}

function codeOf(box: HTMLElement, { id }: Language): HTMLElement | null {
  return box.querySelector(`:scope > pre.${id} > code`);
}
