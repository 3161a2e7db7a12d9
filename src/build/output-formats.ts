import type { Report } from "../diagnostics/finding.ts";
import type { Document } from "../document/document.ts";
import type { PageAssets } from "../html/assets.ts";
import type { Layout } from "../html/site.ts";
import type { Model } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import type { Sources } from "../source/sources.ts";

/** What a document can be published as. */
export const outputFormats = ["rst", "html"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** What documents are rendered with. */
export interface RenderContext {
  project: Project;
  model: Model;
  sources: Sources;
  report: Report;
}

/** What a format makes of documents that are published together: files by path in the output folder. */
export type Renderer = (
  documents: readonly Document[],
  context: RenderContext,
) => [path: string, content: string][];

export const renderRst: Renderer = (documents) =>
  documents.map(({ output, text }) => [`${output}.rst`, text]);

export interface PageChoices {
  layout: Layout;
  /** Reads what pages bring along. */
  assets: () => PageAssets;
}

/** Loads the renderer of a format. */
export async function loadRenderer(format: OutputFormat, { layout, assets }: PageChoices): Promise<Renderer> {
  if (format === "rst") return renderRst;
  const { createPageRenderer } = await import("./pages.ts");
  return createPageRenderer({ layout, assets: assets() });
}
