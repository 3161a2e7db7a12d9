import type { Element } from "hast";
import {
  type Admonition,
  type Block,
  type Contents,
  type LineBlock,
  type Paragraph,
  textOf,
} from "../../doctree/tree.ts";
import { anchored, anchorsBefore, type Context, plainWords, selfLinked } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import type { Say } from "../page-words.ts";
import { renderAlternatives } from "../reference/alternatives.ts";
import { folded } from "../reference/choices.ts";
import { hasPageClass } from "../reference/page-classes.ts";
import { startsPart, typeIn } from "../reference/type-places.ts";
import { isUsedBy, renderUsedBy } from "../reference/used-by.ts";
import { renderFields, renderOptions } from "./field.ts";
import { insideOf, length, renderElement, renderImage, renderInline, renderRaw } from "./inline.ts";
import { renderDefinitions, renderList } from "./list.ts";
import { renderDoctest, renderLiteral } from "./literal.ts";
import { renderBlocks } from "./nested.ts";
import { renderNote } from "./note.ts";
import { renderSection } from "./section.ts";
import { renderTable } from "./table.ts";

/** Renders a block of any kind. */
export function renderBlock(node: Block, context: Context): Child {
  const names = node.classes ?? [];
  switch (node.type) {
    case "section":
      return context.elsewhere.has(node) ? undefined : renderSection(node, context);
    case "paragraph":
      return isUsedBy(node)
        ? anchored(context, node, renderUsedBy(node, context))
        : [folded(node, paragraph(node, context)), renderAlternatives(node, context)];
    case "title":
    case "subtitle":
    case "rubric":
      return anchored(
        context,
        node,
        element(
          "p",
          classes(node.type, ...names),
          selfLinked(context, node, renderInline(node.children, plainWords(context))),
        ),
      );
    case "bulletList":
    case "enumeratedList":
      return [anchorsBefore(context, node), folded(node, renderList(node, context))];
    case "definitionList":
      return [anchorsBefore(context, node), renderDefinitions(node, context)];
    case "fieldList":
      return [anchorsBefore(context, node), renderFields(node, context)];
    case "optionList":
      return [anchorsBefore(context, node), renderOptions(node, context)];
    case "literalBlock":
      return [anchorsBefore(context, node), renderLiteral(node, context)];
    case "doctestBlock":
      return [anchorsBefore(context, node), renderDoctest(node)];
    case "lineBlock":
      return anchored(context, node, lineBlock(node, context));
    case "blockQuote":
      return anchored(
        context,
        node,
        element("blockquote", classes(...names), renderBlocks(node.children, context)),
      );
    case "attribution":
      return anchored(
        context,
        node,
        element("p", classes("attribution"), renderInline(node.children, context)),
      );
    case "table":
      return anchored(context, node, renderTable(node, context));
    case "transition":
      return [anchorsBefore(context, node), element("hr", classes(...names))];
    case "target":
      return anchorsBefore(context, node);
    case "footnote":
    case "citation":
      return renderNote(node, context);
    case "targetNotes":
      return renderBlocks(node.children, context);
    case "admonition":
      return anchored(context, node, admonition(node, context));
    case "image":
      return element("div", classes("image"), renderImage(node, context));
    case "figure": {
      const alignment = node.align === undefined ? undefined : `align-${node.align}`;
      const width = length(node.width);
      const properties = { ...classes(alignment, ...names), ...(width && { style: `width:${width}` }) };
      return anchored(context, node, element("figure", properties, figureParts(node.children, context)));
    }
    case "caption":
      return element("p", {}, renderInline(node.children, context));
    case "legend":
      return element("div", classes("legend"), renderBlocks(node.children, context));
    case "topic":
    case "sidebar":
    case "container":
    case "compound": {
      const kind = node.type === "container" ? undefined : node.type;
      const properties = { ...classes(kind, ...names), ...(node.type === "sidebar" && { role: "note" }) };
      return anchored(context, node, element("div", properties, renderBlocks(node.children, context)));
    }
    case "raw":
      return renderRaw(node, context);
    case "element":
      return renderElement(node, renderInline(node.children, insideOf(node, context)), context);
    case "blockElement":
      return renderElement(node, renderBlocks(node.children, insideOf(node, context)), context);
    case "mathBlock":
      return anchored(context, node, element("div", classes("math"), element("code", {}, node.value)));
    case "contents":
      return contents(node, context);
    case "header":
    case "footer":
      return element("div", classes(`document-${node.type}`), renderBlocks(node.children, context));
    case "systemMessage":
      return element("div", classes("problematic"), renderBlocks(node.children, context));
    case "comment":
    case "substitutionDefinition":
    case "sectnum":
    case "class":
    case "meta":
      return undefined;
  }
}

/** The type in a paragraph that tells one leads to its table. */
function paragraph(node: Paragraph, context: Context): Element {
  const render = context.types?.(node);
  const type = render && !hasPageClass(node, "discriminator") ? typeIn(node) : undefined;
  const inside = isHeading(node) ? plainWords(context) : context;
  const content = node.children.map((child) =>
    child.type === "literal" && (type === undefined || child === type)
      ? (render?.(child) ?? renderInline([child], inside))
      : renderInline([child], inside),
  );
  const linked = startsPart(node) ? selfLinked(context, node, content) : content;
  return anchored(context, node, element("p", classes(...(node.classes ?? [])), linked));
}

/** Whether a paragraph names what follows. */
function isHeading(node: Paragraph): boolean {
  return startsPart(node) || hasPageClass(node, "object") || hasPageClass(node, "event-kind");
}

function lineBlock({ children, classes: names = [] }: LineBlock, context: Context): Element {
  const lines = children.map((child) => {
    if (child.type === "lineBlock") return lineBlock(child, context);
    // An empty line needs something in it to be as high as the others.
    const content = child.children.length > 0 ? renderInline(child.children, context) : element("br", {});
    return anchored(context, child, element("div", classes("line"), content));
  });
  return element("div", classes("line-block", ...names), lines);
}

function admonition({ kind, children, classes: names = [] }: Admonition, context: Context): Element {
  const own = kind === "admonition" ? [] : [element("p", classes("title"), titleOf(kind, context.say))];
  const properties = { ...classes("admonition", kind, ...names), role: "note" };
  return element("div", properties, own, renderBlocks(children, context));
}

function titleOf(kind: string, say: Say): string {
  const word = ADMONITIONS.find((each) => each === kind);
  return word ? say(word) : kind.slice(0, 1).toUpperCase() + kind.slice(1);
}

const ADMONITIONS = [
  ...(["attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning"] as const),
];

/** The caption and the legend belong to the picture above them. */
function figureParts(children: readonly Block[], context: Context): Child[] {
  const text = children.filter(({ type }) => type === "caption" || type === "legend");
  const caption = text.length > 0 ? element("figcaption", {}, renderBlocks(text, context)) : undefined;
  const picture = children.map((child) => (child.type === "image" ? renderImage(child, context) : undefined));
  return [picture, caption];
}

/** A table of contents in the text. That of the whole document stands beside the page as well. */
function contents(node: Contents, context: Context): Child {
  if (!node.children.some(({ type }) => type === "bulletList")) return anchorsBefore(context, node);
  const title = node.children.find((child) => child.type === "title");
  const label = title ? textOf(title) : context.say("contentsOfSection");
  const properties = { ...classes("contents", node.local ? "local" : undefined), "aria-label": label };
  const content = renderBlocks(node.children, { ...context, isCopy: true });
  return [anchorsBefore(context, node), element("nav", properties, content)];
}
