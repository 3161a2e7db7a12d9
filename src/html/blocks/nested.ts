import type { Block } from "../../doctree/tree.ts";
import { type Context, located } from "../context.ts";
import { type Child, nodesOf } from "../element.ts";
import { renderInline } from "./inline.ts";

/** Renders blocks that stand below each other. */
export function renderBlocks(nodes: readonly Block[], context: Context): Child[] {
  if (context.line === undefined) return nodes.map((node) => context.renderBlock(node, context));
  return nodes.map((node) => {
    const made = nodesOf([context.renderBlock(node, context)]);
    const last = made.at(-1);
    if (last?.type === "element") located(context, node, last);
    return made;
  });
}

/**
 * The content of a list item or a cell: a paragraph that is all there is needs no element of its own. Nor does any where the author
 * wrote that as `tight`.
 */
export function renderCompact(nodes: readonly Block[], context: Context, tight?: boolean): Child[] {
  if (tight === false) return renderBlocks(nodes, context);
  const visible = nodes.filter(({ type }) => !INVISIBLE.has(type));
  return nodes.map((node, index) => {
    const isBare = node.type === "paragraph" && !node.ids && !node.classes;
    if (isBare && tight) return renderInline(node.children, context);
    const isPlain = isBare && index === 0;
    const isAlone = visible.length === 1 || (visible.length === 2 && isList(visible[1]));
    return isPlain && isAlone ? renderInline(node.children, context) : context.renderBlock(node, context);
  });
}

const INVISIBLE: ReadonlySet<string> = new Set(["comment", "substitutionDefinition", "class"]);

function isList(node: Block | undefined): boolean {
  return node?.type === "bulletList" || node?.type === "enumeratedList";
}
