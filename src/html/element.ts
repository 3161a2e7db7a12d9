import type { Element, ElementContent, Properties } from "hast";

declare module "hast" {
  /** Markup that the author was allowed to pass on as it is. */
  interface RawMarkup extends Literal {
    type: "raw";
  }
  interface ElementContentMap {
    raw: RawMarkup;
  }
  interface RootContentMap {
    raw: RawMarkup;
  }
}

/** What an element may be made of; strings become text. */
export type Child = ElementContent | string | undefined | readonly Child[];

/** Makes an element. Properties that are undefined or empty lists are left out when it is written. */
export function element(tagName: string, properties: Properties, ...children: Child[]): Element {
  return { type: "element", tagName, properties, children: nodesOf(children) };
}

export function nodesOf(children: readonly Child[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  addNodes(nodes, children);
  return nodes;
}

/** Pages have some ten thousands of elements: one list is filled, instead of joining many. */
function addNodes(nodes: ElementContent[], children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === "") continue;
    if (typeof child === "string") nodes.push({ type: "text", value: child });
    else if ("type" in child) nodes.push(child);
    else addNodes(nodes, child);
  }
}

/** The property `class`, without any where there is no name. */
export function classes(...names: (string | undefined)[]): { className?: string[] } {
  const className: string[] = [];
  for (const name of names) if (name) className.push(name);
  return className.length > 0 ? { className } : {};
}
