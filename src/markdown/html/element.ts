import { type Block, type Inline, type Position, textOf } from "../../doctree/tree.ts";
import { alertNames } from "../alerts.ts";
import { PART_ELEMENTS, TEXT_ELEMENTS } from "./allowed.ts";
import { blocksOf, inlinesOf, isAllText } from "./content.ts";
import { definitions, items } from "./lists.ts";
import type { Piece } from "./pieces.ts";
import { table } from "./table.ts";
import { attribute, type HtmlPiece } from "./tags.ts";

/** What an element is in the tree, with what is in it. */
export function elementPieces(tag: HtmlPiece, children: Piece[], position: Position): Piece[] {
  if (PART_ELEMENTS.has(tag.name)) return [{ kind: "part", tag, children, position }];
  if (TEXT_ELEMENTS.has(tag.name) && isAllText(children))
    return [{ kind: "inline", node: named(tag, textElement(tag, inlinesOf(children), position)) }];
  const node = admonition(tag, children, position) ?? named(tag, blockElement(tag, children, position));
  return [{ kind: "block", node }];
}

/** Gives a node the id and the classes of its tag. */
function named<Each extends Block | Inline>(tag: HtmlPiece, node: Each): Each {
  const id = attribute(tag, "id");
  const classes = attribute(tag, "class")?.split(/\s+/).filter(Boolean) ?? [];
  if (id) node.anchor = id;
  if (classes.length > 0) node.classes = classes;
  return node;
}

function textElement(tag: HtmlPiece, children: Inline[], position: Position): Inline {
  switch (tag.name) {
    case "em":
    case "i":
      return { type: "emphasis", position, children };
    case "strong":
    case "b":
      return { type: "strong", position, children };
    case "sub":
      return { type: "subscript", position, children };
    case "sup":
      return { type: "superscript", position, children };
    case "s":
    case "del":
      return { type: "delete", position, children };
    case "span":
      return { type: "inline", position, children };
    case "br":
      return { type: "break", position };
    case "img":
      return image(tag, position);
    case "a":
      return link(tag, children, position);
    case "code":
      if (children.every(({ type }) => type === "text"))
        return { type: "literal", position, value: children.map(textOf).join("") };
  }
  return { type: "element", name: tag.name, attributes: kept(tag), position, children };
}

/** A link, or a place to link to. */
function link(tag: HtmlPiece, children: Inline[], position: Position): Inline {
  const uri = attribute(tag, "href");
  const title = attribute(tag, "title");
  if (uri === undefined) return { type: "inline", position, children };
  return { type: "reference", position, uri, refuri: uri, ...(title && { title }), children };
}

function image(tag: HtmlPiece, position: Position): Inline {
  const optional = Object.fromEntries(
    ["alt", "title", "width", "height", "align"].flatMap((name) => {
      const value = attribute(tag, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { type: "image", position, uri: attribute(tag, "src") ?? "", ...optional };
}

function blockElement(tag: HtmlPiece, children: Piece[], position: Position): Block {
  const { name } = tag;
  switch (name) {
    case "hr":
      return { type: "transition", position };
    case "blockquote":
      return { type: "blockQuote", position, children: blocksOf(children) };
    case "pre":
      if (isAllText(children)) return { type: "literalBlock", position, value: preformatted(children) };
      break;
    case "ul":
      return { type: "bulletList", position, children: items(children) };
    case "ol": {
      const start = Number(attribute(tag, "start") ?? 1);
      return {
        type: "enumeratedList",
        enumeration: "arabic",
        prefix: "",
        suffix: ".",
        start: Number.isSafeInteger(start) ? start : 1,
        position,
        children: items(children),
      };
    }
    case "dl":
      return { type: "definitionList", position, children: definitions(children) };
    case "table":
      return table(children, position);
    case "p":
      if (!isAllText(children) || kept(tag).length > 0) break;
      return { type: "paragraph", position, children: inlinesOf(children) };
  }
  const attributes = kept(tag);
  if (isAllText(children))
    return { type: "element", name, attributes, position, children: inlinesOf(children) };
  // What may only hold text, and holds blocks, is shown as what may hold either.
  const holder = name === "p" || name === "pre" ? "div" : name;
  return { type: "blockElement", name: holder, attributes, position, children: blocksOf(children) };
}

/**
 * An admonition is a `div` with the classes that docutils and other writers of HTML give it: `admonition note`. It may begin with a
 * paragraph of the class `admonition-title`; one of no known kind has to.
 */
function admonition(tag: HtmlPiece, pieces: Piece[], position: Position): Block | undefined {
  const classes = tag.name === "div" ? (attribute(tag, "class") ?? "").split(/\s+/) : [];
  if (!classes.includes("admonition")) return;
  const known = classes.find((each) => alertNames.includes(each));
  const children = blocksOf(pieces);
  const [first, ...others] = children;
  const hasTitle = first?.type === "paragraph" && first.classes?.includes("admonition-title");
  const isOwn = hasTitle && textOf(first).trim().toLowerCase() !== known;
  const kind = isOwn ? "admonition" : known;
  if (kind === undefined) return;
  const title: Block[] = isOwn ? [{ type: "title", position: first.position, children: first.children }] : [];
  const anchor = attribute(tag, "id");
  const extra = classes.filter((each) => each !== "admonition" && each !== kind && each !== "");
  return {
    ...{ type: "admonition", kind, position },
    ...(anchor && { anchor }),
    ...(extra.length > 0 && { classes: extra }),
    children: hasTitle ? [...title, ...others] : children,
  };
}

/** A line break behind the start tag is no part of the text. */
function preformatted(children: readonly Piece[]): string {
  return inlinesOf(children).map(textOf).join("").replace(/^\n/, "");
}

/** Attributes that no field of a node holds. */
function kept({ attributes }: HtmlPiece): [string, string][] {
  return attributes
    .filter(({ name }) => ["align", "open", "title"].includes(name))
    .map(({ name, value }) => [name, value]);
}
