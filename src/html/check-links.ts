import type { Document, Position } from "../rst/tree.ts";
import { isSafeLink, isSafePicture } from "./address.ts";
import type { Anchors } from "./anchors.ts";
import { walk } from "./walk.ts";

/** An address that a page cannot lead to: an anchor that it does not have, or what it must not link to. */
export interface BadLink {
  readonly kind: "dead-link" | "unsafe-link";
  readonly address: string;
  readonly position: Position;
}

/** Finds the addresses of a document that lead nowhere on its page, and those that the page leaves out. */
export function checkLinks(document: Document, anchors: Anchors): BadLink[] {
  const known = new Set<string>();
  for (const { id, aliases } of anchors.values()) for (const each of [id, ...aliases]) known.add(each);
  const found: BadLink[] = [];
  walk(document, (node) => {
    const { position } = node;
    if (node.type === "image" && !isSafePicture(node.uri))
      found.push({ kind: "unsafe-link", address: node.uri, position });
    if (node.type !== "reference" || node.refuri === undefined) return true;
    const address = node.refuri;
    if (!isSafeLink(address)) found.push({ kind: "unsafe-link", address, position });
    else if (address.startsWith("#") && !known.has(decoded(address.slice(1))))
      found.push({ kind: "dead-link", address, position });
    return true;
  });
  return found;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
