import type { TextProblem } from "../document/text-parts.ts";
import type { Progress } from "../progress.ts";
import { homeText } from "./around/home.ts";
import { publishAround, publishInSite } from "./around/publish-site.ts";
import { publishMarkdown } from "./as-markdown/files.ts";
import { LLMS_FILE, llmsText } from "./as-markdown/llms.ts";
import { createMainAnchors } from "./as-markdown/main-anchors.ts";
import { type PageAssets, publishFolder, publishOnePage } from "./assets.ts";
import type { PageMemory } from "./page-memory.ts";
import { type FileLink, type PageText, type Reading, readText } from "./read-text.ts";
import type { RepeatedAnchor } from "./site/anchors.ts";
import type { Around } from "./site/around.ts";
import { type BadLink, checkLinks } from "./site/check-links.ts";
import { type FindFile, followFiles } from "./site/file-links.ts";
import { followLinks } from "./site/follow-links.ts";
import { type LastingAnchor, lastingAnchors } from "./site/lasting.ts";
import { type Ending, firstPage } from "./site/parts.ts";
import type { Layout, Publication } from "./site/publication.ts";
import { applyRedirects, type BadRedirect, type Redirects } from "./site/redirects.ts";
import { type TextError, textErrorOf } from "./text-error.ts";

export type { BadRedirect } from "./site/redirects.ts";

import { createSite, isWhole, NO_OTHERS, type OtherTargets, type Site, type WholeSite } from "./site/site.ts";

export { createPageMemory } from "./page-memory.ts";

export interface PublishOptions {
  readonly assets: PageAssets;
  readonly layout: Layout;
  /** What pages are written as: HTML where nothing is said. */
  readonly endings?: readonly [Ending, ...Ending[]];
  /** Targets that are not published now; links to them are not judged. */
  readonly others: OtherTargets;
  /** Whether blocks tell at which line of the text they begin. */
  readonly sourceLines?: boolean;
  /** What pages before have left, and what these leave to the next. */
  readonly memory?: PageMemory | undefined;
  readonly redirects: Redirects;
  readonly progress?: Progress | undefined;
  /** Finds the files of the project that links lead to: they are copied beside the pages. */
  readonly findFile?: FindFile;
  /** Where pages that are no site will stand, and which other versions there are. */
  readonly settings?: Site["settings"] | undefined;
  /** What is around the pages of all texts, where they are one site. */
  readonly around?: Omit<Around, "hasMarkdown"> | undefined;
}

/** What is wrong with texts that are published together. */
export interface CheckedSite<Text> {
  /** In the order of the texts. */
  readonly texts: readonly Text[];
  readonly badRedirects: readonly BadRedirect[];
}

/** What is wrong with a text, with places in it. */
export interface Checked {
  readonly errors: readonly TextError[];
  readonly problems: readonly TextProblem[];
  readonly levels: Reading["levels"];
  readonly badLinks: readonly BadLink[];
  /** The links that may lead to files of the project. */
  readonly fileLinks: readonly FileLink[];
  readonly repeatedAnchors: readonly RepeatedAnchor[];
  /** The anchors that others may rely on, in the order of the text. */
  readonly anchors: readonly PublishedAnchor[];
  /** The names of all anchors that lead somewhere. */
  readonly anchorIds: ReadonlySet<string>;
}

export interface PublishedAnchor extends LastingAnchor {
  /** The file of the page that it is on. */
  readonly page: string;
}

export interface PublishedSite extends CheckedSite<Published> {
  /** Files of all targets together, by path in the output folder. */
  readonly common: readonly [path: string, content: string][];
}

export interface Published extends Checked {
  /** The copies of files that its pages lead to: their paths in the output folder, by those of the files in the project. */
  readonly copies: ReadonlyMap<string, string>;
  /** Contents by path in the output folder. */
  readonly files: readonly [path: string, content: string][];
}

/**
 * Makes the pages of targets that are published together: links between them are followed. It is the way into everything
 * that reads such texts and makes pages.
 */
export function publish(texts: readonly PageText[], options: PublishOptions): PublishedSite {
  const {
    assets,
    layout,
    endings = ["html"],
    others,
    redirects,
    sourceLines = false,
    memory,
    findFile,
    progress,
    settings,
  } = options;
  memory?.nextRound(texts);
  const { readings, badRedirects } = readTogether(texts, redirects, others, { memory, findFile });
  const around = options.around && { ...options.around, hasMarkdown: endings.includes("md") };
  const siteOf = (ending: Ending) => ({
    ...createSite(readings, layout, others, ending, around ? { around } : { settings }),
    sourceLines,
    memory,
  });
  const [site, ...more] = [siteOf(endings[0]), ...endings.slice(1).map(siteOf)];
  const all = texts.length * endings.length;
  let done = 0;
  const renders = [site, ...more].map((each) => {
    const write = writerOf(each, assets);
    return each.publications.map((publication) => {
      const files = write(publication);
      done += 1;
      progress?.("Making pages", done, all);
      return files;
    });
  });
  const published = site.publications.map((publication, index) => ({
    files: renders.flatMap((files) => files[index] ?? []),
    copies: publication.copies,
    ...check(publication, site),
  }));
  const llms = others.outputs.size === 0 ? llmsText([site, ...more].find(isMarkdown) ?? site) : undefined;
  const common = [site, ...more].flatMap((each) => (isWhole(each) ? filesAround(each, assets) : []));
  return {
    texts: published,
    badRedirects,
    common: llms === undefined ? common : [...common, [LLMS_FILE, llms]],
  };
}

/** The files of a site that belong to none of its targets. */
function filesAround(site: WholeSite, assets: PageAssets): Published["files"] {
  if (!isMarkdown(site)) return publishAround(site, assets);
  return site.home === undefined ? [[firstPage("md"), homeText(site)]] : [];
}

function isMarkdown({ ending }: Site): boolean {
  return ending === "md";
}

/** Makes the files of a target of a site. */
function writerOf(site: Site, assets: PageAssets): (publication: Publication) => Published["files"] {
  if (isMarkdown(site)) {
    const main = createMainAnchors(site);
    return (publication) => publishMarkdown(publication, site, main);
  }
  if (isWhole(site)) return (publication) => publishInSite(publication, site, assets);
  const render = site.layout === "pages" ? publishFolder : publishOnePage;
  return (publication) => render(publication, site, assets);
}

/** Finds what is wrong with texts that are published together, and makes no pages of them. */
export type TextChecker = (texts: readonly PageText[], redirects: Redirects) => CheckedSite<Checked>;

/** It takes and gives plain data, so that it may run in another thread. */
export const checkTexts: TextChecker = (texts, redirects) => {
  const { readings, badRedirects } = readTogether(texts, redirects, NO_OTHERS);
  const site = createSite(readings, "one-page", NO_OTHERS);
  return { texts: site.publications.map((publication) => check(publication, site)), badRedirects };
};

/** Reads texts that are published together, and finds where their links lead, in whatever they are written as. */
function readTogether(
  texts: readonly PageText[],
  redirects: Redirects,
  others: OtherTargets,
  { memory, findFile }: Pick<PublishOptions, "memory"> & { findFile?: FindFile | undefined } = {},
): { readings: readonly Reading[]; badRedirects: readonly BadRedirect[] } {
  const read = texts.map((text) => readText(text, memory));
  const { readings, badRedirects } = applyRedirects(read, redirects, others.outputs);
  return { readings: followLinks(followFiles(readings, others, findFile), others), badRedirects };
}

function check(publication: Publication, site: Site): Checked {
  const { anchors, files, diagnostics, problems, levels, repeatedAnchors, fileLinks } = publication;
  const page = (id: string) => files.get(id) ?? "";
  return {
    errors: diagnostics.map((diagnostic) => textErrorOf(diagnostic, anchors)),
    problems,
    levels,
    repeatedAnchors,
    fileLinks,
    badLinks: checkLinks(publication, site),
    anchors: [
      ...lastingAnchors(anchors).map((anchor) => ({ ...anchor, page: page(anchor.id) })),
      ...publication.indexes.flatMap((index) =>
        index.codes.map(({ id }) => ({ id, title: index.title, section: index.id, page: page(id) })),
      ),
    ],
    anchorIds: new Set(files.keys()),
  };
}
