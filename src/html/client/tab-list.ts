import { button, make } from "./make.ts";

/** Tabs above what they choose from. */
export interface TabList {
  readonly element: HTMLElement;
  /** Marks the tab of an index, from 0, as the chosen one. */
  readonly mark: (index: number) => void;
}

/**
 * Makes tabs of names; the first is chosen.
 * @param choose called with the index, from 0, of the tab that a reader takes
 */
export function makeTabs(label: string, names: readonly string[], choose: (index: number) => void): TabList {
  const tabs = names.map((name, index) => {
    const tab = button(name, "", () => choose(index));
    tab.role = "tab";
    return tab;
  });
  const element = make("div", { className: "tabs", role: "tablist", ariaLabel: label }, ...tabs);
  const mark = (chosen: number) => {
    for (const [index, tab] of tabs.entries()) {
      tab.ariaSelected = String(index === chosen);
      tab.tabIndex = index === chosen ? 0 : -1;
    }
  };
  mark(0);
  moveByArrows(element, tabs);
  return { element, mark };
}

/** Lets the arrow keys go from tab to tab, of which one alone is reached by `Tab`. */
export function moveByArrows(list: HTMLElement, tabs: readonly HTMLElement[]): void {
  list.addEventListener("keydown", ({ key, target }) => {
    const at = tabs.findIndex((tab) => tab.contains(target instanceof Node ? target : null));
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (at < 0 || step === 0 || next === undefined) return;
    for (const tab of tabs) tab.tabIndex = tab === next ? 0 : -1;
    next.focus();
  });
}
