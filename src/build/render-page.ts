import type { PageAssets } from "../html/page.ts";
import { publishPage } from "../html/publish.ts";
import type { Renderer } from "./output-formats.ts";
import { reportFaults } from "./text-faults.ts";

/** Renders documents as pages; what is wrong with their text is reported where it was written. */
export function createPageRenderer(assets: PageAssets): Renderer {
  return (document, io) => {
    const { html, diagnostics, badLinks } = publishPage(document.text, { name: document.target, assets });
    reportFaults({ diagnostics, badLinks }, document, io);
    return [[`${document.output}.html`, html]];
  };
}
