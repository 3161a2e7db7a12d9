import type {
  BlockContent,
  Blockquote,
  Code,
  DefinitionContent,
  Heading,
  Html,
  List,
  RootContent,
} from "mdast";
import { normalizeName } from "../doctree/names.ts";
import {
  type Block,
  type ListItem,
  type Position,
  type Section,
  type Title,
  textOf,
} from "../doctree/tree.ts";
import { alertOf } from "./alerts.ts";
import { definitionList, strayDescription, termGroups } from "./definition-lists.ts";
import { reportOpenFence } from "./fences.ts";
import { takeHeadingAttributes } from "./heading-attributes.ts";
import { buildPieces } from "./html/build.ts";
import { blocksOf, inlinesOf, inParagraphs, isAllText, looseParts } from "./html/content.ts";
import { blockPieces, type Piece, type Unbuilt } from "./html/pieces.ts";
import { readTags } from "./html/tags.ts";
import { readInlines, readLine } from "./inlines.ts";
import { plainBreaks, positionOf } from "./places.ts";
import type { Reading } from "./reading.ts";
import { isMarker, type Levels, markedSections, withSectionTexts } from "./sections.ts";
import { readTable, reportBrokenTables } from "./tables.ts";

type Content = RootContent | BlockContent | DefinitionContent;

/** Reads blocks that are in a list, a quote or the like: where there are no sections. */
export function readBlocks(nodes: readonly Content[], reading: Reading): Block[] {
  return blocksOf(readPieces(nodes, reading, new Map()));
}

/** Reads blocks that stand below each other. `levels` has the headings among them that begin sections. */
export function readPieces(nodes: readonly Content[], reading: Reading, levels: Levels): Piece[] {
  const unbuilt: Unbuilt[] = [];
  let described = 0;
  for (const [index, node] of nodes.entries()) {
    if (index < described) continue;
    const groups = termGroups(nodes, index);
    described = index + groups.reduce((sum, { descriptions }) => sum + 1 + descriptions.length, 0);
    if (groups.length > 0) unbuilt.push(() => blockPieces(definitionList(groups, reading, readBlocks)));
    else if (node.type === "html") for (const each of html(node, reading)) unbuilt.push(each);
    else unbuilt.push(() => block(node, reading, levels));
  }
  return inParagraphs(buildPieces(unbuilt, reading, false));
}

function html(node: Html, reading: Reading): Unbuilt[] {
  if (isMarker(node.value, reading)) return [() => markedSections(node.value, reading)];
  return readTags(reading.text, node.value, positionOf(node)).map((piece) =>
    isMarker(piece.source, reading) ? () => markedSections(piece.source, reading) : piece,
  );
}

function block(node: Exclude<Content, Html>, reading: Reading, levels: Levels): Piece[] {
  const position = positionOf(node);
  switch (node.type) {
    case "paragraph":
      reportBrokenTables(node, reading);
      return paragraph(readLine(node.children, reading), position);
    case "heading":
      return [{ kind: "heading", section: heading(node, reading, levels.get(node)) }];
    case "thematicBreak":
      return blockPieces([{ type: "transition", position }]);
    case "blockquote":
      return blockPieces([quote(node, reading)]);
    case "list":
      return blockPieces([list(node, reading)]);
    case "code":
      return blockPieces([code(node, reading)]);
    case "table":
      return blockPieces([readTable(node, reading)]);
    case "definitionDescription":
      return blockPieces(strayDescription(node, reading, readBlocks));
    default:
      // Definitions show nothing, notes stand at the end, and all else is in text.
      return [];
  }
}

/** A paragraph, or what is left of one when the blocks in its HTML are taken out. */
function paragraph(line: Piece[], position: Position): Piece[] {
  if (line.length === 0) return [];
  if (!isAllText(line)) return inParagraphs(looseParts(line));
  return blockPieces([{ type: "paragraph", position, children: inlinesOf(line) }]);
}

/** The section that a heading begins. Where there can be none, it becomes a rubric later. */
function heading(node: Heading, reading: Reading, level: number | undefined): Section {
  const position = positionOf(node);
  const children = readInlines(node.children, reading);
  const attributes = takeHeadingAttributes(children, reading.text, reading.problems);
  if (level !== undefined) reading.level = level;
  const title: Title = { type: "title", position, children };
  const names = [normalizeName(textOf(title))].filter((name) => name !== "");
  return {
    type: "section",
    position,
    level: level ?? reading.level,
    ...(names.length > 0 && { names }),
    ...attributes,
    children: [title],
  };
}

function quote(node: Blockquote, reading: Reading): Block {
  const position = positionOf(node);
  const alert = alertOf(node, reading);
  if (!alert) return { type: "blockQuote", position, children: readBlocks(node.children, reading) };
  return { type: "admonition", kind: alert.kind, position, children: readBlocks(alert.children, reading) };
}

function code(node: Code, reading: Reading): Block {
  reportOpenFence(node, reading);
  const position = positionOf(node);
  // The language is the first word behind the fence; of `json,copy` and `json {1,2}` as well.
  const [language] = /^[^\s,{]+/.exec(node.lang ?? "") ?? [];
  const value = withSectionTexts(plainBreaks(node.value), reading);
  return { type: "literalBlock", position, value, ...(language && { language }) };
}

function list(node: List, reading: Reading): Block {
  const position = positionOf(node);
  const tight = !node.spread && node.children.every(({ spread }) => !spread);
  const children = node.children.map(
    (item): ListItem => ({
      type: "listItem",
      position: positionOf(item),
      ...(typeof item.checked === "boolean" && { checked: item.checked }),
      children: readBlocks(item.children, reading),
    }),
  );
  const marker = reading.text.slice(position.start.offset, position.start.offset + 10);
  if (!node.ordered) return { type: "bulletList", bullet: marker.charAt(0), tight, position, children };
  const start = node.start ?? 1;
  const suffix = /[.)]/.exec(marker)?.[0] ?? ".";
  return {
    type: "enumeratedList",
    enumeration: "arabic",
    prefix: "",
    suffix,
    start,
    tight,
    position,
    children,
  };
}
