import type { Node } from "../../doctree/tree.ts";
import { writtenIn } from "../../doctree/walk.ts";

/**
 * Whether a node holds no reference, target, picture, name, number or class mark: so whoever resolves these
 * need not walk through it, whatever stands around it.
 */
export type IsInert = (node: Node) => boolean;

/** Remembers which nodes are inert: it pays where the same nodes are resolved again and again. */
export function createInertness(): IsInert {
  const known = new WeakMap<Node, boolean>();
  const isInert = (node: Node): boolean => {
    if (LIVE.has(node.type) || node.names) return false;
    const children = writtenIn(node);
    if (children.length === 0) return true;
    const before = known.get(node);
    if (before !== undefined) return before;
    const found = children.every(isInert);
    known.set(node, found);
    return found;
  };
  return isInert;
}

/** What is resolved or looked for, or passes classes on to what it holds; images are what links are checked of. */
const LIVE: ReadonlySet<string> = new Set<Node["type"]>([
  "section",
  "target",
  "reference",
  "footnote",
  "footnoteReference",
  "citation",
  "citationReference",
  "substitutionDefinition",
  "substitutionReference",
  "contents",
  "sectnum",
  "targetNotes",
  "class",
  "image",
  "problematic",
  "systemMessage",
  "header",
  "footer",
]);
