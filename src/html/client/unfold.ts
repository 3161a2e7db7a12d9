import { make } from "./make.ts";
import { placeOfLink } from "./other-page.ts";
import { keyOfLink, saveState } from "./tree-state.ts";

/** Where the table stands that a link has unfolded; the link is `aria-expanded` meanwhile. */
const unfolded = new WeakMap<HTMLAnchorElement, HTMLElement>();

/** Lets the name of a type unfold its table in place, below the row that names it. What is held down with the click opens the link. */
export function unfoldTypes(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.type") : null;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    void toggle(link);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLAnchorElement && target.matches("a.type")) target.ariaExpanded ??= "false";
  });
}

async function toggle(link: HTMLAnchorElement): Promise<void> {
  const isOpen = unfolded.get(link)?.isConnected === true;
  if (!isOpen) for (const other of otherTabs(link)) await setUnfolded(other, false);
  const frame = await setUnfolded(link, !isOpen);
  // Where the other page cannot be read, it is a link.
  if (!isOpen && frame === undefined) location.assign(link.href);
  else saveState();
}

/** The links beside it in a list of alternatives, of which one is shown at a time. */
function otherTabs(link: HTMLAnchorElement): HTMLAnchorElement[] {
  const all = link.closest(".alternatives")?.querySelectorAll<HTMLAnchorElement>("a.type") ?? [];
  return [...all].filter((each) => each !== link);
}

/** Unfolds the table that a link leads to, or folds it; gives what is unfolded then. */
export async function setUnfolded(
  link: HTMLAnchorElement,
  isOpen: boolean,
): Promise<HTMLElement | undefined> {
  const shown = unfolded.get(link);
  if (shown?.isConnected && isOpen) return shown;
  shown?.remove();
  unfolded.delete(link);
  const table = isOpen ? await tableAt(link) : undefined;
  mark(link, table !== undefined);
  if (table === undefined) return undefined;
  const frame = place(link, copyOf(table, link));
  unfolded.set(link, frame);
  document.dispatchEvent(new Event("page:unfolded"));
  return frame;
}

function mark(link: HTMLAnchorElement, isOpen: boolean): void {
  link.ariaExpanded = String(isOpen);
  if (link.role === "tab") link.ariaSelected = String(isOpen);
}

/** What begins at the anchor of a link, up to the end of the table. */
async function tableAt(link: HTMLAnchorElement): Promise<DocumentFragment | undefined> {
  const start = await placeOfLink(link);
  if (!start) return undefined;
  const found = new DocumentFragment();
  for (let next: Element | null = blockOf(start); next; next = next.nextElementSibling) {
    const copy = document.importNode(next, true);
    if (start.ownerDocument !== document) leadFrom(copy, link.href);
    found.append(copy);
    if (next.matches(".table")) return found;
  }
  return undefined;
}

/** An anchor may be an empty element before what it leads to. */
function blockOf(start: Element): Element {
  return start.matches("span:empty") && start.parentElement?.matches("div, section, main")
    ? (start.nextElementSibling ?? start)
    : start;
}

/** Addresses of another page, as they are from this one. */
function leadFrom(copy: Element, address: string): void {
  for (const each of copy.querySelectorAll("a[href]"))
    each.setAttribute("href", new URL(each.getAttribute("href") ?? "", address).href);
}

/** The table below its name, which leads to where it stands; its anchors stay there. */
function copyOf(table: DocumentFragment, link: HTMLAnchorElement): HTMLElement {
  for (const each of table.querySelectorAll("[id]")) each.removeAttribute("id");
  for (const each of table.querySelectorAll("a.type[aria-expanded]")) each.removeAttribute("aria-expanded");
  for (const each of table.querySelectorAll(".live, .folded")) each.classList.remove("live", "folded");
  for (const each of table.querySelectorAll("[hidden]")) each.removeAttribute("hidden");
  const own = "tr.unfolded, div.unfolded, .used-by, caption, .all, .fold";
  for (const each of table.querySelectorAll(own)) each.remove();
  // The name is in the link above; without it there is no list.
  for (const each of table.querySelectorAll("dl.object"))
    each.replaceWith(...[...each.querySelectorAll(":scope > dd")].flatMap((said) => [...said.childNodes]));
  const name = link.textContent ?? "";
  const where = make("a", { href: link.href }, make("code", {}, name));
  const frame = make("div", { className: "unfolded", role: "group" }, make("p", {}, where), table);
  frame.ariaLabel = name;
  frame.dataset["of"] = link.hash;
  frame.dataset["key"] = keyOfLink(link);
  if (link.role === "tab") frame.role = "tabpanel";
  return frame;
}

/** Puts a block below the row, or the paragraph, that a link is in; gives what was put there. */
function place(link: HTMLAnchorElement, block: HTMLElement): HTMLElement {
  const row = link.closest("tr");
  if (!row) {
    (link.closest(".alternatives") ?? link.closest("p, dl, li") ?? link).after(block);
    return block;
  }
  const cell = make("td", { colSpan: row.cells.length }, block);
  const made = make("tr", { className: "unfolded" }, cell);
  let last: Element = row;
  while (last.nextElementSibling?.matches("tr.unfolded")) last = last.nextElementSibling;
  last.after(made);
  return made;
}
