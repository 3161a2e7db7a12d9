import { button } from "./make.ts";
import { word } from "./words.ts";

/** Gives each branch of the contents a button that opens it without going there. */
export function addBranches(): void {
  for (const list of document.querySelectorAll(
    "#page-contents li li > ul, #page-contents li:has(> .tag) > ul",
  )) {
    const item = list.parentElement;
    if (!item || item.querySelector(":scope > .branch")) continue;
    const made = button("", "branch", () => setOpen(item, !isOpen(item)));
    made.setAttribute("aria-label", word("branch", { title: nameOf(item) }));
    list.before(made);
    showState(item);
  }
}

/** Opens or closes a branch as its reader wants it, whatever is being read. */
function setOpen(item: HTMLElement, open: boolean): void {
  item.dataset["open"] = String(open);
  showState(item);
}

/** Says of a branch whether it is open, after the reader has gone somewhere else as well. */
export function showState(item: HTMLElement): void {
  item.querySelector(":scope > .branch")?.setAttribute("aria-expanded", String(isOpen(item)));
}

function isOpen(item: HTMLElement): boolean {
  const { open } = item.dataset;
  return open === undefined ? item.classList.contains("open") : open === "true";
}

function nameOf(item: HTMLElement): string {
  return item.querySelector(":scope > a, :scope > .tag")?.textContent.trim() ?? "";
}
