import type { Anchors } from "./anchors.ts";
import { titleOf } from "./section-title.ts";

/** An anchor that others may rely on: made from what authors wrote, whatever stands before it. */
export interface LastingAnchor {
  readonly id: string;
  /** The title of its section, or of the one that it is in; empty where there is none. */
  readonly title: string;
  /** The anchor of the section of which it is a part. */
  readonly section?: string;
}

/**
 * The anchors of sections, of their tables, rows and responses, and of targets that have a name; not those of notes, nor
 * docutils' counted ones.
 */
export function lastingAnchors(anchors: Anchors): LastingAnchor[] {
  const found = new Map<string, LastingAnchor>();
  let here = "";
  for (const [node, { id, aliases, section }] of anchors) {
    if (COUNTED.has(node.type)) continue;
    if (node.type === "section") here = titleOf(node);
    const title = section ? titleOf(section) : here;
    const part = section && anchors.get(section)?.id;
    const isOwn = node.type === "section" || section !== undefined;
    // A section's first id is made of its title, and may be counted; the targets before it gave the others.
    const named = node.type === "section" ? node.ids?.slice(1) : node.ids;
    const isNamed = (each: string) => named?.includes(each) && !/^target-\d+$/.test(each);
    for (const each of [id, ...aliases])
      if ((isOwn && each === id) || isNamed(each))
        found.set(each, { id: each, title, ...(part !== undefined && { section: part }) });
  }
  return [...found.values()];
}

/** What has anchors that are counted, or made of a title that few chose. */
const COUNTED: ReadonlySet<string> = new Set([
  "footnote",
  "footnoteReference",
  "citationReference",
  "contents",
]);
