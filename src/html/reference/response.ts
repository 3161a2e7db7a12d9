import type { Element } from "hast";
import { type Block, textOf } from "../../doctree/tree.ts";
import { renderBlocks } from "../blocks/block.ts";
import { anchored, type Context } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { isLabel, type Label } from "../type-places.ts";

/** The label of a response in the 2015 set; elsewhere it has the class `response`. */
const LABEL_2015 = /^Status code (?:\d{3}|default):$/;

/** Renders the blocks of a section. A response is one part: its label, and what follows up to the next label. */
export function renderParts(nodes: readonly Block[], context: Context): Child[] {
  const made: Child[] = [];
  for (let start = 0; start < nodes.length; ) {
    const first = nodes[start];
    let end = start + 1;
    while (end < nodes.length && !startsPart(nodes[end])) end++;
    const blocks = nodes.slice(start, end);
    made.push(
      isResponse(first) ? renderResponse(first, blocks.slice(1), context) : renderBlocks(blocks, context),
    );
    start = end;
  }
  return made;
}

function startsPart(node: Block | undefined): boolean {
  return node !== undefined && (node.type === "section" || isLabel(node));
}

function isResponse(node: Block | undefined): node is Label {
  if (node === undefined || !isLabel(node)) return false;
  return node.classes?.includes("response") === true || LABEL_2015.test(textOf(node));
}

/** Its label is a heading to assistive technology, so that responses can be gone through like sections. */
function renderResponse(label: Label, blocks: readonly Block[], context: Context): Element {
  const text = textOf(label);
  const [status = ""] = /\b[1-5](?:\d\d|xx)\b/i.exec(text) ?? [];
  const kind = status === "" ? undefined : `status-${status.slice(0, 1)}`;
  const [before, after = ""] = status === "" ? [text] : text.split(status);
  const parts = [before, status && element("b", classes("status-code"), status), after];
  const isRubric = label.type === "rubric";
  const properties = {
    ...classes(isRubric ? "rubric" : "label"),
    role: "heading",
    "aria-level": String(context.level - context.topLevel + 2),
  };
  const content = isRubric ? parts : element("strong", {}, parts);
  const heading = anchored(context, label, element("p", properties, content));
  return element("div", classes("response", kind), heading, renderBlocks(blocks, context));
}
