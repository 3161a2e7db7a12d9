import { button, make } from "./make.ts";
import { linkOf, readState, rowOf, saveState } from "./tree-state.ts";
import { setUnfolded } from "./unfold.ts";
import { word } from "./words.ts";

/** So many types are unfolded by one press at most: they may hold one another without end. */
const MOST_UNFOLDED = 60;

/** Lets the rows inside of a row be folded, and all that a table holds be unfolded or folded at once. */
export function addTrees(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("main table.rows:not(.live)"))
    enliven(table);
}

function enliven(table: HTMLTableElement): void {
  table.classList.add("live");
  for (const row of rowsOf(table)) if (row.matches(".parent")) addFold(row);
  const head = table.tHead?.rows[0]?.cells;
  const last = head?.[head.length - 1];
  if (!last || !table.querySelector("tr.parent, a.type")) return;
  const all = (isOpen: boolean) => async () => {
    for (const row of rowsOf(table)) if (row.matches(".parent")) fold(row, !isOpen);
    if (isOpen) await unfoldAll(table);
    else for (const link of ownLinks(table)) await setUnfolded(link, false);
    saveState();
  };
  const buttons = [
    button(word("expandAll"), "expand", () => void all(true)()),
    button(word("collapseAll"), "collapse", () => void all(false)()),
  ];
  last.append(make("span", { className: "all" }, ...buttons));
}

/** Unfolds and folds what the address says. */
export async function restoreState(): Promise<void> {
  const { open, folded } = readState();
  // What stands inside of others comes behind them.
  for (const key of open.toSorted((a, b) => a.split(".").length - b.split(".").length)) {
    const link = linkOf(key);
    if (link) await setUnfolded(link, true);
  }
  for (const key of folded) {
    const row = rowOf(key);
    if (row) fold(row, true);
  }
}

/** Unfolds the types that a table names, and those in them; none within its own table. */
async function unfoldAll(table: HTMLTableElement): Promise<void> {
  const open = ownLinks(table);
  for (let count = 0; open.length > 0 && count < MOST_UNFOLDED; count++) {
    const link = open.shift();
    if (!link || isAround(link)) continue;
    const frame = await setUnfolded(link, true);
    for (const inner of frame?.querySelectorAll<HTMLTableElement>("table.rows") ?? [])
      open.push(...ownLinks(inner));
  }
}

/** Whether a link stands within the table that it leads to. */
function isAround(link: HTMLAnchorElement): boolean {
  for (let at = link.closest("[data-of]"); at; at = at.parentElement?.closest("[data-of]") ?? null)
    if (at.getAttribute("data-of") === link.hash) return true;
  let table = link.closest(".table");
  for (let outer = table; outer; outer = outer.parentElement?.closest(".table") ?? null) table = outer;
  // The anchor of a table is at its beginning: at itself, at its name, or right before that.
  for (let at = table; at && (at === table || !at.matches(".table, p")); at = at.previousElementSibling)
    if (`#${encodeURI(at.id)}` === link.hash) return true;
  return false;
}

function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...(table.tBodies[0]?.rows ?? [])];
}

function ownLinks(table: HTMLTableElement): HTMLAnchorElement[] {
  return rowsOf(table)
    .filter((row) => !row.matches(".unfolded"))
    .flatMap((row) => [...row.querySelectorAll<HTMLAnchorElement>("a.type")]);
}

function addFold(row: HTMLTableRowElement): void {
  const cell = row.cells[0];
  if (!cell || cell.querySelector(".fold")) return;
  const made = button("", "fold", () => {
    fold(row, made.ariaExpanded === "true");
    saveState();
  });
  made.ariaExpanded = "true";
  made.ariaLabel = word("insideOf", { name: cell.querySelector("code")?.textContent ?? cell.textContent });
  cell.prepend(made);
}

/** Hides the rows inside of a row, or shows them: those of rows that are folded themselves stay hidden. */
function fold(row: HTMLTableRowElement, isFolded: boolean): void {
  const made = row.querySelector<HTMLButtonElement>(":scope > td > .fold");
  if (made) made.ariaExpanded = String(!isFolded);
  row.classList.toggle("folded", isFolded);
  const own = depthOf(row);
  let hiddenAt = isFolded ? own : Number.POSITIVE_INFINITY;
  for (
    let next = row.nextElementSibling;
    next instanceof HTMLTableRowElement;
    next = next.nextElementSibling
  ) {
    if (next.matches(".unfolded")) {
      next.hidden = next.previousElementSibling instanceof HTMLElement && next.previousElementSibling.hidden;
      continue;
    }
    const depth = depthOf(next);
    if (depth <= own) return;
    if (depth <= hiddenAt) hiddenAt = Number.POSITIVE_INFINITY;
    next.hidden = isFolded || depth > hiddenAt;
    if (!next.hidden && next.matches(".folded")) hiddenAt = depth;
  }
}

function depthOf(row: HTMLElement): number {
  return Number(row.style.getPropertyValue("--depth") || 0);
}
