import type { Element } from "hast";
import type { Citation, Footnote } from "../../doctree/tree.ts";
import { anchored, type Context, linkTo } from "../context.ts";
import { classes, element } from "../element.ts";
import { renderBlocks } from "./nested.ts";

/** A footnote or a citation, with links back to the places that refer to it. */
export function renderNote(node: Footnote | Citation, context: Context): Element {
  const label = element("span", classes("mark"), `[${node.label ?? ""}]`);
  const back = (node.backrefs ?? []).flatMap((id, index, all) => {
    const href = linkTo(context, id);
    if (href === undefined) return [];
    const name =
      all.length > 1
        ? context.say("backToReferenceOf", { number: index + 1 })
        : context.say("backToReference");
    return [" ", element("a", { href, role: "doc-backlink", "aria-label": name }, "↩")];
  });
  const body = element("div", {}, renderBlocks(node.children, context));
  const properties = { ...classes(node.type), role: "note" };
  return anchored(context, node, element("div", properties, element("div", {}, label, back), body));
}
