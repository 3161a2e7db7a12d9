import { type Diagnostic, parse, resolve } from "../rst/index.ts";
import { type PageOptions, renderPage } from "./page.ts";

export interface Published {
  readonly html: string;
  /** What is wrong with the text, with places in it. */
  readonly diagnostics: Diagnostic[];
}

/** Makes the page of a reStructuredText. It is the way into everything that reads such texts and makes pages. */
export function publishPage(text: string, options: PageOptions): Published {
  const { document, diagnostics } = parse(text);
  const resolved = resolve([document]);
  return {
    html: renderPage(document, resolved, options),
    diagnostics: [...diagnostics, ...resolved.diagnostics],
  };
}
