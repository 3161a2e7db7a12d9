import { checkTexts } from "../html/publish.ts";
import type { PageChecker } from "./check-pages.ts";

/** Checks texts in this thread. A file of its own, since what checks them is read only where it is needed. */
export const checkHere: PageChecker = async (...texts) => checkTexts(...texts);
