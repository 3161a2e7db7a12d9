import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it. */
export interface Page {
  readonly main: PageElement;
  /** All elements, in the order of the text. */
  readonly elements: readonly PageElement[];
  readonly byId: ReadonlyMap<string, PageElement>;
}

export function readPage(html: string): Page {
  const errors: string[] = [];
  const document = parse(html, {
    onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`),
  });
  if (errors.length > 0) throw new Error(`not HTML: ${errors.join(", ")}`);
  const elements: PageElement[] = [];
  for (const child of document.childNodes) if (isElement(child)) collect(child, elements);
  const byId = new Map<string, PageElement>();
  for (const element of elements) {
    const id = attribute(element, "id");
    if (id === undefined) continue;
    if (byId.has(id)) throw new Error(`two elements have the id ${id}`);
    byId.set(id, element);
  }
  const main = elements.find(({ tagName }) => tagName === "main");
  if (main === undefined) throw new Error("the page has no main part");
  return { main, elements, byId };
}

function collect(element: PageElement, into: PageElement[]): void {
  into.push(element);
  for (const child of element.childNodes) if (isElement(child)) collect(child, into);
}

export function elementsIn(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  collect(element, found);
  return found.slice(1);
}

export function isElement(node: PageNode): node is PageElement {
  return "tagName" in node;
}

export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function hasClass(element: PageElement, name: string): boolean {
  return (attribute(element, "class") ?? "").split(" ").includes(name);
}

/** All text inside; without the numbers of headings. */
export function textIn(node: PageNode): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (!isElement(node) || hasClass(node, "number") || hasClass(node, "line-numbers")) return "";
  return node.childNodes.map(textIn).join("");
}

export function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The line below the heading of an operation that says how it is called; `undefined` below all others. */
export function callBelow(heading: PageElement): PageElement | undefined {
  const { parentNode } = heading;
  const siblings = parentNode?.childNodes.filter(isElement) ?? [];
  const next = /^h[1-6]$/.test(heading.tagName) ? siblings[siblings.indexOf(heading) + 1] : undefined;
  return next && hasClass(next, "call") ? next : undefined;
}
