import { createTextChecker } from "../html/publish.ts";
import type { PageChecker } from "./check-pages.ts";

/** Checks texts in this thread, when they are whole: to begin earlier would gain nothing. */
export const pageChecker: PageChecker = {
  add() {},
  check: async (...texts) => createTextChecker().check(...texts),
};
