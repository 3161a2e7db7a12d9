import type { Block, Node } from "../../../src/doctree/tree.ts";
import { walk } from "../../../src/doctree/walk.ts";
import type { Surroundings } from "../../../src/markdown/emit/emit.ts";
import { resolve } from "../../../src/rst/index.ts";

/** What is written by itself: references lead where they say, and anchors are those that authors chose. */
export const surroundings: Surroundings = {
  topLevel: 1,
  elsewhere: new Set(),
  addressOf: ({ uri }) => uri,
  linkOut: (address) => address,
  nodeOf: () => undefined,
  headingId: ({ anchor }) => anchor,
  linksIn: () => undefined,
  anchorOf: ({ type, anchor }) => (type === "section" ? undefined : anchor),
};

/** Resolves references, and gives each the address that it is written with. */
export function resolved(children: Block[]): (id: string) => Node | undefined {
  const start = { line: 1, column: 1, offset: 0 };
  const document = { type: "document" as const, position: { start, end: start }, children };
  const { ids } = resolve([document]);
  walk(document, (node) => {
    if (node.type === "reference" && node.refid !== undefined) node.uri = `#${node.refid}`;
    else if (node.type === "reference" && node.refuri !== undefined) node.uri = node.refuri;
    return true;
  });
  return (id) => ids.get(id);
}
