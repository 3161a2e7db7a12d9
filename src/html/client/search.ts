import MiniSearch, { type SearchResult } from "minisearch";
import { type SearchEntry, searchOptions } from "../search-options.ts";
import { excerpt } from "./excerpt.ts";
import { make } from "./make.ts";

/** How many results are shown. */
const LIMIT = 20;

let open: (() => void) | undefined;

/** Opens the search; index and dialog are made when they are first asked for. */
export function openSearch(): void {
  open ??= createSearch();
  open();
}

function createSearch(): () => void {
  const json = document.getElementById("page-search-index")?.textContent ?? "";
  const index = MiniSearch.loadJSON<SearchEntry>(json, searchOptions);
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
    const results = text === "" ? [] : index.search(text);
    list.replaceChildren(...results.slice(0, LIMIT).map((result, at) => option(result, at, dialog)));
    status.textContent = text === "" ? "" : count(results.length);
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
  return () => {
    dialog.showModal();
    input.select();
  };
}

function count(results: number): string {
  if (results === 0) return "Nothing found.";
  if (results === 1) return "1 section";
  return `${results} sections${results > LIMIT ? `, the first ${LIMIT} shown` : ""}`;
}

function option({ id, title, terms }: SearchResult, at: number, dialog: HTMLDialogElement): HTMLElement {
  const section = document.getElementById(String(id));
  const parents: string[] = [];
  for (
    let above = section?.parentElement?.closest("section");
    above;
    above = above.parentElement?.closest("section")
  )
    parents.unshift(above.querySelector("h1, h2, h3, h4, h5, h6")?.textContent?.trim() ?? "");
  const made = make("a", {
    href: `#${encodeURI(String(id))}`,
    id: `page-result-${at}`,
    role: "option",
    tabIndex: -1,
  });
  made.append(make("span", { className: "result-title" }, String(title)));
  if (parents.length > 0) made.append(make("span", { className: "result-trail" }, parents.join(" › ")));
  made.append(make("span", { className: "result-text" }, ...excerpt(section, terms)));
  made.addEventListener("click", () => dialog.close());
  return made;
}
