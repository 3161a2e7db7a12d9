import { finding, type Report } from "../diagnostics/finding.ts";
import { oncePerPlace } from "../diagnostics/once.ts";
import type { Document, Lack } from "../document/document.ts";
import { textParts } from "../document/text-parts.ts";
import type { BadRedirect, Checked, CheckedSite, TextChecker } from "../html/publish.ts";
import type { PageText } from "../html/read-text.ts";
import { linkNames } from "../indexes/link-names.ts";
import { siteAnchorsOf } from "../indexes/template-anchors.ts";
import type { Model } from "../model/types.ts";
import { readPageMatter } from "../project/hugo/read-page.ts";
import { languageOf } from "../project/layout.ts";
import { pageDefaults } from "../project/page.ts";
import type { Project, Redirect, Target } from "../project/project.ts";
import { mayLackClasses } from "../sections/template-set.ts";
import type { Sources } from "../source/sources.ts";
import { checkAnchors, type ListedAnchor } from "./anchor-lists.ts";
import { reportDepths } from "./chapter-depths.ts";
import type { RenderContext } from "./document-renderer.ts";
import { readFrame } from "./frame.ts";
import { createMayHold } from "./partial.ts";
import { createProjectFiles } from "./project-files.ts";
import { siteMapOf } from "./site-map.ts";
import { lacksIncluded } from "./text-codes.ts";
import { reportTextErrors } from "./text-errors.ts";

/** Checks the texts of pages, wherever that runs. */
export type PageChecker = (...texts: Parameters<TextChecker>) => Promise<ReturnType<TextChecker>>;

/** What pages are checked with: no more than chapters need. */
type PageContext = Omit<RenderContext, "model"> & {
  model: Pick<Model, "apis" | "descriptions" | "events" | "definitions">;
};

/** Reports what is wrong with the texts of all targets, as their pages would show it, and makes no pages. */
export async function checkPages(
  documents: readonly Document[],
  context: PageContext,
  checker: PageChecker,
): Promise<void> {
  const checked = await checker(textsOf(documents, context), redirectsOf(context.project));
  reportAll(checked, documents, context);
}

export function textsOf(documents: readonly Document[], context: PageContext): PageText[] {
  const targets = new Map(context.project.targets.map((target) => [target.name, target]));
  const site = siteMapOf(context.project, context.sources.files);
  return documents.map((document) => {
    const { target: name, output, text } = document;
    const target = targets.get(name);
    const { title, page = pageDefaults, sitePage } = target ?? {};
    const names = linkNames(document, context.model, context.project.chapterFolder);
    return {
      name,
      ...(title !== undefined && { title }),
      ...(target && placeInSite(target, context.sources)),
      output,
      text,
      parts: textParts(document),
      titleStyles: context.project.titleStyles.levels,
      chapters: startsOfChapters(document),
      ...(page.llms !== undefined && { isListed: page.llms }),
      ...(names && { linkNames: names }),
      ...(site &&
        sitePage && {
          sitePlace: { address: sitePage.address, site, anchors: siteAnchorsOf(document, context.model) },
        }),
      frame: readFrame(page, context),
      ...(mayLackClasses(context.set) && { byWords: true }),
    };
  });
}

/** What a target says of itself as one of many, or its first chapter does in its front matter. */
function placeInSite({ weight, description, chapters }: Target, sources: Sources): Partial<PageText> {
  const [first] = chapters;
  const matter =
    first && languageOf(first.file) === "markdown" ? readPageMatter(first.file, sources) : undefined;
  const own = { weight: weight ?? matter?.weight, description: description ?? matter?.description };
  return {
    ...(own.weight !== undefined && { weight: own.weight }),
    ...(own.description !== undefined && { description: own.description }),
    ...(matter?.linkTitle !== undefined && { shortTitle: matter.linkTitle }),
    ...(matter && matter.aliases.length > 0 && { aliases: matter.aliases }),
  };
}

function startsOfChapters({ lines }: Document): NonNullable<PageText["chapters"]> {
  const found: { file: string; start: number }[] = [];
  for (const [start, { chapter: file }] of lines.entries())
    if (file !== found.at(-1)?.file) found.push({ file, start });
  return found;
}

export function redirectsOf({ redirects }: Project): Map<string, string> {
  return new Map(redirects.map(({ id, to }) => [id, to]));
}

/** Reports what is wrong, and gives, for each document, the anchors that it had when it was published before. */
export function reportAll(
  { texts, badRedirects }: CheckedSite<Checked>,
  documents: readonly Document[],
  context: PageContext,
  files = createProjectFiles(documents, context),
): ListedAnchor[][] {
  const lacks = lacksOf(documents, texts);
  const mayHold = createMayHold(context.project, context.sources);
  const lacksName = (output: string, name: string | undefined) => {
    const lack = lacks.get(output);
    return lack === "anything" || (lack === "sections" && (name === undefined || mayHold(name)));
  };
  const redirects = new Map(context.project.redirects.map((redirect) => [redirect.id, redirect]));
  const mayLead = (redirect: Redirect) => {
    const to = redirect.to.replace(/^.*#/, "");
    return [...lacks.keys()].some((output) => lacksName(output, to));
  };
  for (const bad of badRedirects) {
    const redirect = redirects.get(bad.id);
    if (redirect !== undefined && (bad.kind !== "redirect-unknown" || !mayLead(redirect)))
      reportRedirect(bad, redirect, context.report);
  }
  const report = oncePerPlace(context.report);
  return documents.map((document, index) => {
    const checked = texts[index];
    if (checked === undefined) return [];
    reportTextErrors(checked, document, { ...context, lacksName });
    files.report(document, checked.fileLinks);
    reportDepths(checked, document, { project: context.project, report });
    return checkAnchors(document.output, checked, context, lacks.has(document.output));
  });
}

/** What documents lack, by their outputs. */
function lacksOf(documents: readonly Document[], texts: readonly Checked[]): Map<string, Lack> {
  const lacks = new Map<string, Lack>();
  for (const [index, { output, lack }] of documents.entries())
    if (texts[index]?.errors.some(lacksIncluded)) lacks.set(output, "anything");
    else if (lack !== undefined) lacks.set(output, lack);
  return lacks;
}

function reportRedirect(
  { kind, id, known }: BadRedirect,
  { to, location, keyLocation }: Redirect,
  report: Report,
): void {
  if (kind === "redirect-unknown") report(finding(kind, { to, known }, location));
  else report(finding(kind, { id }, kind === "redirect-existing" ? keyLocation : location));
}
