import type { Definition, PhrasingContent, Reference as TreeReference } from "mdast";
import type { Image, Inline, Position, Reference, Text } from "../doctree/tree.ts";
import { limits } from "../limits.ts";
import { buildPieces } from "./html/build.ts";
import { inlinesOf } from "./html/content.ts";
import { inlinePieces, type Piece, type Unbuilt } from "./html/pieces.ts";
import { readTags } from "./html/tags.ts";
import { plainBreaks, positionOf } from "./places.ts";
import { footnoteName, type Reading } from "./reading.ts";
import { isMarker, markedSections } from "./sections.ts";
import { findUnknownReferences } from "./unknown-references.ts";

/** Reads what can be in a line of text, and nothing else. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return inlinesOf(pieces(nodes, reading, true));
}

/** Reads the content of a paragraph or a cell, in which HTML may have blocks. */
export function readLine(nodes: readonly PhrasingContent[], reading: Reading): Piece[] {
  return pieces(nodes, reading, false);
}

function pieces(nodes: readonly PhrasingContent[], reading: Reading, onlyText: boolean): Piece[] {
  findUnknownReferences(nodes, reading);
  const unbuilt = nodes.flatMap((node): Unbuilt[] => {
    if (node.type !== "html") return [() => inlinePieces(inline(node, reading))];
    if (!onlyText && isMarker(node.value, reading)) return [() => markedSections(node.value, reading)];
    return readTags(reading.text, node.value, positionOf(node));
  });
  return buildPieces(unbuilt, reading, onlyText);
}

function inline(node: Exclude<PhrasingContent, { type: "html" }>, reading: Reading): Inline[] {
  const position = positionOf(node);
  switch (node.type) {
    case "text":
      return [{ type: "text", position, value: plainBreaks(node.value) }];
    case "inlineCode":
      return [{ type: "literal", position, value: node.value }];
    case "break":
      return [{ type: "break", position }];
    case "image":
      return [image(node.url, node, position)];
    case "imageReference": {
      const definition = definitionOf(node, reading);
      return definition ? [image(definition.url, { ...definition, alt: node.alt }, position)] : [];
    }
    case "footnoteReference":
      return [{ type: "footnoteReference", position, auto: "number", refname: footnoteName(node, reading) }];
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
    case "linkReference":
      return nested(node, position, reading);
  }
}

type Nested = Extract<PhrasingContent, { type: "emphasis" | "strong" | "delete" | "link" | "linkReference" }>;

function nested(node: Nested, position: Position, reading: Reading): Inline[] {
  if (reading.depth >= limits.markdownDepth.most) {
    reading.limited("depth", position);
    return [asWritten(position, reading)];
  }
  reading.depth += 1;
  const children = readInlines(node.children, reading);
  reading.depth -= 1;
  if (node.type === "link") return [link(node.url, node.title, position, children)];
  if (node.type !== "linkReference") return [{ type: node.type, position, children }];
  const definition = definitionOf(node, reading);
  return definition ? [link(definition.url, definition.title, position, children)] : children;
}

function link(
  uri: string,
  title: string | null | undefined,
  position: Position,
  children: Inline[],
): Reference {
  return { type: "reference", position, uri, refuri: uri, ...(title && { title }), children };
}

function image(
  uri: string,
  { alt, title }: { alt?: string | null | undefined; title?: string | null | undefined },
  position: Position,
): Image {
  return { type: "image", position, uri, ...(alt && { alt }), ...(title && { title }) };
}

/** micromark only finds references that have a definition. */
function definitionOf({ identifier }: TreeReference, { definitions }: Reading): Definition | undefined {
  return definitions.get(identifier);
}

/** A piece of the text as its author wrote it. */
function asWritten(position: Position, { text }: Reading): Text {
  return { type: "text", position, value: text.slice(position.start.offset, position.end.offset) };
}
