import { moveByArrows } from "./tab-list.ts";
import { word } from "./words.ts";

/** Makes tabs of lists of alternatives: each shows its table below the list, one at a time. */
export function addTabs(): void {
  for (const list of document.querySelectorAll<HTMLElement>("main ul.alternatives:not([role])"))
    enliven(list);
}

function enliven(list: HTMLElement): void {
  list.role = "tablist";
  list.ariaLabel = word("alternatives");
  const tabs = [...list.querySelectorAll<HTMLAnchorElement>("a.type")];
  for (const item of list.children) if (item instanceof HTMLElement) item.role = "presentation";
  for (const [index, tab] of tabs.entries()) {
    tab.role = "tab";
    tab.ariaSelected = "false";
    tab.tabIndex = index === 0 ? 0 : -1;
  }
  moveByArrows(list, tabs);
}
