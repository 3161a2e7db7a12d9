import type { ElementContent } from "hast";
import type { Block, Inline } from "../../doctree/tree.ts";
import type { Context } from "../context.ts";
import { nodesOf } from "../element.ts";
import type { PageIndex } from "../indexes/page-indexes.ts";
import { link, literal, section, table, text } from "./nodes.ts";

/**
 * Indexes as sections; what a cell lists stands there in one line.
 * @param page what the page around is rendered with
 */
export function indexSections(indexes: readonly PageIndex[], page: Context): Block[] {
  if (indexes.length === 0) return [];
  const { anchors } = page;
  // The table of an object is found by the heading above it.
  const around = new Map(
    [...anchors.values()].map(({ id, section }) => [id, section && anchors.get(section)?.id] as const),
  );
  const context = { ...page, addressOf: (id: string) => page.addressOf(around.get(id) ?? id) };
  const sections = indexes.map(({ title, columns, rows }) =>
    section(2, title, [
      table(
        columns,
        rows(context).map((cells) => cells.map((cell) => shown(nodesOf([cell])))),
      ),
    ]),
  );
  return [section(1, page.say("indexes"), sections)];
}

/** What an entry shows, without what only a page can show. */
function shown(nodes: readonly ElementContent[]): Inline[] {
  return nodes.flatMap((node, index): Inline[] => {
    if (node.type === "text") return [text(node.value)];
    if (node.type !== "element") return [];
    const { tagName, properties, children } = node;
    if (tagName === "code") return [literal(textIn(children))];
    if (tagName === "a") return [link(String(properties.href ?? ""), shown(children))];
    if (tagName === "ul") return [...(index > 0 ? [text(": ")] : []), ...shown(children)];
    if (tagName === "li") return [...(index > 0 ? [text(", ")] : []), ...shown(children)];
    return shown(children);
  });
}

function textIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === "text" ? node.value : node.type === "element" ? textIn(node.children) : ""))
    .join("");
}
