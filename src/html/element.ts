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
  return children.flatMap((child): ElementContent | ElementContent[] => {
    if (child === undefined) return [];
    if (typeof child === "string") return { type: "text", value: child };
    return "type" in child ? child : nodesOf(child);
  });
}

/** The property `class`, without any where there is no name. */
export function classes(...names: (string | undefined)[]): { className?: string[] } {
  const className = names.filter((name) => name !== undefined && name !== "");
  return className.length > 0 ? { className: className.map(String) } : {};
}
