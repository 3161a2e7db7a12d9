import type { Report } from "../diagnostics/finding.ts";
import type { Document } from "../document/document.ts";
import type { PageAssets } from "../html/page.ts";
import type { Sources } from "../source/sources.ts";

/** What a document can be published as. */
export const outputFormats = ["rst", "html"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** What a format makes of a document: file names, relative to the output folder, and their contents. */
export type Renderer = (
  document: Document,
  io: { sources: Sources; report: Report },
) => [path: string, content: string][];

export const renderRst: Renderer = ({ output, text }) => [[`${output}.rst`, text]];

/** Loads the renderer of a format; `assets` reads what pages bring along. */
export async function loadRenderer(format: OutputFormat, assets: () => PageAssets): Promise<Renderer> {
  if (format === "rst") return renderRst;
  const { createPageRenderer } = await import("./render-page.ts");
  return createPageRenderer(assets());
}
