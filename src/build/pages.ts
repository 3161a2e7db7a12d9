import type { Document } from "../document/document.ts";
import type { PageAssets } from "../html/assets.ts";
import { createPageMemory, type PublishedSite, type PublishOptions, publish } from "../html/publish.ts";
import type { PageText } from "../html/read-text.ts";
import type { Ending } from "../html/site/parts.ts";
import type { Layout } from "../html/site/publication.ts";
import type { OtherTargets } from "../html/site/site.ts";
import { collectIndexes } from "../indexes/collect-indexes.ts";
import { versionsOfSite } from "../project/hugo/versions.ts";
import type { Project } from "../project/project.ts";
import { asBaseUrl } from "../project/site.ts";
import { writeList } from "./anchor-lists.ts";
import { redirectsOf, reportAll, textsOf } from "./check-pages.ts";
import {
  COPY_LIST,
  type Copies,
  type DocumentRenderer,
  type RenderContext,
  type SiteChoices,
} from "./document-renderer.ts";
import { readFrame } from "./frame.ts";
import { createProjectFiles, type ProjectFiles } from "./project-files.ts";

export interface PageOptions {
  assets: PageAssets;
  layout: Layout;
  /** What pages are written as: HTML where nothing is said. */
  endings?: readonly [Ending, ...Ending[]];
  /** Given where the pages of all targets are one site. */
  site?: SiteChoices | undefined;
  /** Whether blocks tell at which line of the text they begin, as a preview needs it. */
  sourceLines?: boolean;
  /** Whether pages are made again and again, of texts that change little. */
  again?: boolean;
}

/** Renders documents as pages; what is wrong with their text is reported where it was written. */
export function createPageRenderer({
  assets,
  again,
  endings = ["html"],
  site,
  ...choices
}: PageOptions): DocumentRenderer {
  const memory = again ? createPageMemory() : undefined;
  return (documents, context) => {
    const { project } = context;
    const others = otherTargets(documents, project);
    const around = site && aroundSite(context, site);
    const found = createProjectFiles(documents, context, (output) => (site ? "" : output));
    const published = publish(withIndexes(documents, context), {
      ...{ assets, endings, ...choices, memory, others, around },
      progress: context.progress,
      settings: project.siteSettings,
      redirects: redirectsOf(project),
      findFile: found.find,
    });
    const former = reportAll(published, documents, context, found);
    const files = [...published.texts.flatMap((text) => text.files), ...published.common];
    const copies = copiesOf(published, documents, found, site !== undefined);
    // The addresses of pages are those that others note.
    if (!endings.includes("html")) return { files, anchorLists: [], copies };
    const lists = published.texts.map((text, index) => {
      const { output } = documents[index] ?? { output: "" };
      const isInFolder = text.files.some(([path]) => path.startsWith(`${output}/`));
      const isBeside = project.anchorsFolder === undefined;
      return writeList(output, text, former[index] ?? [], {
        isInFolder: isBeside && isInFolder,
        hasPages: isBeside && choices.layout === "pages",
      });
    });
    return { files, anchorLists: lists, copies };
  };
}

/** The copies that pages lead to: one list for all of a site, or one for each target. */
function copiesOf(
  { texts }: PublishedSite,
  documents: readonly Document[],
  { read }: ProjectFiles,
  isSite: boolean,
): Copies[] {
  const contents = texts.map(({ copies }) =>
    [...copies].flatMap(([file, path]): [string, Uint8Array][] => {
      const found = read(file);
      return "bytes" in found ? [[path, found.bytes]] : [];
    }),
  );
  if (isSite) return [{ list: COPY_LIST, files: new Map(contents.flat()) }];
  return documents.map(({ output }, index) => ({
    list: `${output}/${COPY_LIST}`,
    files: new Map(contents[index]),
  }));
}

/** What is around the pages of a site. Its version is that of the changelog where nothing else is said. */
function aroundSite(
  context: RenderContext,
  { baseUrl, notFoundScript }: SiteChoices,
): PublishOptions["around"] {
  const { site: found, siteSettings: settings, page } = context.project;
  const address = baseUrl ?? settings.baseUrl ?? (found && asBaseUrl(found.baseUrl));
  const title = settings.title ?? found?.title;
  const ofSite = found ? versionsOfSite(found.params) : { versions: [] };
  const isOwn = settings.version !== undefined || settings.versions.length > 0;
  const version = settings.version ?? ofSite.version ?? context.model.changelog?.version;
  return {
    ...settings,
    versions: isOwn ? settings.versions : ofSite.versions,
    ...(version !== undefined && { version }),
    ...(title !== undefined && { title }),
    ...(address !== undefined && { baseUrl: address }),
    frame: readFrame(page, context),
    notFoundScript,
  };
}

/** The texts with the indexes of their targets. */
function withIndexes(documents: readonly Document[], context: RenderContext): PageText[] {
  const { project, model } = context;
  const names = new Map(project.targets.map(({ name, indexes }) => [name, indexes]));
  const pages = new Map(project.targets.map(({ name, page }) => [name, page]));
  return textsOf(documents, context).map((text, index) => {
    const document = documents[index];
    if (document === undefined) return text;
    const editAt = editsOf(document, pages.get(text.name)?.edit);
    return {
      ...text,
      ...(editAt && { editAt }),
      indexed: collectIndexes(model, document, names.get(text.name) ?? [], project.profile),
    };
  });
}

/** Where the chapter that a line of a document is written in can be edited. */
function editsOf({ lines }: Document, address: string | undefined): PageText["editAt"] {
  if (address === undefined) return undefined;
  return (line) => {
    const origin = lines[line - 1];
    const file = origin?.chapter.split("/").map(encodeURIComponent).join("/");
    return origin && address.replaceAll("{file}", () => file ?? "").replaceAll("{line}", String(origin.line));
  };
}

/** The targets that are not built now. */
function otherTargets(documents: readonly Document[], { targets }: Project): OtherTargets {
  const built = new Set(documents.map(({ output }) => output));
  const others = targets.filter(({ output }) => !built.has(output));
  return {
    outputs: new Set(others.map(({ output }) => output)),
    chapters: new Map(
      others.flatMap(({ output, chapters }) => chapters.map(({ file }) => [file, output] as const)),
    ),
  };
}
