import { type Node, type Section, textOf } from "../../doctree/tree.ts";
import { walk } from "../../doctree/walk.ts";
import type { Anchors } from "../site/anchors.ts";
import { gitHubId } from "../site/github-id.ts";
import type { Part } from "../site/parts.ts";
import { slug } from "../site/slug.ts";

/** Ids that are in braces as they are: Markdown makes nothing else of their characters. */
const PLAIN = /^[\p{L}\p{N}]+(?:(?:_+|[.:-]+)[\p{L}\p{N}]+)*$/u;

/** Whether an id can stand behind a heading. */
export function fitsHeading(id: string): boolean {
  return PLAIN.test(id);
}

/** The anchors of the sections of a file that their titles alone would not give, neither here nor on GitHub. */
export function headingIds({ blocks, elsewhere }: Part, anchors: Anchors): Map<Node, string> {
  const ids = new Map<Node, string>();
  const counts = new Map<string, number>();
  const visit = (section: Section) => {
    const [title] = section.children;
    const id = anchors.get(section)?.id;
    if (title?.type !== "title" || id === undefined) return;
    const shown = title.children.map((child) => (child.type === "generated" ? child.value : textOf(child)));
    const isOwn = id === slug(shown.join("")) && id === gitHubId(shown.join(""), counts);
    if (!isOwn) ids.set(section, id);
  };
  for (const block of blocks)
    walk(block, (node) => {
      if (node.type !== "section" || elsewhere.has(node)) return false;
      visit(node);
      return true;
    });
  return ids;
}
