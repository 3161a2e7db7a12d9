import { percentDecoded } from "../../source/percent-decoded.ts";
import { findWords } from "../search/find.ts";
import { readQuery } from "../search/query.ts";
import { markHits, noteSearch } from "./arrive.ts";
import { make } from "./make.ts";
import { inGroups, renderGroups } from "./results.ts";
import { loadIndex, type SearchIndex } from "./search-index.ts";
import { makeWindow } from "./window.ts";
import { word } from "./words.ts";

interface Search {
  /** Opens it, with something typed already, and something said of that. */
  readonly open: (typed?: string, note?: string) => void;
}

let search: Search | undefined;

/** Opens the search; index and dialog are made when they are first needed. */
export function openSearch(typed?: string, note?: string): void {
  search ??= createSearch();
  search.open(typed, note);
}

/** Has the index read anew when it is next requested. */
export function forgetIndex(): void {
  document.querySelector(".search-dialog")?.remove();
  search = undefined;
}

const DEEP_LINK = "#q=";

/** Opens the search where the address says so: `#q=room+member`. */
export function followDeepLinks(): void {
  const follow = () => {
    const typed = typedIn(location.hash);
    if (typed !== undefined) openSearch(typed);
  };
  addEventListener("hashchange", follow);
  follow();
}

/** What an address searches for. */
export function typedIn(hash: string): string | undefined {
  return hash.startsWith(DEEP_LINK)
    ? percentDecoded(hash.slice(DEEP_LINK.length).replaceAll("+", " "))
    : undefined;
}

function createSearch(): Search {
  let index: SearchIndex | undefined;
  let note = "";
  /** The address without the search. */
  let before = "";
  const input = make("input", {
    type: "text",
    placeholder: word("searchFor"),
    ariaLabel: word("search"),
    autocomplete: "off",
    spellcheck: false,
  });
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", "page-results");
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-autocomplete", "list");
  const list = make("div", { id: "page-results", role: "listbox", ariaLabel: word("results") });
  const status = make("p", { className: "status", role: "status" });
  const dialog = makeWindow("search-dialog", word("search"), [input, status, list], input, () => {
    if (typedIn(location.hash) !== undefined) setAddress(before);
  });
  let chosen = 0;

  const choose = (next: number) => {
    const options = [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
    chosen = options.length === 0 ? 0 : (next + options.length) % options.length;
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === chosen));
    // What stands above the first result is to be seen with it.
    if (chosen === 0) list.scrollTop = 0;
    else options[chosen]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen]?.id ?? "");
  };
  const show = () => {
    const typed = input.value.trim();
    setAddress(typed === "" ? before : DEEP_LINK + encodeURIComponent(typed).replaceAll("%20", "+"));
    const { lower = [] } = index ?? {};
    const { found, searched } =
      typed === "" || !index ? { found: [], searched: typed } : findWords(typed, index.data, lower);
    const groups = inGroups(found);
    const { terms } = readQuery(searched);
    list.replaceChildren(...(index ? renderGroups(groups, index, terms) : []));
    const shown = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
    status.textContent = typed === "" ? "" : statusOf(typed, searched, found.length, shown);
    choose(0);
  };
  const statusOf = (typed: string, searched: string, all: number, shown: number): string => {
    if (!index) return word("loading");
    if (note !== "") return note;
    if (all === 0) return word(index.isWhole() ? "nothingFound" : "reading");
    if (searched !== typed) return word("insteadOf", { typed, searched });
    if (all === 1) return word("oneResult");
    return word(shown < all ? "firstShown" : "manyResults", { count: all, shown });
  };
  input.addEventListener("input", () => {
    note = "";
    show();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") list.querySelectorAll("a")[chosen]?.click();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link) leave(link);
  });
  const leave = (link: HTMLAnchorElement) => {
    const typed = input.value.trim();
    // The address is without the search before the link is followed.
    dialog.close();
    noteSearch(typed);
    // The same address once more changes nothing, so nobody would be called.
    if (link.hash === location.hash && link.pathname === location.pathname) markHits(typed);
  };
  const refresh = () => {
    if (dialog.isOpen() && input.value.trim() !== "") show();
  };
  loadIndex(refresh).then(
    (loaded) => {
      index = loaded;
      refresh();
    },
    () => {
      status.textContent = word("noIndex");
    },
  );
  return {
    open(typed, said = "") {
      if (!dialog.isOpen()) {
        before = typedIn(location.hash) === undefined ? location.hash : "";
        dialog.open();
      }
      // The same search once more leaves what was said of it.
      if (said !== "" || typed !== input.value) note = said;
      if (typed !== undefined) input.value = typed;
      show();
      input.select();
    },
  };
}

/** Writes the part of the address behind `#`, without going there. */
function setAddress(hash: string): void {
  if (location.hash === hash) return;
  // A browser may forbid it where it is done too often.
  try {
    history.replaceState(history.state, "", hash === "" ? location.pathname + location.search : hash);
  } catch {}
}
