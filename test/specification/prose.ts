import { readdirSync } from "node:fs";
import { nodeFiles } from "../../src/cli/node-files.ts";
import { type Node, parse } from "../../src/rst/index.ts";
import { createSources, type Sources } from "../../src/source/sources.ts";
import type { Value } from "../../src/source/value.ts";

/** A paragraph, a title, a cell, … */
export interface Block {
  file: string;
  /** In lower case and without punctuation; code, names in literals and placeholders are left out. */
  words: string[];
}

const blocksOfText = new Set<Node["type"]>([
  ...(["paragraph", "title", "subtitle", "term", "classifier", "fieldName"] as const),
  ...(["line", "attribution", "caption", "rubric"] as const),
]);

/** All prose of the chapters, the descriptions of APIs and events, and the changelog of the project in `folder`. */
export function proseOf(folder: string): Block[] {
  const sources = createSources(nodeFiles(folder), () => undefined);
  const files = ["api", "event-schemas", "specification"].flatMap((name) =>
    readdirSync(`${folder}/${name}`, { recursive: true, encoding: "utf8" }).map((path) => `${name}/${path}`),
  );
  return ["CHANGELOG.rst", ...files].flatMap((file) =>
    textsOf(sources, file).flatMap((text) =>
      blocksOf(parse(withoutPlaceholders(text)).document).map((block) => ({ file, words: wordsOf(block) })),
    ),
  );
}

/** The pieces of reStructuredText in a file; none where it is something else. */
function textsOf(sources: Sources, file: string): string[] {
  if (file.endsWith(".rst")) return [sources.text(file) ?? ""];
  const source = sources.load(file);
  return source ? stringsIn(source.value) : [];
}

/** The strings in a value, but for those in examples. */
function stringsIn(value: Value): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (!(value instanceof Map)) return [];
  return [...value].flatMap(([key, inner]) => (/^(x-)?examples?$/.test(key) ? [] : stringsIn(inner)));
}

function withoutPlaceholders(text: string): string {
  return text.replace(/\{\{[^}]*\}\}|\{#[^#]*#\}|<<\w+>>/g, "");
}

function blocksOf(node: Node): string[] {
  if (blocksOfText.has(node.type)) return [inlineText(node)];
  return "children" in node && node.children ? node.children.flatMap(blocksOf) : [];
}

/** What is written in a block, apart from code: `…` stands in its place, lest words on both sides become one. */
function inlineText(node: Node): string {
  if (node.type === "text") return node.value;
  return "children" in node && node.children ? node.children.map(inlineText).join("") : " ";
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
