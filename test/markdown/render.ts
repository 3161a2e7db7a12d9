import { renderPage } from "../../src/html/page.ts";
import { readText } from "../../src/html/read-text.ts";
import { createSite, NO_OTHERS } from "../../src/html/site/site.ts";
import { type PageElement, readPage } from "../html/read-page.ts";

/** The main part of the page that shows a text in Markdown. */
export function renderMarkdown(text: string): PageElement {
  const reading = readText({
    name: "text",
    output: "text",
    text,
    parts: [
      { language: "markdown", start: 0, end: text.split("\n").length, depth: 0, file: "", sections: [] },
    ],
    titleStyles: [],
    frame: { lang: "en", raw: false },
  });
  const site = createSite([reading], "one-page", NO_OTHERS);
  const [publication] = site.publications;
  const [part] = publication?.parts ?? [];
  if (!publication || !part) throw new Error("no page");
  return readPage(renderPage(part, publication, site, { head: undefined, scripts: () => undefined })).main;
}
