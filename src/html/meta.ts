import type { Element } from "hast";
import type { Document } from "../doctree/tree.ts";
import { walk } from "../doctree/walk.ts";
import { element } from "./element.ts";

/** What a document is about, as a `meta` directive says. */
export function metaDescription(document: Document): string | undefined {
  let found: string | undefined;
  walk(document, (node) => {
    if (
      node.type === "meta" &&
      node.attributes.some(([key, value]) => key === "name" && value === "description")
    )
      found ??= node.content;
    return node.type === "document" || node.type === "section";
  });
  return found;
}

/** The metadata of `meta` directives that has a plain name: what else there is could command the browser. */
export function renderMeta(document: Document): Element[] {
  const found: Element[] = [];
  walk(document, (node) => {
    if (node.type === "meta") {
      const [name] = node.attributes.flatMap(([key, value]) => (key === "name" ? [value] : []));
      if (
        name !== undefined &&
        /^[\w.:-]+$/.test(name) &&
        !/^(?:viewport|referrer|color-scheme)$/i.test(name)
      )
        found.push(element("meta", { name, content: node.content }));
    }
    return node.type === "document" || node.type === "section";
  });
  return found;
}
