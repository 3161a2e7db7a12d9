import type { Io } from "../build/io.ts";
import { prepare } from "../build/prepare.ts";
import { isIn } from "../project/descriptions.ts";
import { layout, parentOf, pathFrom, pathIn } from "../project/layout.ts";
import { schemaIdentifiers } from "../schema/identifiers.ts";
import { changedFiles } from "../source/changed-files.ts";
import { createSources } from "../source/sources.ts";
import { findCollections } from "./find-collections.ts";
import { type Survey, survey } from "./survey.ts";
import { type Settings, writeSettings } from "./write-settings.ts";

/** The files that make a project of a folder, by their paths. */
export interface NewProject {
  readonly files: ReadonlyMap<string, string>;
  readonly found: Survey;
}

export interface InitOptions {
  /** The title where nothing that was found gives one. */
  readonly title: string;
  /** The profile that targets.yaml shall name. */
  readonly profile?: string;
}

/** Makes a project of what a folder holds; gives `undefined` where that is nothing that a specification shows. */
export function initProject(io: Io, { title, profile }: InitOptions): NewProject | undefined {
  const found = survey(io.sources);
  const { apis, schemas, chapters } = found;
  if (apis.length + schemas.length + chapters.length === 0) return undefined;
  const folder = chapterFolderOf(chapters);
  const collections = findCollections(found);
  const settings: Settings = {
    title: (apis.length === 1 && apis[0]?.title) || title,
    chapterFolder: folder,
    chapters: chapters.map((file) => pathFrom(folder, file)),
    apis: apiPaths(found),
    collections,
    ...(profile !== undefined && { profile }),
  };
  const text =
    referenceChapter(io, settings, found) ??
    (chapters.length === 0 ? chapterOf(settings.title, []) : undefined);
  if (text === undefined) return { files: new Map([["targets.yaml", writeSettings(settings)]]), found };
  const name = ["reference.md", "api-reference.md", "generated-reference.md"].find(
    (each) => io.sources.files.resolve(pathIn(folder, each)).kind === "missing",
  );
  if (name === undefined) throw new Error("no name is free for the chapter that shows the files");
  const all = { ...settings, chapters: [...settings.chapters, name] };
  return {
    files: new Map([
      ["targets.yaml", writeSettings(all)],
      [pathIn(folder, name), text],
    ]),
    found,
  };
}

/** The folder that all chapters are in, or else the root. */
function chapterFolderOf(chapters: readonly string[]): string {
  const tops = new Set(chapters.map((file) => file.slice(0, file.indexOf("/"))));
  const [only = layout.chapters] = tops;
  return tops.size <= 1 ? only : "";
}

/** What `sources.apis` names: folders in which all data files are API files, and else the files. */
function apiPaths({ apis, data }: Survey): string[] {
  const files = apis.map(({ file }) => file);
  const isApi = new Set(files);
  const isWhole = (folder: string) =>
    folder !== "" && data.every((file) => !isIn(file, folder) || isApi.has(file));
  const paths = [...new Set(files.map((file) => (isWhole(parentOf(file)) ? parentOf(file) : file)))];
  const outermost = paths.filter((path) => !paths.some((other) => other !== path && isIn(path, other)));
  return outermost.every((path) => path === "api") ? [] : outermost;
}

/** The chapter that shows the API files and schemas that no chapter names yet; `undefined` where all are shown. */
function referenceChapter(
  { sources, ...io }: Io,
  settings: Settings,
  { apis, chapters }: Survey,
): string | undefined {
  const report = () => {};
  const files = changedFiles(sources.files, new Map([["targets.yaml", writeSettings(settings)]]));
  const overlaid = createSources(files, report, { identifiers: schemaIdentifiers });
  const prepared = prepare({ ...io, sources: overlaid, report }, { definitions: new Map() });
  if (prepared === undefined || "refused" in prepared) return undefined;
  const names = new Set(prepared.sections.names);
  const written = chapters.map((file) => sources.text(file) ?? "");
  const isNew = (name: string) =>
    names.has(name) && !written.some((text) => text.includes(`{{${name}}}`) || text.includes(`<<${name}>>`));
  const ofApis = prepared.project.apiFiles.map(({ file, group }) => ({
    title: apis.find((each) => each.file === file)?.title ?? group,
    shown: [`${group}_security`, `${group}_http_api`].filter(isNew),
  }));
  const ofCollections = settings.collections.map(({ name }) => ({
    title: titleOf(name),
    shown: [name].filter(isNew),
  }));
  const parts = [...ofApis, ...ofCollections].filter(({ shown }) => shown.length > 0);
  if (parts.length === 0) return undefined;
  const [first] = parts;
  if (first && parts.length === 1) return chapterOf(first.title, first.shown.map(placeholder));
  return chapterOf(
    "Reference",
    parts.flatMap(({ title, shown }) => [`## ${plain(title)}`, ...shown.map(placeholder)]),
  );
}

function chapterOf(title: string, blocks: readonly string[]): string {
  return `${[`# ${plain(title)}`, ...blocks].join("\n\n")}\n`;
}

function placeholder(name: string): string {
  return `{{${name}}}`;
}

/** A collection's name as a title: `Loan events` for `loan_events`. */
function titleOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll("_", " ")}`;
}

/** A title as Markdown in which nothing is markup. */
function plain(title: string): string {
  return title.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|&~%]/g, "\\$&");
}
