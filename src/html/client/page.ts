/// <reference lib="dom" />
import { addCopyButtons } from "./copy.ts";
import { followReader } from "./follow.ts";
import { addKeys } from "./keys.ts";
import { button } from "./make.ts";
import { makeScrollable } from "./scrollable.ts";
import { openSearch } from "./search.ts";
import { addThemeButton } from "./theme.ts";

const bar = document.querySelector<HTMLElement>(".bar");
if (bar) {
  bar.append(button("Search", "search", openSearch));
  addThemeButton(bar);
}
followReader();
makeScrollable();
addCopyButtons();
addKeys();
