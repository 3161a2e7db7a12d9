import {
  type Block,
  type Inline,
  type Node,
  type Paragraph,
  type Section,
  textOf,
} from "../../doctree/tree.ts";
import { titleOf } from "../site/section-title.ts";
import { hasPageClass } from "./page-classes.ts";

/** The paragraph of an operation's section that says in a few words what it does: its title on a page. */
export function summaryIn(section: Section): Paragraph | undefined {
  return methodAndPath(section) && section.children.find(isSummary);
}

function isSummary(block: Block): block is Paragraph {
  return block.type === "paragraph" && hasPageClass(block, "summary");
}

/** What a title is made of, without the full stop of a sentence. */
export function titleOfSummary({ children }: Paragraph): Inline[] {
  const last = children.at(-1);
  if (last?.type !== "text" || !last.value.endsWith(".")) return children;
  return [...children.slice(0, -1), { ...last, value: last.value.slice(0, -1) }];
}

/** What readers know a section by: the summary of an operation, or its title. */
export function shownTitle(section: Section): string {
  const summary = summaryIn(section);
  const text =
    summary &&
    titleOfSummary(summary)
      .map((node: Node) => textOf(node))
      .join("");
  return text?.replace(/\s+/g, " ").trim() || titleOf(section);
}

/** The method and the path that are the title of an operation's section. */
export function methodAndPath(section: Section): { method: string; path: string } | undefined {
  if (!hasPageClass(section, "endpoint")) return undefined;
  const [title] = section.children;
  const literal = title?.type === "title" ? title.children.find(({ type }) => type === "literal") : undefined;
  if (literal?.type !== "literal") return undefined;
  const [method = "", ...path] = literal.value.split(" ");
  return { method, path: path.join(" ") };
}
