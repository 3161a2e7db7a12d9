/** Makes tabs of lists of alternatives: each shows its table below the list, one at a time. */
export function addTabs(): void {
  for (const list of document.querySelectorAll<HTMLElement>("main ul.alternatives:not([role])"))
    enliven(list);
}

function enliven(list: HTMLElement): void {
  list.role = "tablist";
  list.ariaLabel = "Alternatives";
  const tabs = [...list.querySelectorAll<HTMLAnchorElement>("a.type")];
  for (const item of list.children) if (item instanceof HTMLElement) item.role = "presentation";
  for (const [index, tab] of tabs.entries()) {
    tab.role = "tab";
    tab.ariaSelected = "false";
    tab.tabIndex = index === 0 ? 0 : -1;
  }
  list.addEventListener("keydown", ({ key, target }) => {
    const at = tabs.findIndex((tab) => tab.contains(target instanceof Node ? target : null));
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (at < 0 || step === 0 || next === undefined) return;
    for (const tab of tabs) tab.tabIndex = tab === next ? 0 : -1;
    next.focus();
  });
}
