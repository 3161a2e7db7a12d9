import type { PageAssets } from "../html/assets.ts";
import type { Layout } from "../html/site/publication.ts";
import type { DocumentRenderer, SiteChoices } from "./document-renderer.ts";
import { rstText } from "./rst-text.ts";

/** What a document can be published as. */
export const outputFormats = ["rst", "html", "md"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** What is published where nobody says what. */
export const defaultFormats: readonly OutputFormat[] = ["rst", "html"];

/** The same of a site. */
export const siteFormats: readonly OutputFormat[] = ["html", "md"];

export const renderRst: DocumentRenderer = (documents, { project }) => ({
  files: documents.map((document) => [`${document.output}.rst`, rstText(document, project)]),
  anchorLists: [],
  copies: [],
});

export interface PageChoices {
  layout: Layout;
  /** Given where the pages of all targets are one site. */
  site?: SiteChoices | undefined;
  /** Whether blocks of pages tell at which line of the text they begin, as a preview needs it. */
  sourceLines?: boolean;
  /** Whether pages are made again and again, of texts that change little. */
  again?: boolean;
  /** Reads what pages bring along. */
  assets: () => PageAssets;
}

/** Loads the renderers of formats. Pages and Markdown are made together, of texts that are read once. */
export async function loadRenderers(
  formats: readonly OutputFormat[],
  { assets, ...choices }: PageChoices,
): Promise<DocumentRenderer[]> {
  const renderers = formats.includes("rst") ? [renderRst] : [];
  const [ending, ...others] = formats.filter((format) => format !== "rst");
  if (ending === undefined) return renderers;
  const { createPageRenderer } = await import("./pages.ts");
  return [...renderers, createPageRenderer({ ...choices, endings: [ending, ...others], assets: assets() })];
}
