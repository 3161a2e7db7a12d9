import type { Element, ElementContent } from "hast";
import { isHtml, rawHtml } from "../../doctree/raw-html.ts";
import { isSafeLink, isSafePicture } from "../../doctree/safe-address.ts";
import type {
  BlockElement,
  Image,
  Inline,
  Raw,
  Reference,
  Element as TreeElement,
} from "../../doctree/tree.ts";
import { anchored, anchorsBefore, type Context, linkTo, plainWords, selfLinked } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { renderParts } from "./code.ts";
import { highlight } from "./highlight.ts";

/** Renders the content of a paragraph or of a title. */
export function renderInline(nodes: readonly Inline[], context: Context): Child[] {
  return nodes.map((node) => inline(node, context));
}

/** The elements of markup that has one of its own. */
const ELEMENTS = {
  emphasis: "em",
  strong: "strong",
  titleReference: "cite",
  subscript: "sub",
  superscript: "sup",
  abbreviation: "abbr",
  acronym: "abbr",
  inline: "span",
  target: "span",
  delete: "del",
} as const;

function inline(node: Inline, context: Context): Child {
  switch (node.type) {
    case "text":
      return node.value;
    case "emphasis":
    case "strong":
    case "titleReference":
    case "subscript":
    case "superscript":
    case "abbreviation":
    case "acronym":
    case "inline":
    case "delete":
    case "target": {
      if (node.type === "target" && node.children.length === 0) return anchorsBefore(context, node);
      const own = node.type === "target" || node.type === "acronym" ? node.type : undefined;
      const names = classes(own, ...(node.classes ?? []));
      return anchored(
        context,
        node,
        element(ELEMENTS[node.type], names, renderInline(node.children, context)),
      );
    }
    case "literal": {
      const names = (node.classes ?? []).filter((name) => name !== "code");
      const parts = node.language === undefined ? undefined : highlight(node.value, node.language);
      const code = anchored(
        context,
        node,
        element("code", classes(...names), parts ? renderParts(parts) : node.value),
      );
      // A value to choose that is described has an address of its own.
      if (context.anchors.get(node)?.section) return selfLinked(context, node, [code]);
      const href = context.linksWords ? context.addressOfWord(node, context.section) : undefined;
      return href === undefined ? code : element("a", { href }, code);
    }
    case "math":
      return anchored(context, node, element("code", classes("math", ...(node.classes ?? [])), node.value));
    case "generated":
      return element("span", classes("number"), `${node.value.trimEnd()} `);
    case "problematic":
      return element("span", classes("problematic"), node.value);
    case "reference":
      return reference(node, context);
    case "footnoteReference":
    case "citationReference": {
      const shown = `[${node.label ?? node.refname ?? ""}]`;
      const href = linkTo(context, node.refid);
      if (href === undefined) return element("span", classes("problematic"), shown);
      const isFootnote = node.type === "footnoteReference";
      const role = isFootnote ? "doc-noteref" : "doc-biblioref";
      const kind = isFootnote ? "footnote-reference" : "citation-reference";
      return anchored(context, node, element("a", { ...classes(kind), href, role }, shown));
    }
    case "substitutionReference":
      if (node.unresolved) return element("span", classes("problematic"), `|${node.name}|`);
      return renderInline(node.children, context);
    case "image":
      return renderImage(node, context);
    case "raw":
      return renderRaw(node, context);
    case "break":
      return element("br", {});
    case "element":
      return renderElement(node, renderInline(node.children, insideOf(node, context)), context);
  }
}

/** What is in an element that the author wrote is rendered with this: a heading, a link, or a text as it is, has no words that are links. */
export function insideOf({ name }: TreeElement | BlockElement, context: Context): Context {
  return WITHOUT_WORDS.test(name) ? plainWords(context) : context;
}

const WITHOUT_WORDS = /^(?:a|h[1-6]|pre|summary|dt|th|caption)$/;

/** An element that the author wrote. */
export function renderElement(node: TreeElement | BlockElement, content: Child[], context: Context): Element {
  const attributes = node.attributes.map(([name, value]) => [name, name === "open" ? true : value]);
  const properties = { ...Object.fromEntries(attributes), ...classes(...(node.classes ?? [])) };
  return anchored(context, node, element(node.name, properties, content));
}

function reference(node: Reference, context: Context): Child {
  const content = renderInline(node.children, plainWords(context));
  const href = addressOf(node, context);
  if (href === undefined)
    return anchored(
      context,
      node,
      element("span", classes(node.unresolved ? "problematic" : undefined), content),
    );
  const properties = { ...classes(...(node.classes ?? [])), href, title: node.title };
  const made = anchored(context, node, element("a", properties, content));
  return node.note === undefined ? made : [made, " ", inline(node.note, context)];
}

/** Where a reference leads; undefined if it leads nowhere, or where a page must not lead. */
function addressOf(node: Reference, context: Context): string | undefined {
  if (node.refid !== undefined) return linkTo(context, node.refid);
  const address = node.refuri === undefined ? undefined : context.linkOut(node.refuri);
  return address !== undefined && isSafeLink(address) ? address : undefined;
}

/** A picture, in the link that it may have. */
export function renderImage(node: Image, context: Context): Element {
  const made = picture(node, context);
  if (node.target === undefined) return anchored(context, node, wrapAnchored(context, node, made));
  const href = addressOf(node.target, context);
  const link = element(href === undefined ? "span" : "a", href === undefined ? {} : { href }, made);
  return anchored(context, node, link);
}

/** An image cannot hold anchors. */
function wrapAnchored({ anchors }: Context, node: Image, made: Element): Element {
  return anchors.has(node) ? element("span", {}, made) : made;
}

function picture(
  { uri, refuri = uri, alt, title, width, height, scale, align, classes: names = [] }: Image,
  { linkOut }: Context,
): Element {
  if (!isSafePicture(uri)) return element("span", classes("problematic"), alt ?? uri);
  const sizes = [
    ["width", length(width)],
    ["height", length(height)],
    ["zoom", scale === undefined || scale === 100 ? undefined : String(scale / 100)],
  ];
  const style = sizes.flatMap(([name, value]) => (value === undefined ? [] : `${name}:${value}`)).join(";");
  const alignment = align === undefined ? undefined : `align-${align}`;
  return element("img", {
    src: linkOut(refuri),
    alt: alt ?? "",
    title,
    ...classes(alignment, ...names),
    ...(style !== "" && { style }),
    loading: "lazy",
  });
}

/** A length as CSS writes it; a number alone counts pixels. */
export function length(value: string | undefined): string | undefined {
  const [, number, unit = "px"] = /^([0-9.]+) ?(%|[a-z]{1,4})?$/i.exec(value ?? "") ?? [];
  return number === undefined ? undefined : number + unit;
}

/** What the author passed on as HTML, where that was allowed. */
export function renderRaw(node: Raw, { linkOut }: Context): ElementContent[] {
  return isHtml(node) ? [{ type: "raw", value: rawHtml(node, linkOut) }] : [];
}
