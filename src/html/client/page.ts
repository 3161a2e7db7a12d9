/// <reference lib="dom" />
import { addAnswerTabs } from "./answers.ts";
import { markArrivals } from "./arrive.ts";
import { enlivenBar } from "./bar.ts";
import { addCards } from "./cards.ts";
import { addBranches } from "./contents.ts";
import { addCopyButtons } from "./copy.ts";
import { followReader } from "./follow.ts";
import { addLanguages } from "./languages.ts";
import { followMoved } from "./moved.ts";
import { makeScrollable } from "./scrollable.ts";
import { followDeepLinks, forgetIndex } from "./search.ts";
import { copySelfLinks } from "./self-links.ts";
import { addTabs } from "./tabs.ts";
import { addTrees, restoreState } from "./tree.ts";
import { unfoldTypes } from "./unfold.ts";
import { keepPageBetweenVersions } from "./versions.ts";

enlivenBar();
followMoved();
keepPageBetweenVersions();
enliven();
unfoldTypes();
document.addEventListener("page:unfolded", addTrees);
void restoreState();
copySelfLinks();
addCards();
markArrivals();
followDeepLinks();
// A preview puts newer text into the page that is shown.
document.addEventListener("page:changed", () => {
  forgetIndex();
  enliven();
});

function enliven(): void {
  addBranches();
  followReader();
  makeScrollable();
  addCopyButtons();
  addLanguages();
  addAnswerTabs();
  addTabs();
  addTrees();
}
