import MiniSearch, { type SearchResult } from "minisearch";
import { type SearchEntry, searchOptions } from "../search/search-options.ts";
import { excerpt, ownText } from "./excerpt.ts";
import { make } from "./make.ts";
import { loadShared, sharedFolder } from "./shared-data.ts";

/** How many results are shown. */
const LIMIT = 20;

let open: (() => void) | undefined;

/** Opens the search; index and dialog are made when they are first asked for. */
export function openSearch(): void {
  open ??= createSearch();
  open();
}

/** Has the index read anew when it is next asked for. */
export function forgetIndex(): void {
  document.querySelector(".search-dialog")?.remove();
  open = undefined;
}

function createSearch(): () => void {
  let index: MiniSearch<SearchEntry> | undefined;
  const input = make("input", {
    type: "text",
    placeholder: "Search the specification",
    ariaLabel: "Search",
    autocomplete: "off",
    spellcheck: false,
  });
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", "page-results");
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-autocomplete", "list");
  const list = make("div", { id: "page-results", role: "listbox", ariaLabel: "Results" });
  const status = make("p", { className: "status", role: "status" });
  const dialog = make("dialog", { className: "search-dialog", ariaLabel: "Search" }, input, list, status);
  document.body.append(dialog);
  let chosen = 0;

  const choose = (next: number) => {
    const options = [...list.children];
    chosen = options.length === 0 ? 0 : (next + options.length) % options.length;
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === chosen));
    options[chosen]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen]?.id ?? "");
  };
  const show = () => {
    const text = input.value.trim();
    const results = text === "" || !index ? [] : index.search(text);
    list.replaceChildren(...results.slice(0, LIMIT).map((result, at) => option(result, at, dialog)));
    status.textContent = text === "" ? "" : index ? count(results.length) : "Loading…";
    choose(0);
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") list.querySelectorAll("a")[chosen]?.click();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  loadIndex().then(
    (loaded) => {
      index = loaded;
      show();
    },
    () => {
      status.textContent = "The search index cannot be read.";
    },
  );
  return () => {
    dialog.showModal();
    input.select();
  };
}

/** The index in this page, or the one that it shares with others. */
async function loadIndex(): Promise<MiniSearch<SearchEntry>> {
  if (sharedFolder() !== undefined)
    return MiniSearch.loadJS<SearchEntry>(
      Object(await loadShared("search-index.js", "search")),
      searchOptions,
    );
  const json = document.getElementById("page-search-index")?.textContent ?? "";
  return MiniSearch.loadJSON<SearchEntry>(json, searchOptions);
}

function count(results: number): string {
  if (results === 0) return "Nothing found.";
  if (results === 1) return "1 section";
  return `${results} sections${results > LIMIT ? `, the first ${LIMIT} shown` : ""}`;
}

function option(result: SearchResult, at: number, dialog: HTMLDialogElement): HTMLElement {
  const { id, title, terms } = result;
  const { trail, text } = "shown" in result ? { trail: result.trail, text: result.shown } : onThisPage(id);
  const made = make("a", { href: addressOf(id), id: `page-result-${at}`, role: "option", tabIndex: -1 });
  made.append(make("span", { className: "result-title" }, ...titleParts(String(title))));
  if (trail !== "") made.append(make("span", { className: "result-trail" }, trail));
  made.append(make("span", { className: "result-text" }, ...excerpt(text, terms)));
  made.addEventListener("click", () => dialog.close());
  return made;
}

/** The address of a section. That of the page that is shown would load it anew where it names the file and the address does not. */
function addressOf(id: string): string {
  const folder = sharedFolder();
  if (folder === undefined) return id;
  const { href, hash } = new URL(id, folder);
  const withoutFile = (address: string) => address.replace(/#.*$/s, "").replace(/\/index\.html$/, "/");
  return withoutFile(href) === withoutFile(location.href) ? hash : href;
}

/** A title as its heading shows it: the method of an endpoint as a badge, and a path that breaks before its slashes. */
function titleParts(title: string): (Node | string)[] {
  const [, method, path = title] = /^([A-Z]+) (\/\S*)$/.exec(title) ?? [];
  const steps = path.split(/(?<=.)(?=[/#])/).flatMap((step) => [make("wbr"), step]);
  if (method === undefined) return steps;
  return [make("span", { className: `method ${method.toLowerCase()}` }, method), " ", ...steps];
}

/** The titles around a section of this page, and its text: an index in the page does not hold them once more. */
function onThisPage(address: string): { trail: string; text: string } {
  const section = document.getElementById(decodeURI(address.slice(1)));
  const parents: string[] = [];
  for (
    let above = section?.parentElement?.closest("section");
    above;
    above = above.parentElement?.closest("section")
  )
    parents.unshift(above.querySelector("h1, h2, h3, h4, h5, h6")?.textContent?.trim() ?? "");
  return { trail: parents.join(" › "), text: section ? ownText(section) : "" };
}
