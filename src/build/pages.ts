import type { Document } from "../document/document.ts";
import type { PageAssets } from "../html/assets.ts";
import { createPageMemory, publish } from "../html/publish.ts";
import type { PageText } from "../html/read-text.ts";
import type { Ending } from "../html/site/parts.ts";
import type { Layout, OtherTargets } from "../html/site/site.ts";
import { collectIndexes } from "../indexes/indexes.ts";
import type { Project } from "../project/project.ts";
import { writeList } from "./anchor-lists.ts";
import { redirectsOf, reportAll, textsOf } from "./check-pages.ts";
import type { RenderContext, Renderer } from "./output-formats.ts";

export interface PageOptions {
  assets: PageAssets;
  layout: Layout;
  /** What pages are written as: HTML where nothing is said. */
  endings?: readonly [Ending, ...Ending[]];
  /** Whether blocks tell at which line of the text they begin, as a preview needs it. */
  sourceLines?: boolean;
  /** Whether pages are made again and again, of texts that change little. */
  again?: boolean;
}

/** Renders documents as pages; what is wrong with their text is reported where it was written. */
export function createPageRenderer({ assets, again, endings = ["html"], ...choices }: PageOptions): Renderer {
  const memory = again ? createPageMemory() : undefined;
  return (documents, context) => {
    const { project } = context;
    const others = otherTargets(documents, project);
    const options = { assets, endings, ...choices, memory, others, redirects: redirectsOf(project) };
    const published = publish(withIndexes(documents, context), options);
    const former = reportAll(published, documents, context);
    const files = [...published.texts.flatMap((text) => text.files), ...published.common];
    // The addresses of pages are those that others note.
    if (!endings.includes("html")) return { files, anchorLists: [] };
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

/** The texts with the indexes that their targets ask for. */
function withIndexes(documents: readonly Document[], context: RenderContext): PageText[] {
  const { project, model } = context;
  const names = new Map(project.targets.map(({ name, indexes }) => [name, indexes]));
  return textsOf(documents, context).map((text, index) => {
    const document = documents[index];
    return document
      ? { ...text, indexed: collectIndexes(model, document, names.get(text.name) ?? [], project.profile) }
      : text;
  });
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
