import MiniSearch from "minisearch";
import { type Document, type Node, type Section, textOf } from "../rst/tree.ts";
import type { Context } from "./context.ts";
import { type SearchEntry, searchOptions } from "./search-options.ts";
import { childrenOf, walk } from "./walk.ts";

/** The index of a page's sections, as JSON. */
export function searchIndex(document: Document, { anchors }: Context): string {
  const index = new MiniSearch<SearchEntry>(searchOptions);
  walk(document, (node) => {
    const id = node.type === "section" ? anchors.get(node)?.id : undefined;
    if (node.type === "section" && id !== undefined) index.add(entryOf(node, id));
    return node.type === "document" || node.type === "section";
  });
  return JSON.stringify(index);
}

/** A section's own text, without the sections in it and without examples. */
function entryOf(section: Section, id: string): SearchEntry {
  const [title, ...blocks] = section.children;
  const names: string[] = [];
  const text: string[] = [];
  const collect = (node: Node) => {
    if (SKIPPED.has(node.type)) return;
    if (node.type === "literal") names.push(node.value);
    else if (node.type === "text") text.push(node.value);
    else for (const child of childrenOf(node)) collect(child);
    if (node.type === "paragraph" || node.type === "term") text.push(" ");
  };
  for (const block of blocks) collect(block);
  return {
    id,
    title: title?.type === "title" ? textOf(title).replace(/\s+/g, " ").trim() : "",
    names: names.join(" "),
    text: text.join(""),
  };
}

const SKIPPED: ReadonlySet<string> = new Set([
  "section",
  "comment",
  "contents",
  "substitutionDefinition",
  "literalBlock",
  "raw",
]);
