import type { Html, PhrasingContent } from "mdast";

export type Attributes = readonly (readonly [name: string, value: string | undefined])[];

/** A start tag. Attributes without a value are left out. */
export function openTag(name: string, attributes: Attributes = []): string {
  const written = attributes.map(([key, value]) =>
    value === undefined
      ? ""
      : ` ${key}="${escapeHtml(value).replaceAll('"', "&quot;").replace(/\s+/g, " ")}"`,
  );
  return `<${name}${written.join("")}>`;
}

export function html(value: string): Html {
  return { type: "html", value };
}

/** An element within a line of text. */
export function inElement(
  name: string,
  attributes: Attributes,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  return [html(openTag(name, attributes)), ...children, html(`</${name}>`)];
}

const NAMES = { emphasis: "em", strong: "strong", delete: "del" } as const;

/** Text as HTML, on one line; undefined where HTML cannot say it. */
export function htmlOf(nodes: readonly PhrasingContent[]): string | undefined {
  let written = "";
  for (const node of nodes) {
    const part = htmlOfNode(node);
    if (part === undefined) return undefined;
    written += part;
  }
  return written;
}

function htmlOfNode(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case "text":
      return escapeHtml(node.value).replaceAll("\n", " ");
    case "html":
      return node.value;
    case "inlineCode":
      return `<code>${escapeHtml(node.value)}</code>`;
    case "break":
      return "<br>";
    case "image":
      return openTag("img", [
        ["src", node.url],
        ["alt", node.alt ?? ""],
        ["title", node.title ?? undefined],
      ]);
    case "emphasis":
    case "strong":
    case "delete": {
      const inside = htmlOf(node.children);
      return inside === undefined ? undefined : `<${NAMES[node.type]}>${inside}</${NAMES[node.type]}>`;
    }
    case "link": {
      const inside = htmlOf(node.children);
      const tag = openTag("a", [
        ["href", node.url],
        ["title", node.title ?? undefined],
      ]);
      return inside === undefined ? undefined : `${tag}${inside}</a>`;
    }
    default:
      // A note in HTML is no note.
      return undefined;
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
