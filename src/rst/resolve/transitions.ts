import type { Block, Document } from "../../doctree/tree.ts";
import { reportAt, type State } from "./state.ts";

/** Reports transitions that part nothing from nothing. */
export function checkTransitions(state: State): void {
  for (const document of state.documents) check(state, document);
}

function check(state: State, parent: Document | Extract<Block, { type: "section" }>): void {
  parent.children.forEach((block, index, blocks) => {
    if (block.type === "section") check(state, block);
    if (block.type !== "transition") return;
    const before = blocks[index - 1];
    if (before === undefined || before.type === "title")
      reportAt(state, "transition-at-start", block.position);
    else if (before.type === "transition") reportAt(state, "transitions-adjacent", block.position);
  });
  if (parent.type === "document") checkEnd(state, parent);
}

function checkEnd(state: State, document: Document): void {
  let last = document.children.at(-1);
  while (last?.type === "section") last = last.children.at(-1);
  if (last?.type === "transition") reportAt(state, "transition-at-end", last.position);
}
