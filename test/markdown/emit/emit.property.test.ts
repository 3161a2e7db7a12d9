import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/doctree/tree.ts";
import { emitMarkdown } from "../../../src/markdown/emit/emit.ts";
import { readMarkdown } from "../../../src/markdown/index.ts";
import { runs } from "../../helpers/runs.ts";
import { blocks, inline } from "../../rst/emit/trees.ts";
import { markdown } from "../random-texts.ts";
import { canonical } from "./canonical.ts";
import { resolved, surroundings } from "./surroundings.ts";

const seed = 20151019;
const start = { line: 1, column: 1, offset: 0 };
const position = { start, end: start };

function expectSame(tree: readonly Block[]): void {
  const written = emitMarkdown(tree, surroundings);
  const { document, problems } = readMarkdown(written);
  expect(canonical(document.children), written).toEqual(canonical(tree));
  expect(problems, written).toEqual([]);
}

describe("a tree that is written as Markdown and read again says the same", () => {
  it("as a paragraph", () => {
    fc.assert(
      fc.property(inline, (children) => expectSame([{ type: "paragraph", position, children }])),
      { seed, numRuns: runs(400) },
    );
  });

  it("as a heading", () => {
    fc.assert(
      fc.property(inline, (children) =>
        expectSame([
          { type: "section", level: 1, position, children: [{ type: "title", position, children }] },
        ]),
      ),
      { seed, numRuns: runs(120) },
    );
  });

  it("as blocks", () => {
    fc.assert(fc.property(blocks, expectSame), { seed, numRuns: runs(120) });
  });

  it("as any Markdown", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { children } = readMarkdown(text).document;
        const written = emitMarkdown(children, { ...surroundings, nodeOf: resolved(children) });
        const again = readMarkdown(written).document.children;
        resolved(again);
        expect(canonical(again), written).toEqual(canonical(children));
      }),
      { seed, numRuns: runs(120) },
    );
  });
});
