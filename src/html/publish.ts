import type { Diagnostic } from "../rst/index.ts";
import { type PageAssets, publishFolder, publishOnePage } from "./assets.ts";
import { type BadLink, checkLinks } from "./check-links.ts";
import { type PageText, readText } from "./read-text.ts";
import { createSite, type Layout, type Publication, type Site } from "./site.ts";

export interface PublishOptions {
  readonly assets: PageAssets;
  readonly layout: Layout;
  /** The outputs of targets that are not published now; links to them are not judged. */
  readonly others: ReadonlySet<string>;
}

/** What is wrong with a text, with places in it. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly badLinks: readonly BadLink[];
}

export interface Published extends Checked {
  /** Contents by path in the output folder. */
  readonly files: readonly [path: string, content: string][];
}

/**
 * Makes the pages of targets that are published together: links between them are followed. It is the way into everything
 * that reads such texts and makes pages. What it gives stands in the order of `texts`.
 */
export function publish(texts: readonly PageText[], { assets, layout, others }: PublishOptions): Published[] {
  const site = createSite(texts.map(readText), layout, others);
  const render = layout === "pages" ? publishFolder : publishOnePage;
  return site.publications.map((publication) => ({
    files: render(publication, site, assets),
    ...check(publication, site),
  }));
}

/** Finds what is wrong with all texts of a project and makes no pages of them. */
export function checkTexts(texts: readonly PageText[]): Checked[] {
  const site = createSite(texts.map(readText), "one-page", new Set());
  return site.publications.map((publication) => check(publication, site));
}

function check(publication: Publication, site: Site): Checked {
  return { diagnostics: publication.diagnostics, badLinks: checkLinks(publication, site) };
}
