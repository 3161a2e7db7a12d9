import type { Report } from "../diagnostics/finding.ts";
import type { Document } from "../document/document.ts";
import type { PageAssets } from "../html/assets.ts";
import type { Layout } from "../html/site/site.ts";
import type { Model } from "../model/types.ts";
import type { Progress } from "../progress.ts";
import type { Project } from "../project/project.ts";
import type { Descriptions } from "../sections/description/descriptions.ts";
import type { TemplateSet } from "../sections/template-set.ts";
import type { ReadResult } from "../source/files.ts";
import type { Sources } from "../source/sources.ts";
import type { ReportedErrors } from "./reported-errors.ts";
import { rstText } from "./rst-text.ts";

/** What a document can be published as. */
export const outputFormats = ["rst", "html", "md"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** What is published where nobody says what. */
export const defaultFormats: readonly OutputFormat[] = ["rst", "html"];

/** The same of a site. */
export const siteFormats: readonly OutputFormat[] = ["html", "md"];

/** What documents are rendered with. */
export interface RenderContext {
  project: Project;
  model: Model;
  /** The templates that sections were made with. */
  set: TemplateSet;
  descriptions: Descriptions;
  sources: Sources;
  report: Report;
  progress?: Progress | undefined;
  /** What was reported of texts already. */
  reported: ReportedErrors;
  /** Absent where nothing was published before. */
  outputFolder?: OutputFolder;
}

/** The folder that is published into, as it is before. */
export interface OutputFolder {
  /** Its path from the project's root, if it lies inside the project. */
  path?: string;
  /** How users call it. */
  name: string;
  /** The text of a file in it. */
  read(path: string): ReadResult;
}

type FileList = readonly (readonly [path: string, content: string])[];

/** What a format makes of documents that are published together. */
export interface Rendered {
  /** By path in the output folder. */
  files: FileList;
  /** The lists of the anchors that were published, by name. */
  anchorLists: FileList;
  /** The files of the project that are copied. */
  copies: readonly Copies[];
}

/** The name of the lists that tell which copies a build wrote. */
export const COPY_LIST = "copies.json";

/** Copies of files that pages lead to. */
export interface Copies {
  /** The path, in the output folder, of the list that tells of them: those of a list that are no more are removed. */
  list: string;
  /** Their contents, by path in the output folder. */
  files: ReadonlyMap<string, Uint8Array>;
}

export type Renderer = (documents: readonly Document[], context: RenderContext) => Rendered;

export const renderRst: Renderer = (documents, { project }) => ({
  files: documents.map((document) => [`${document.output}.rst`, rstText(document, project)]),
  anchorLists: [],
  copies: [],
});

/** What is chosen for a site. */
export interface SiteChoices {
  /** The address that it will stand at, where that is not the project's. */
  baseUrl?: string | undefined;
  /** The script of its page for addresses that lead to none. */
  notFoundScript: string;
}

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
): Promise<Renderer[]> {
  const renderers = formats.includes("rst") ? [renderRst] : [];
  const [ending, ...others] = formats.filter((format) => format !== "rst");
  if (ending === undefined) return renderers;
  const { createPageRenderer } = await import("./pages.ts");
  return [...renderers, createPageRenderer({ ...choices, endings: [ending, ...others], assets: assets() })];
}
