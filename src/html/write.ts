import type { Element, ElementContent, Properties, Root } from "hast";

/** Elements that hold nothing and have no end tag. */
const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "link", "meta", "wbr"]);

/** Elements whose text a browser takes as it is, up to their end tag. */
const RAW_TEXT: ReadonlySet<string> = new Set(["script", "style"]);

/**
 * Writes a tree as HTML. It is the one place where text and values are escaped: whatever they hold, a browser reads them
 * as they are. Only nodes of type `raw` are passed on.
 */
export function writeHtml(root: Root): string {
  const html: string[] = [];
  const write = (node: Root["children"][number] | ElementContent): void => {
    if (node.type === "text") html.push(escapeText(node.value));
    else if (node.type === "element") writeElement(node);
    else if (node.type === "raw") html.push(node.value);
    else if (node.type === "doctype") html.push("<!doctype html>");
  };
  const writeElement = ({ tagName, properties, children }: Element): void => {
    html.push(`<${tagName}`);
    for (const name in properties) html.push(attribute(name, properties[name]));
    html.push(">");
    if (VOID.has(tagName)) return;
    if (RAW_TEXT.has(tagName)) html.push(rawText(tagName, children));
    else for (const child of children) write(child);
    html.push(`</${tagName}>`);
  };
  for (const child of root.children) write(child);
  return html.join("");
}

function escapeText(text: string): string {
  if (!/[&<]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** What is undefined, false or an empty list is left out. */
function attribute(property: string, value: Properties[string]): string {
  if (value === undefined || value === null || value === false) return "";
  const name = property === "className" ? "class" : property.toLowerCase();
  if (value === true) return ` ${name}`;
  if (Array.isArray(value) && value.length === 0) return "";
  const text = Array.isArray(value) ? value.join(" ") : String(value);
  return ` ${name}="${/[&"]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll('"', "&quot;") : text}"`;
}

/** A style or a script, in which nothing can end it: `<\/` is the same to both. */
function rawText(tagName: string, children: readonly ElementContent[]): string {
  const text = children.map((child) => (child.type === "text" ? child.value : "")).join("");
  return text.replace(new RegExp(`</(?=${tagName})`, "gi"), "<\\/");
}
