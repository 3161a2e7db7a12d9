import { htmlTagNames } from "html-tag-names";
import type { Position } from "../../doctree/tree.ts";
import { limits } from "../../limits.ts";
import type { HtmlProblem } from "../problem.ts";
import type { Reading } from "../reading.ts";
import {
  AROUND_BLOCKS,
  attributeProblem,
  ELEMENTS,
  ENDED_BY,
  MAY_STAY_OPEN,
  TEXT_ELEMENTS,
  VOID_ELEMENTS,
} from "./allowed.ts";
import { isAllText } from "./content.ts";
import { elementPieces } from "./element.ts";
import type { Piece, Unbuilt } from "./pieces.ts";
import type { HtmlPiece } from "./tags.ts";

/** An element that is open; `isText` where its tags are shown as text. */
interface Frame {
  readonly tag: HtmlPiece | undefined;
  readonly isText: boolean;
  readonly children: Piece[];
}

/**
 * Puts elements around what stands between their tags. Tags that a chapter may not use, and those without a partner, are text. Where
 * there is `onlyText`, elements that hold blocks are text as well.
 */
export function buildPieces(unbuilt: readonly Unbuilt[], reading: Reading, onlyText: boolean): Piece[] {
  const root: Frame = { tag: undefined, isText: false, children: [] };
  const frames: Frame[] = [];
  /** How many elements of a name are open, so that none is looked for in vain. */
  const open = new Map<string, number>();
  const top = () => frames.at(-1) ?? root;
  const problem = ({ name, source, position }: HtmlPiece, reason: HtmlProblem, detail?: string) =>
    reading.problems.push({
      code: "markdown-html",
      arguments: { tag: name || source, reason, ...(detail !== undefined && { detail }) },
      position,
    });
  const count = (name: string, by: number) => open.set(name, (open.get(name) ?? 0) + by);
  const addText = (value: string, position: Position) => {
    if (value !== "") top().children.push({ kind: "inline", node: { type: "text", position, value } });
  };
  /** Ends the innermost element. */
  const end = (closing: HtmlPiece | undefined) => {
    const frame = frames.pop();
    if (!frame?.tag) return;
    count(frame.tag.name, -1);
    const { tag, children } = frame;
    const wrong = frame.isText ? undefined : endProblem(frame, tag, closing);
    if (wrong) {
      problem(tag, wrong);
      addText(tag.source, tag.position);
    }
    if (wrong || frame.isText) {
      for (const child of children) top().children.push(child);
      if (closing) addText(closing.source, closing.position);
    } else {
      const last = closing?.position ?? lastPosition(children) ?? tag.position;
      const position = { start: tag.position.start, end: last.end };
      for (const child of elementPieces(tag, children, position)) top().children.push(child);
    }
  };
  const openTag = (tag: HtmlPiece) => {
    if (isPlaceholder(tag)) {
      addText(tag.source, tag.position);
      return;
    }
    if (reading.depth + frames.length >= limits.markdownDepth.most) {
      reading.limited("depth", tag.position);
      addText(tag.source, tag.position);
      return;
    }
    const wrong = problemOf(tag, onlyText);
    if (wrong) {
      problem(tag, wrong.reason, wrong.detail);
      addText(tag.source, tag.position);
      if (VOID_ELEMENTS.has(tag.name) || tag.source.endsWith("/>")) return;
    } else {
      const ended = ENDED_BY.get(tag.name);
      while (frames.length > 0 && ended?.has(top().tag?.name ?? "") && !top().isText) end(undefined);
    }
    frames.push({ tag, isText: wrong !== undefined, children: [] });
    count(tag.name, 1);
    if (VOID_ELEMENTS.has(tag.name)) end(tag);
  };
  const closeTag = (tag: HtmlPiece) => {
    if (tag.name === "br" || (open.get(tag.name) ?? 0) === 0) {
      problem(tag, isPlaceholder(tag) ? "element" : "unopened");
      addText(tag.source, tag.position);
      return;
    }
    while (top().tag?.name !== tag.name) end(undefined);
    end(tag);
  };
  for (const each of unbuilt) {
    if (typeof each === "function") {
      reading.depth += frames.length;
      for (const made of each()) top().children.push(made);
      reading.depth -= frames.length;
    } else if (each.kind === "open") openTag(each);
    else if (each.kind === "close") closeTag(each);
    else if (each.kind === "text") addText(each.source, each.position);
    else if (each.kind === "markup") {
      if (each.source.startsWith("<!--")) problem(openingOf(each), "comment");
      else problem(each, "markup");
      addText(each.source, each.position);
    }
  }
  while (frames.length > 0) end(undefined);
  return root.children;
}

/** What begins a comment that takes the rest of a text with it. */
function openingOf({ position: { start }, ...comment }: HtmlPiece): HtmlPiece {
  const length = "<!--".length;
  const end = { line: start.line, column: start.column + length, offset: start.offset + length };
  return { ...comment, position: { start, end } };
}

const htmlNames = new Set(htmlTagNames);

/** Whether angle brackets stand around words that are no element: so people write what others are to put there. */
function isPlaceholder({ name, attributes }: HtmlPiece): boolean {
  return !htmlNames.has(name) && attributes.every(({ value }) => value === "");
}

/** What is wrong with an element once all that it holds is known. */
function endProblem({ children }: Frame, { name }: HtmlPiece, closing: HtmlPiece | undefined) {
  if (closing === undefined && !MAY_STAY_OPEN.has(name)) return "unclosed";
  const mayHoldBlocks = !TEXT_ELEMENTS.has(name) || AROUND_BLOCKS.has(name);
  return mayHoldBlocks || isAllText(children) ? undefined : "blocks";
}

function problemOf(
  { name, attributes }: HtmlPiece,
  onlyText: boolean,
): { reason: HtmlProblem; detail?: string } | undefined {
  if (!ELEMENTS.has(name)) return { reason: "element" };
  if (onlyText && !TEXT_ELEMENTS.has(name)) return { reason: "block" };
  for (const { name: attribute, value } of attributes) {
    const reason = attributeProblem(attribute, value);
    if (reason) return { reason, detail: reason === "address" ? value : attribute };
  }
  return undefined;
}

function lastPosition(children: readonly Piece[]): Position | undefined {
  const last = children.at(-1);
  if (last?.kind === "inline" || last?.kind === "block") return last.node.position;
  if (last?.kind === "heading") return last.section.position;
  return last?.kind === "part" ? last.position : undefined;
}
