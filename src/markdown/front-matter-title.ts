import { lowerSections } from "../doctree/lower-sections.ts";
import { normalizeName } from "../doctree/names.ts";
import { type Block, type Section, textOf } from "../doctree/tree.ts";
import type { PageMatter } from "./front-matter.ts";

/**
 * Puts the blocks of a text below the title that its front matter gives it, unless its one highest heading says the same; the
 * anchor that the front matter names is that of the highest heading then.
 */
export function underTitle(blocks: Block[], { title, id }: PageMatter): Block[] {
  const tops = blocks.filter((block) => block.type === "section");
  const [top] = tops;
  const isSaid = tops.length === 1 && top !== undefined && headingOf(top) === title?.text.trim();
  if (title === undefined || isSaid) {
    if (top && id !== undefined) top.anchor ??= id;
    return blocks;
  }
  lowerSections(blocks, 1);
  const { text, position } = title;
  const section: Section = {
    type: "section",
    level: 1,
    names: [normalizeName(text)],
    ...(id !== undefined && { anchor: id }),
    position: { ...position, end: blocks.at(-1)?.position.end ?? position.end },
    children: [{ type: "title", position, children: [{ type: "text", value: text, position }] }, ...blocks],
  };
  return [section];
}

function headingOf({ children: [title] }: Section): string {
  return title?.type === "title" ? textOf(title).trim() : "";
}
