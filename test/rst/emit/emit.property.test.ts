import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/doctree/tree.ts";
import { emitDocument } from "../../../src/rst/emit/emit.ts";
import { parse } from "../../../src/rst/index.ts";
import { canonical } from "./canonical.ts";
import { blocks, inline } from "./trees.ts";

const seed = 20151019;
const start = { line: 1, column: 1, offset: 0 };
const position = { start, end: start };

function written(children: Block[]): string {
  return emitDocument({ type: "document", position, children }).lines.join("\n");
}

describe("a tree that is written and read again says the same", () => {
  it("as a paragraph", () => {
    fc.assert(
      fc.property(inline, (children) => {
        const tree: Block[] = [{ type: "paragraph", position, children }];
        const { document, diagnostics } = parse(written(tree));
        expect(canonical(document.children)).toEqual(canonical(tree));
        expect(diagnostics).toEqual([]);
      }),
      { seed, numRuns: 5000 },
    );
  });

  it("as blocks", () => {
    fc.assert(
      fc.property(blocks, (tree) => {
        const { document, diagnostics } = parse(written(tree));
        expect(canonical(document.children)).toEqual(canonical(tree));
        expect(diagnostics.filter(({ code }) => code !== "list-start")).toEqual([]);
      }),
      { seed, numRuns: 1500 },
    );
  });
});
