import type { Element } from "hast";
import { type Block, type Paragraph, type Rubric, textOf } from "../../doctree/tree.ts";
import { renderBlocks } from "../blocks/nested.ts";
import { anchored, type Context, selfLinked } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { hasPageClass, statusOf } from "./page-classes.ts";
import { startsPart } from "./type-places.ts";

/** Renders the blocks of a section. A response is one part: its label, and what follows up to the next label. */
export function renderParts(nodes: readonly Block[], context: Context): Child[] {
  const parts: Block[][] = [];
  for (const node of nodes) {
    const part = parts.at(-1);
    if (part === undefined || node.type === "section" || startsPart(node)) parts.push([node]);
    else part.push(node);
  }
  return parts.map((part) => {
    const [label, ...blocks] = part;
    return isResponse(label) ? renderResponse(label, blocks, context) : renderBlocks(part, context);
  });
}

export function isResponse(node: Block | undefined): node is Rubric | Paragraph {
  return (node?.type === "rubric" || node?.type === "paragraph") && hasPageClass(node, "response");
}

/** Its label is a heading to assistive technology, so that responses can be gone through like sections. */
function renderResponse(label: Rubric | Paragraph, blocks: readonly Block[], context: Context): Element {
  const status = statusOf(label);
  const badged = statusBadge(textOf(label), status);
  const isRubric = label.type === "rubric";
  const properties = {
    ...classes(isRubric ? "rubric" : "label"),
    role: "heading",
    "aria-level": String(context.level - context.topLevel + 2),
  };
  const content = selfLinked(context, label, isRubric ? badged : [element("strong", {}, badged)]);
  const heading = anchored(context, label, element("p", properties, content));
  return element("div", classes("response", statusKind(status)), heading, renderBlocks(blocks, context));
}

/** The class of a status by its first digit. */
export function statusKind(status: string | undefined): string | undefined {
  return status && `status-${status.slice(0, 1)}`;
}

/** The label of a response with its status as a badge. */
export function statusBadge(text: string, status: string | undefined): Child[] {
  const parts = status === undefined ? [text] : text.split(new RegExp(`\\b(${status})\\b`, "i"));
  return parts.map((part, at) => (at % 2 === 1 ? element("b", classes("status-code"), part) : part));
}
