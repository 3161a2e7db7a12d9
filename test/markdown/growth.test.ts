import { afterEach, describe, expect, it, vi } from "vitest";
import { markdownShapes } from "../../bench/hostile/markdown-shapes.js";
import type { Node } from "../../src/doctree/tree.ts";
import { childrenOf } from "../../src/doctree/walk.ts";
import { limits } from "../../src/limits.ts";
import { readMarkdown } from "../../src/markdown/index.ts";

/** In characters; the second is for what shows its growth only then. */
const SIZES = { usual: 20_000, large: 60_000 };
const LARGE = ["words of one letter in lines", "a table of many short rows"];

afterEach(() => {
  vi.restoreAllMocks();
});

/** Counts the items of arrays that are moved while others are taken out or put in, which is what takes quadratic time. */
function countMoved(): () => number {
  let moved = 0;
  const { splice } = Array.prototype;
  const counting = function (this: unknown[], start: number, ...rest: [number]) {
    moved += this.length - Math.min(this.length, Math.max(0, start));
    return splice.call(this, start, ...rest);
  };
  vi.spyOn(Array.prototype, "splice").mockImplementation(counting);
  return () => moved;
}

/** How many nodes a tree has. */
function sizeOf(root: Node): number {
  const open: Node[] = [root];
  let size = 0;
  for (let node = open.pop(); node; node = open.pop()) {
    size += 1;
    open.push(...childrenOf(node));
  }
  return size;
}

describe("a text made to exhaust the reader", () => {
  for (const [name, make] of Object.entries(markdownShapes))
    it(`of ${name} is read, or refused, in a bounded number of steps`, () => {
      const text = make(LARGE.includes(name) ? SIZES.large : SIZES.usual);
      const moved = countMoved();
      const { document, problems } = readMarkdown(text);
      const steps = moved();
      vi.restoreAllMocks();
      expect(steps).toBeLessThan(16 * (20_000_000 + limits.markdownSteps.most * text.length));
      expect(sizeOf(document)).toBeLessThan(10 * text.length + 2 * limits.markdownLacking.most);
      expect(problems.length).toBeLessThan(text.length);
    });
});

describe("a table", () => {
  const limitsIn = (text: string) =>
    readMarkdown(text).problems.flatMap((problem) => {
      const { start } = problem.position;
      return problem.code === "markdown-limit"
        ? [`${start.line}:${start.column} ${problem.arguments.limit}`]
        : [];
    });
  const table = (columns: number) => `Text.\n\n|${"a|".repeat(columns)}\n|${"-|".repeat(columns)}\n`;
  const typesIn = (text: string) => readMarkdown(text).document.children.map(({ type }) => type);

  it("of more columns than are read is text", () => {
    expect(limitsIn(table(1000))).toEqual([]);
    expect(typesIn(table(1000))).toEqual(["paragraph", "table"]);
    expect(limitsIn(table(1001))).toEqual(["3:1 columns"]);
    expect(typesIn(table(1001))).toEqual(["paragraph", "paragraph"]);
  });

  it("ends before a row of more cells than are read", () => {
    const text = `|a|\n|-|\n|b|\n|${"c|".repeat(1001)}\n`;
    expect(limitsIn(text)).toEqual(["4:1 columns"]);
    expect(typesIn(text)).toEqual(["table", "paragraph"]);
  });

  it("whose rows lack more cells than are filled up is shown as it is written", () => {
    const text = (rows: number) => `${table(1000)}${"|x\n".repeat(rows)}`;
    expect(limitsIn(text(100))).toEqual([]);
    expect(limitsIn(text(101))).toEqual(["3:1 lacking"]);
    expect(typesIn(text(101))).toEqual(["paragraph", "literalBlock"]);
  });
});
