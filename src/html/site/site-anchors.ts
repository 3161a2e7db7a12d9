import { type Node, type Section, textOf } from "../../doctree/tree.ts";
import { hugoId } from "../../indexes/hugo-id.ts";
import { frontMatterExtent } from "../../source/front-matter-extent.ts";
import { lastUpTo } from "../indexes/places.ts";
import type { SitePlace } from "./site-page.ts";

/** Lines of a text in Markdown, which are counted from 0, and of the sections between them. */
interface MarkdownLines {
  readonly start: number;
  readonly end: number;
  readonly sections: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The anchors that the sections of a page have on a site that Hugo makes: those of headings in Markdown are made of what is written
 * there, those of what templates show are given.
 */
export function siteAnchors(
  text: string,
  markdown: readonly MarkdownLines[],
  identified: readonly Node[],
  { anchors }: Pick<SitePlace, "anchors">,
): ReadonlyMap<Node, string> {
  const lines = text.split("\n");
  const sections = identified.filter((node): node is Section => node.type === "section");
  const starts = markdown.map(({ start, end }) => start + linesOfFrontMatter(lines.slice(start, end)));
  const isHeading = (line: number) =>
    markdown.some(
      ({ end, sections: shown }, index) =>
        (starts[index] ?? 0) < line &&
        line <= end &&
        !shown.some((each) => each.start < line && line <= each.end),
    );
  const found = new Map<Node, string>();
  const taken = new Set<string>();
  for (const section of sections) {
    const { line } = section.position.start;
    if (section.position.file !== undefined || !isHeading(line)) continue;
    const id = section.anchor ?? unusedId(writtenHeading(lines[line - 1] ?? "") ?? titleOf(section), taken);
    taken.add(id);
    found.set(section, id);
  }
  const sectionAt = lastUpTo(sections, (section) => section.position.start.line);
  for (const { line, id } of anchors) {
    const section = sectionAt(line);
    if (section === undefined || found.has(section) || taken.has(id)) continue;
    taken.add(id);
    found.set(section, id);
  }
  return found;
}

/** How many lines the front matter at the beginning of some has. */
function linesOfFrontMatter(lines: readonly string[]): number {
  const { end } = frontMatterExtent(lines.join("\n")) ?? {};
  return end === undefined ? 0 : lines.join("\n").slice(0, end).split("\n").length;
}

/** What is in a line behind the marks of a heading; `undefined` where it has none. */
function writtenHeading(line: string): string | undefined {
  return /^[\s>]*#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1];
}

function titleOf({ children: [title] }: Section): string {
  return title?.type === "title" ? textOf(title) : "";
}

function unusedId(title: string, taken: ReadonlySet<string>): string {
  const id = hugoId(title) || "heading";
  if (!taken.has(id)) return id;
  let number = 1;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
