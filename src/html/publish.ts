import { type Diagnostic, parse, resolve } from "../rst/index.ts";
import { chooseAnchors } from "./anchors.ts";
import { type BadLink, checkLinks } from "./check-links.ts";
import { type PageOptions, renderPage } from "./page.ts";

export interface Published {
  readonly html: string;
  /** What is wrong with the text, with places in it. */
  readonly diagnostics: Diagnostic[];
  readonly badLinks: BadLink[];
}

/** Makes the page of a reStructuredText. It is the way into everything that reads such texts and makes pages. */
export function publishPage(text: string, options: PageOptions): Published {
  const { document, ids, anchors, diagnostics, badLinks } = read(text);
  return { html: renderPage(document, { ids, anchors }, options), diagnostics, badLinks };
}

/** Finds what is wrong with a text and makes no page of it. */
export function checkText(text: string): Omit<Published, "html"> {
  const { diagnostics, badLinks } = read(text);
  return { diagnostics, badLinks };
}

function read(text: string) {
  const { document, diagnostics } = parse(text);
  const { ids, diagnostics: found } = resolve([document]);
  const anchors = chooseAnchors(document);
  const badLinks = checkLinks(document, anchors);
  return { document, ids, anchors, diagnostics: [...diagnostics, ...found], badLinks };
}
