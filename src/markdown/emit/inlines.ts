import type { Html, InlineCode, PhrasingContent, Text } from "mdast";
import { isHtml, rawHtml } from "../../doctree/raw-html.ts";
import { isSafePicture } from "../../doctree/safe-address.ts";
import type { Element, Image, Inline, InlineSpan, Node, Reference } from "../../doctree/tree.ts";
import { marked, withoutBlanks } from "./blanks.ts";
import { html, inElement, openTag } from "./html.ts";
import { ELEMENTS, withFewMarks } from "./marks.ts";
import { noteReference } from "./notes.ts";
import type { Writing } from "./writing.ts";

/** Text as it is in a paragraph, without white space around it. */
export function line(nodes: readonly Inline[], writing: Writing): PhrasingContent[] {
  return withFewMarks(withoutBlanks(phrasing(nodes, writing)).text);
}

/** Text as it is in other text. */
export function phrasing(nodes: readonly Inline[], writing: Writing): PhrasingContent[] {
  return joined(
    nodes.flatMap((node) =>
      HOLDS_ANCHOR.has(node.type)
        ? inline(node, writing)
        : [...anchorBefore(node, writing), ...inline(node, writing)],
    ),
  );
}

/** Text where there is room for one line: in a heading, a cell, a term. */
export function onOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === "text") return { ...node, value: node.value.replace(/\s*\n\s*/g, " ") };
    if (node.type === "break") return html("<br>");
    return "children" in node ? { ...node, children: onOneLine(node.children) } : node;
  });
}

/** The anchor of a node as an element that shows nothing. */
export function anchorBefore(node: Node, { anchorOf }: Writing): Html[] {
  const id = anchorOf(node);
  return id === undefined ? [] : [html(`${openTag("span", [["id", id]])}</span>`)];
}

/** What becomes an element that can have the anchor itself. */
const HOLDS_ANCHOR: ReadonlySet<string> = new Set(["inline", "element"]);

function inline(node: Inline, writing: Writing): PhrasingContent[] {
  switch (node.type) {
    case "text":
    case "problematic":
      return inParts(node, writing) ?? [plainText(node.value)];
    case "generated":
      return [{ type: "text", value: `${node.value.trimEnd()} ` }];
    case "emphasis":
    case "strong":
    case "delete":
      return attention(node.type, node.children, writing);
    case "titleReference":
      return attention("emphasis", node.children, writing);
    case "subscript":
      return inElement("sub", [], phrasing(node.children, writing));
    case "superscript":
      return inElement("sup", [], phrasing(node.children, writing));
    case "abbreviation":
    case "acronym":
    case "target":
      return phrasing(node.children, writing);
    case "inline":
      return span(node, writing);
    case "element":
      return inElement(node.name, elementAttributes(node, writing), phrasing(node.children, writing));
    case "literal":
    case "math":
      return inParts(node, writing) ?? code(node.value);
    case "reference":
      return reference(node, writing);
    case "footnoteReference":
    case "citationReference":
      return [noteReference(node, writing)];
    case "substitutionReference":
      if (node.unresolved) return [{ type: "text", value: `|${node.name}|` }];
      return phrasing(node.children, writing);
    case "image":
      return image(node, writing);
    case "raw":
      return isHtml(node) ? [html(rawHtml(node, writing.linkOut).replaceAll("\n", " "))] : [];
    case "break":
      return [{ type: "break" }];
  }
}

/** A text with its parts that are links; undefined where none is. */
function inParts(
  node: Extract<Inline, { value: string }>,
  { linksIn }: Writing,
): PhrasingContent[] | undefined {
  const shown = (text: string) => (node.type === "literal" ? code(text) : [plainText(text)]);
  return linksIn(node)?.flatMap(({ text, address }): PhrasingContent[] =>
    text === "" || address === undefined
      ? shown(text)
      : [{ type: "link", url: address, children: shown(text).filter(isInLink) }],
  );
}

function isInLink(node: PhrasingContent): node is Text | InlineCode {
  return node.type === "text" || node.type === "inlineCode";
}

function plainText(value: string): Text {
  return { type: "text", value: value.replace(/[ \t]*\n[ \t]*/g, "\n") };
}

function code(value: string): InlineCode[] {
  return value === "" ? [] : [{ type: "inlineCode", value: value.replaceAll("\n", " ") }];
}

/** Marks of emphasis within others that stay marks. To tell more of them apart, the library takes ever longer. */
const MOST_MARKS = 2;

function attention(
  type: keyof typeof ELEMENTS,
  nodes: readonly Inline[],
  writing: Writing,
): PhrasingContent[] {
  const content = phrasing(nodes, { ...writing, marks: writing.marks + 1 });
  if (writing.marks >= MOST_MARKS) return inElement(ELEMENTS[type], [], content);
  return marked(content, (children) => ({ type, children }));
}

function span(node: InlineSpan, writing: Writing): PhrasingContent[] {
  const children = phrasing(node.children, writing);
  const id = writing.anchorOf(node);
  if (id === undefined && !node.classes) return children;
  return inElement(
    "span",
    [
      ["id", id],
      ["class", node.classes?.join(" ")],
    ],
    children,
  );
}

/** The attributes of an element, with its anchor and its classes. */
export function elementAttributes(
  node: Pick<Element, "attributes" | "classes"> & Node,
  { anchorOf }: Writing,
): [name: string, value: string | undefined][] {
  return [["id", anchorOf(node)], ["class", node.classes?.join(" ")], ...node.attributes];
}

function reference(node: Reference, writing: Writing): PhrasingContent[] {
  const children = phrasing(node.children, writing);
  const note: PhrasingContent[] = node.note
    ? [{ type: "text", value: " " }, noteReference(node.note, writing)]
    : [];
  return [...linked(node, children, writing), ...note];
}

function linked(node: Reference, children: PhrasingContent[], writing: Writing): PhrasingContent[] {
  const url = writing.addressOf(node);
  if (url === undefined) return children;
  return marked(withoutLinks(children), (text) => ({
    type: "link",
    url,
    title: node.title ?? null,
    children: text,
  }));
}

/** Links hold no others, nor marks of notes. */
function withoutLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return joined(
    nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === "footnoteReference") return [];
      if (node.type === "link") return withoutLinks(node.children);
      return ["children" in node ? { ...node, children: withoutLinks(node.children) } : node];
    }),
  );
}

/** A picture, in the link that it may have. */
export function image(node: Image, writing: Writing): PhrasingContent[] {
  const shown = picture(node, writing);
  return node.target ? linked(node.target, [shown], writing) : [shown];
}

function picture(node: Image, writing: Writing): PhrasingContent {
  const { uri, alt = "", title, width, height, align, classes } = node;
  if (!isSafePicture(uri)) return { type: "text", value: alt || uri };
  const url = writing.linkOut(node.refuri ?? uri);
  if (width === undefined && height === undefined && align === undefined && !classes)
    return { type: "image", url, alt, title: title ?? null };
  return html(
    openTag("img", [
      ["src", url],
      ["alt", alt],
      ["title", title],
      ["width", width],
      ["height", height],
      ["align", align],
      ["class", classes?.join(" ")],
    ]),
  );
}

/** Makes one text of several, and keeps apart what would be something else side by side. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (node.type === "text" && last?.type === "text")
      made.splice(-1, 1, { type: "text", value: last.value + node.value });
    // A tag alone on its line would begin a block of HTML.
    else if (node.type === "text" && last?.type === "html")
      made.push({ type: "text", value: node.value.replace(/^\s*\n/, " ") });
    else if (node.type === "inlineCode" && last?.type === "inlineCode")
      made.push({ type: "html", value: "<!---->" }, node);
    else if (node.type !== "text" || node.value !== "") made.push(node);
  }
  return made;
}
