import { makeId } from "../rst/resolve/make-id.ts";
import type { Document, Node } from "../rst/tree.ts";
import type { Anchors } from "./anchors.ts";
import { titleOf } from "./parts.ts";
import { walk } from "./walk.ts";

/** An anchor that others may rely on: made from what authors wrote, whatever stands before it. */
export interface LastingAnchor {
  readonly id: string;
  /** The title of its section, or of the one that it stands in; empty where there is none. */
  readonly title: string;
}

/** The anchors of sections and of targets that have a name; not those of notes, nor docutils' counted ones. */
export function lastingAnchors(document: Document, anchors: Anchors): LastingAnchor[] {
  const nodes = new Map<string, Node>();
  for (const [node, { id, aliases }] of anchors) for (const each of [id, ...aliases]) nodes.set(each, node);
  const found = new Map<string, LastingAnchor>();
  const add = (id: string, title: string) => {
    if (!found.has(id)) found.set(id, { id, title });
  };
  let here = "";
  walk(document, (node) => {
    if (node.type === "section") {
      here = titleOf(node);
      const anchor = anchors.get(node);
      if (anchor) add(anchor.id, here);
    } else if (!UNNAMED.has(node.type))
      for (const name of node.names ?? []) {
        const id = makeId(name);
        const owner = nodes.get(id);
        if (owner) add(id, owner.type === "section" ? titleOf(owner) : here);
      }
    return true;
  });
  return [...found.values()];
}

/** What has names that come with its number or its own title. */
const UNNAMED: ReadonlySet<string> = new Set(["footnote", "citation", "contents"]);
