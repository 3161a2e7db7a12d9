import type { Report } from "../diagnostics/finding.ts";
import type { Document } from "../document/document.ts";
import type { Model } from "../model/types.ts";
import type { Progress } from "../progress.ts";
import type { Project } from "../project/project.ts";
import type { Descriptions } from "../sections/description/descriptions.ts";
import type { TemplateSet } from "../sections/template-set.ts";
import type { ReadResult } from "../source/files.ts";
import type { Sources } from "../source/sources.ts";
import type { ReportedErrors } from "./reported-errors.ts";

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

export type DocumentRenderer = (documents: readonly Document[], context: RenderContext) => Rendered;

/** What is chosen for a site. */
export interface SiteChoices {
  /** The address that it will stand at, where that is not the project's. */
  baseUrl?: string | undefined;
  /** The script of its page for addresses that lead to none. */
  notFoundScript: string;
}
