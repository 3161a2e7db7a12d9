import { foldSpace } from "../../doctree/names.ts";
import { type Block, type Inline, type Node, type Section, textOf } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import { hasPageClass, typeColumn } from "../reference/page-classes.ts";
import { titleOf } from "../site/section-title.ts";

/** Where a text says what an error code means. */
export interface CodeMeaning {
  /** The section, the term, the row or the item that says it. */
  readonly node: Node;
  readonly text: readonly Inline[];
}

/**
 * Finds what error codes mean: what a section says that is called as one, a term, a field or the row of a table that names one, and else
 * the item of a list that begins with it. What an operation or an event says of a code holds for that one alone, unless all that say
 * something say the same.
 */
export function codeMeanings(
  sections: readonly Section[],
  codes: ReadonlySet<string>,
): ReadonlyMap<string, CodeMeaning> {
  const found = new Map<string, CodeMeaning>();
  const inPlaces = new Map<string, CodeMeaning | undefined>();
  const add = (node: Node, name: string, text: readonly Inline[] | undefined, isOfPlace: boolean) => {
    if (!codes.has(name) || text === undefined) return;
    const meaning = { node, text };
    if (!isOfPlace && !found.has(name)) found.set(name, meaning);
    if (!isOfPlace) return;
    const before = inPlaces.get(name);
    if (!inPlaces.has(name)) inPlaces.set(name, meaning);
    else if (before && wordsOf(before.text) !== wordsOf(text)) inPlaces.set(name, undefined);
  };
  if (codes.size === 0) return found;
  for (const section of sections) {
    add(section, titleOf(section), textIn(section.children), false);
    const isOfPlace = hasPageClass(section, "endpoint") || hasPageClass(section, "event");
    for (const block of section.children)
      walk(block, (node) => {
        const said = saidIn(node);
        if (said) add(node, said.name, said.text, isOfPlace || node.type === "listItem");
        return node.type !== "section" && node.type !== "paragraph" && typeColumn(node) < 0;
      });
  }
  for (const [code, meaning] of inPlaces) if (meaning && !found.has(code)) found.set(code, meaning);
  return found;
}

/** The name that a term, a field, a row or an item begins with, and what it says of it. */
function saidIn(node: Node): { name: string; text: readonly Inline[] | undefined } | undefined {
  switch (node.type) {
    case "definitionListItem": {
      const term = node.children.find(({ type }) => type === "term");
      const body = node.children.find((child) => child.type === "definition");
      return term && { name: textOf(term), text: textIn(body?.children ?? []) };
    }
    case "field": {
      const body = node.children.find((child) => child.type === "fieldBody");
      const name = node.children.find(({ type }) => type === "fieldName");
      return name && { name: textOf(name), text: textIn(body?.children ?? []) };
    }
    case "row": {
      const [first, ...others] = node.children;
      const texts = others.map(({ children }) => textIn(children));
      return first && { name: textOf(first).trim(), text: texts.find((text) => text && isSentence(text)) };
    }
    case "listItem": {
      const [first] = node.children;
      const [name, after, ...rest] = first?.type === "paragraph" ? first.children : [];
      if (name?.type !== "literal" || after?.type !== "text") return undefined;
      const [, start] = /^\s*[:–—-]\s+(.*)$/s.exec(after.value) ?? [];
      return start === undefined
        ? undefined
        : { name: name.value, text: [{ ...after, value: start }, ...rest] };
    }
    default:
      return undefined;
  }
}

/** The first paragraph among some blocks. */
function textIn(blocks: readonly Block[]): readonly Inline[] | undefined {
  return blocks.find((block) => block.type === "paragraph")?.children;
}

/** A cell may hold a status instead. */
function isSentence(text: readonly Inline[]): boolean {
  return /\S\s+\S/.test(wordsOf(text));
}

function wordsOf(text: readonly Inline[]): string {
  return foldSpace(text.map((node: Node) => textOf(node)).join(""));
}
