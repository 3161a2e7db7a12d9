import { finding } from "../diagnostics/finding.ts";
import type { Document } from "../document/document.ts";
import type { PageAssets } from "../html/assets.ts";
import {
  type BadRedirect,
  type Checked,
  type CheckedSite,
  checkTexts,
  createPageMemory,
  publish,
} from "../html/publish.ts";
import type { PageText } from "../html/read-text.ts";
import type { Layout } from "../html/site.ts";
import { collectIndexes } from "../indexes/indexes.ts";
import { pageDefaults } from "../project/page.ts";
import type { Project } from "../project/project.ts";
import { checkAnchors, type ListedAnchor, writeList } from "./anchor-lists.ts";
import { readFrame } from "./frame.ts";
import type { RenderContext, Renderer } from "./output-formats.ts";
import { reportFaults } from "./text-faults.ts";

export interface PageOptions {
  assets: PageAssets;
  layout: Layout;
  /** Whether blocks tell at which line of the text they begin, as a preview needs it. */
  sourceLines?: boolean;
  /** Whether pages are made again and again, of texts that change little. */
  again?: boolean;
}

/** What pages are checked with: no more than chapters need. */
type PageContext = Omit<RenderContext, "model">;

/** Renders documents as pages; what is wrong with their text is reported where it was written. */
export function createPageRenderer({ assets, again, ...choices }: PageOptions): Renderer {
  const memory = again ? createPageMemory() : undefined;
  return (documents, context) => {
    const { project } = context;
    const others = otherOutputs(documents, project);
    const options = { assets, ...choices, memory, others, redirects: redirectsOf(project) };
    const published = publish(withIndexes(documents, context), options);
    const former = reportAll(published, documents, context);
    const files = published.texts.flatMap((text) => text.files);
    const lists = published.texts.map((text, index) => {
      const { output } = documents[index] ?? { output: "" };
      const listed = former[index] ?? [];
      return writeList(
        output,
        text,
        listed,
        project.anchorsFolder === undefined ? choices.layout : "one-page",
      );
    });
    return { files, anchorLists: lists };
  };
}

/** Reports what is wrong with the texts of all targets, as their pages would show it, and makes no pages. */
export function checkPages(documents: readonly Document[], context: PageContext): void {
  const checked = checkTexts(textsOf(documents, context), redirectsOf(context.project));
  reportAll(checked, documents, context);
}

function textsOf(documents: readonly Document[], context: PageContext): PageText[] {
  const targets = new Map(context.project.targets.map((target) => [target.name, target]));
  return documents.map(({ target: name, output, text }) => {
    const { title, page = pageDefaults } = targets.get(name) ?? {};
    return { name, ...(title !== undefined && { title }), output, text, frame: readFrame(page, context) };
  });
}

/** The texts with the indexes that their targets ask for. */
function withIndexes(documents: readonly Document[], context: RenderContext): PageText[] {
  const { project, model } = context;
  const names = new Map(project.targets.map(({ name, indexes }) => [name, indexes]));
  return textsOf(documents, context).map((text, index) => {
    const document = documents[index];
    return document
      ? { ...text, indexed: collectIndexes(model, document, names.get(text.name) ?? []) }
      : text;
  });
}

function otherOutputs(documents: readonly Document[], { targets }: Project): Set<string> {
  const built = new Set(documents.map(({ output }) => output));
  return new Set(targets.map(({ output }) => output).filter((output) => !built.has(output)));
}

function redirectsOf({ redirects }: Project): Map<string, string> {
  return new Map(redirects.map(({ id, to }) => [id, to]));
}

/** Gives, for each document, the anchors that it had when it was published before. */
function reportAll(
  { texts, badRedirects }: CheckedSite<Checked>,
  documents: readonly Document[],
  context: PageContext,
): ListedAnchor[][] {
  for (const bad of badRedirects) reportRedirect(bad, context);
  return documents.map((document, index) => {
    const checked = texts[index];
    if (checked === undefined) return [];
    reportFaults(checked, document, context);
    return checkAnchors(document.output, checked, context);
  });
}

function reportRedirect({ kind, id, known }: BadRedirect, { project, report }: PageContext): void {
  const redirect = project.redirects.find((each) => each.id === id);
  if (redirect === undefined) return;
  const { to, location, keyLocation } = redirect;
  if (kind === "redirect-unknown") report(finding(kind, { to, known: [...known] }, location));
  else report(finding(kind, { id }, kind === "redirect-existing" ? keyLocation : location));
}
