import type { Element } from "hast";
import type { Context } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { renderContents } from "../navigation.ts";
import { holdsContents, type Part } from "./parts.ts";
import type { Publication } from "./site.ts";

/** What the first page of a folder needs beside its text: a title, and what the others hold. */
export function aroundFirstPage(
  part: Part,
  { document, indexes }: Publication,
  title: string,
  context: Context,
): { before: Child; behind: Child } {
  const shown = part.blocks.filter((block) => !part.elsewhere.has(block));
  const hasHeading = shown.some(({ type }) => type === "section");
  const hasContents = shown.some(holdsContents);
  return {
    before: hasHeading ? undefined : element("h1", {}, title),
    behind: hasContents
      ? undefined
      : element(
          "nav",
          { ...classes("contents"), "aria-label": "All pages" },
          renderContents(document, context, { closed: new Set(), indexes }),
        ),
  };
}

/** Links to the pages before and behind one. */
export function renderNeighbours(part: Part, parts: readonly Part[], title: string): Element | undefined {
  const at = parts.indexOf(part);
  const link = (to: Part | undefined, rel: "prev" | "next", word: string) =>
    to &&
    element(
      "a",
      { rel: [rel], href: encodeURIComponent(to.file) },
      element("span", {}, word),
      to.title ?? title,
    );
  if (parts.length < 2) return undefined;
  return element(
    "nav",
    { ...classes("neighbours"), "aria-label": "Pages" },
    link(parts[at - 1], "prev", "Previous"),
    link(parts[at + 1], "next", "Next"),
  );
}
