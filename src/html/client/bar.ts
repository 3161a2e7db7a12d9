import { addKeys } from "./keys.ts";
import { button } from "./make.ts";
import { addMenu } from "./menu.ts";
import { openSearch } from "./search.ts";
import { addThemeButton } from "./theme.ts";
import { word } from "./words.ts";

/** Adds the buttons of the bar above the page, and the keys that do the same. */
export function enlivenBar(): void {
  const bar = document.querySelector<HTMLElement>(".bar");
  if (bar) {
    bar.append(button(word("search"), "search", () => openSearch()));
    addThemeButton(bar);
  }
  addKeys();
  addMenu();
}
