import type { Document } from "../document/document.ts";
import type { PageAssets } from "../html/assets.ts";
import { type Checked, checkTexts, publish } from "../html/publish.ts";
import type { PageText } from "../html/read-text.ts";
import type { Layout } from "../html/site.ts";
import { collectIndexes } from "../indexes/indexes.ts";
import type { Project } from "../project/project.ts";
import type { RenderContext, Renderer } from "./output-formats.ts";
import { reportFaults } from "./text-faults.ts";

export interface PageOptions {
  assets: PageAssets;
  layout: Layout;
}

/** Renders documents as pages; what is wrong with their text is reported where it was written. */
export function createPageRenderer({ assets, layout }: PageOptions): Renderer {
  return (documents, context) => {
    const others = otherOutputs(documents, context.project);
    const published = publish(withIndexes(documents, context), { assets, layout, others });
    report(published, documents, context);
    return published.flatMap(({ files }) => files);
  };
}

/** Reports what is wrong with the texts of all targets, as their pages would show it, and makes no pages. */
export function checkPages(
  documents: readonly Document[],
  context: Omit<RenderContext, "project" | "model">,
): void {
  report(checkTexts(textsOf(documents)), documents, context);
}

function textsOf(documents: readonly Document[]): PageText[] {
  return documents.map(({ target, output, text }) => ({
    name: target,
    output,
    text,
    frame: { lang: "en", raw: false },
  }));
}

/** The texts with the indexes that their targets ask for. */
function withIndexes(documents: readonly Document[], { project, model }: RenderContext): PageText[] {
  const names = new Map(project.targets.map(({ name, indexes }) => [name, indexes]));
  return textsOf(documents).map((text, index) => {
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

function report(
  checked: readonly Checked[],
  documents: readonly Document[],
  context: Omit<RenderContext, "project" | "model">,
): void {
  for (const [index, document] of documents.entries()) {
    const found = checked[index];
    if (found) reportFaults(found, document, context);
  }
}
