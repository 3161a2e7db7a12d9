import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { attribute, hasClass, isElement, type PageNode } from "../html/read-page.ts";

/** HTML in a form in which only what a reader sees is compared. */
export function plainHtml(html: string): string {
  // The line break at the end of a code block is not shown.
  const shown = html.replaceAll("\n</code></pre>", "</code></pre>");
  return plainNodes(parseFragment(shown).childNodes);
}

/** The same for what was read of a page. */
export function plainNodes(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string {
  return write(nodes, false).trim();
}

/** What a page adds: sections, anchors, links of headings to themselves, frames of tables and terms, colours of code. */
function isAddition(node: DefaultTreeAdapterTypes.Element, isCode: boolean): boolean {
  const { tagName } = node;
  if (tagName === "section" || (tagName === "a" && hasClass(node, "self"))) return true;
  if (tagName === "div") return hasClass(node, "table");
  if (tagName !== "span") return false;
  const names = node.attrs.map(({ name }) => name);
  const isAnchor = node.childNodes.length === 0 && names.join() === "id";
  return isCode || isAnchor || names.length === 0;
}

const BLOCKS = "blockquote|dd|details|div|dl|dt|h|hr|li|ol|p|pre|summary|table|tbody|td|th|thead|tr|ul".split(
  "|",
);
const VOID = new Set(["br", "hr", "img", "input"]);
/** White space beside the tags of blocks and line breaks is not shown. */
const AROUND_BLOCKS = new RegExp(`\\s*(</?(?:${BLOCKS.join("|")}|br)(?: [^>]*)?>)\\s*`, "g");
/** Elements that look alike. */
const ALIKE: Readonly<Record<string, string>> = { b: "strong", i: "em", s: "del" };

function write(nodes: readonly PageNode[], isCode: boolean): string {
  let html = "";
  for (const node of nodes) {
    if (isElement(node)) {
      if (isAddition(node, isCode)) html += write(node.childNodes, isCode);
      else html += element(node, isCode);
    } else if (node.nodeName === "#text" && "value" in node) html += text(node.value, isCode);
  }
  return isCode ? html : html.replace(AROUND_BLOCKS, "$1").replace(/ +/g, " ");
}

function element(node: DefaultTreeAdapterTypes.Element, isCode: boolean): string {
  const isHeading = (node.tagName === "p" && hasClass(node, "rubric")) || /^h[1-6]$/.test(node.tagName);
  const name = isHeading ? "h" : (ALIKE[node.tagName] ?? node.tagName);
  const content = write(node.childNodes, isCode || name === "pre");
  const open = `<${[name, ...attributes(node, name)].join(" ")}>`;
  const isBlock = BLOCKS.includes(name) && name !== "pre";
  return VOID.has(name) ? open : `${open}${isBlock ? content.trim() : content}</${name}>`;
}

/** The attributes that readers notice, addresses as browsers send them. */
function attributes(node: DefaultTreeAdapterTypes.Element, name: string): string[] {
  if (name === "h" || name === "pre") return [];
  return SHOWN.flatMap((each) => {
    const value = attribute(node, each);
    if (value === undefined || (each === "alt" && value === "")) return [];
    const isAddress = each === "href" || each === "src";
    return `${each}=${JSON.stringify(isAddress ? encodeURI(decoded(value)) : value)}`;
  });
}

const SHOWN = ["alt", "checked", "disabled", "href", "open", "src", "start", "title", "type"];

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function text(value: string, isCode: boolean): string {
  const escaped = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return isCode ? escaped : escaped.replace(/\s+/g, " ");
}
