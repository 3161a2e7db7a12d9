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
  const { document, diagnostics } = parse(text);
  const resolved = resolve([document]);
  const anchors = chooseAnchors(document);
  return {
    html: renderPage(document, { ids: resolved.ids, anchors }, options),
    diagnostics: [...diagnostics, ...resolved.diagnostics],
    badLinks: checkLinks(document, anchors),
  };
}
