import { checkText } from "../html/publish.ts";
import type { Renderer } from "./output-formats.ts";
import { reportFaults } from "./text-faults.ts";

/** Renders nothing: reports what is wrong with a document's text where it was written, as its page would show it. */
export const checkPage: Renderer = (document, io) => {
  reportFaults(checkText(document.text), document, io);
  return [];
};
