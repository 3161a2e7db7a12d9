import type { Paragraph } from "mdast";
import type { Block, DefinitionList, DefinitionListItem, Inline, Term } from "../doctree/tree.ts";
import type { DefinitionDescription } from "./definition-syntax.ts";
import { readInlines } from "./inlines.ts";
import { linePlaces, positionOf } from "./places.ts";
import type { Reading } from "./reading.ts";

/** The terms of a paragraph, and the descriptions behind it. */
export interface TermGroup {
  readonly paragraph: Paragraph;
  readonly descriptions: readonly DefinitionDescription[];
}

/** The term groups that begin with the node at `index`: paragraphs with descriptions behind them. */
export function termGroups(nodes: readonly { type: string }[], index: number): TermGroup[] {
  const groups: TermGroup[] = [];
  for (let at = index; ; ) {
    const paragraph = nodes[at];
    if (!paragraph || !isParagraph(paragraph)) return groups;
    const descriptions: DefinitionDescription[] = [];
    for (at += 1; ; at += 1) {
      const next = nodes[at];
      if (!next || !isDescription(next)) break;
      descriptions.push(next);
    }
    if (descriptions.length === 0) return groups;
    groups.push({ paragraph, descriptions });
  }
}

function isParagraph(node: { type: string }): node is Paragraph {
  return node.type === "paragraph";
}

function isDescription(node: { type: string }): node is DefinitionDescription {
  return node.type === "definitionDescription";
}

/** Reads what a description holds. */
type ReadBlocks = (nodes: DefinitionDescription["children"], reading: Reading) => Block[];

/** Reads term groups as a list. Each line of a paragraph is a term. */
export function definitionList(
  groups: readonly TermGroup[],
  reading: Reading,
  readBlocks: ReadBlocks,
): DefinitionList[] {
  const items = groups.flatMap((group) => itemsOf(group, reading, readBlocks));
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return [];
  const position = { start: first.position.start, end: last.position.end };
  return [{ type: "definitionList", position, children: items }];
}

function itemsOf(
  { paragraph, descriptions }: TermGroup,
  reading: Reading,
  readBlocks: ReadBlocks,
): DefinitionListItem[] {
  const lines = linesOf(readInlines(paragraph.children, reading), reading.text);
  const items = lines.flatMap((children): DefinitionListItem[] => {
    const [first] = children;
    const last = children.at(-1);
    if (!first || !last) return [];
    const position = { start: first.position.start, end: last.position.end };
    const term: Term = { type: "term", position, children };
    return [{ type: "definitionListItem", position, children: [term] }];
  });
  const item = items.at(-1);
  for (const description of descriptions) {
    const position = positionOf(description);
    item?.children.push({
      type: "definition",
      position,
      children: readBlocks(description.children, reading),
    });
    if (item) item.position = { start: item.position.start, end: position.end };
  }
  return items;
}

/** Parts text at its line breaks. */
function linesOf(nodes: readonly Inline[], source: string): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.type === "break") lines.push([]);
    else if (node.type !== "text" || !node.value.includes("\n")) lines.at(-1)?.push(node);
    else {
      const places = linePlaces(source, node.position);
      for (const [index, value] of node.value.split("\n").entries()) {
        if (index > 0) lines.push([]);
        const position = places[index] ?? node.position;
        if (value !== "") lines.at(-1)?.push({ type: "text", value, position });
      }
    }
  }
  return lines;
}

/** A description without a paragraph above it is a paragraph with a colon. */
export function strayDescription(
  node: DefinitionDescription,
  reading: Reading,
  readBlocks: ReadBlocks,
): Block[] {
  const { start } = positionOf(node);
  const blocks = readBlocks(node.children, reading);
  const [first] = blocks;
  const after = { line: start.line, column: start.column + 2, offset: start.offset + 2 };
  const value = reading.text.slice(start.offset, after.offset);
  const colon: Inline = { type: "text", value, position: { start, end: after } };
  if (first?.type !== "paragraph")
    return [{ type: "paragraph", position: { start, end: after }, children: [colon] }, ...blocks];
  first.children.unshift(colon);
  first.position = { start, end: first.position.end };
  return blocks;
}
