/// <reference lib="dom" />
import { addCopyButtons } from "./copy.ts";
import { followReader } from "./follow.ts";
import { addKeys } from "./keys.ts";
import { button } from "./make.ts";
import { addMenu } from "./menu.ts";
import { followMoved } from "./moved.ts";
import { makeScrollable } from "./scrollable.ts";
import { forgetIndex, openSearch } from "./search.ts";
import { isOneOfSeveral } from "./shared-data.ts";
import { addThemeButton } from "./theme.ts";

const bar = document.querySelector<HTMLElement>(".bar");
if (bar) {
  bar.append(button("Search", "search", openSearch));
  addThemeButton(bar);
}
followMoved(isOneOfSeveral);
enliven();
addKeys();
addMenu();
// A preview puts newer text into the page that is shown.
document.addEventListener("page:changed", () => {
  forgetIndex();
  enliven();
});

function enliven(): void {
  followReader();
  makeScrollable();
  addCopyButtons();
}
