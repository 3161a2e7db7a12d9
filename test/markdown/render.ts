import type { Document } from "../../src/doctree/tree.ts";
import { renderPage } from "../../src/html/page.ts";
import { type Reading, readParsed } from "../../src/html/read-text.ts";
import { createSite, NO_OTHERS } from "../../src/html/site/site.ts";
import { readMarkdown } from "../../src/markdown/index.ts";
import { type PageElement, readPage } from "../html/read-page.ts";

/** The main part of the page that shows a text in Markdown. */
export function renderMarkdown(text: string): PageElement {
  return renderDocument(readMarkdown(text).document);
}

export function renderDocument(document: Document): PageElement {
  const target = { name: "text", output: "text", text: "", frame: { lang: "en", raw: false } };
  const reading: Reading = readParsed(target, { document, diagnostics: [] });
  const site = createSite([reading], "one-page", NO_OTHERS);
  const [publication] = site.publications;
  const [part] = publication?.parts ?? [];
  if (!publication || !part) throw new Error("no page");
  return readPage(renderPage(part, publication, site, { style: undefined, scripts: () => undefined })).main;
}
