import { describe, expect, it } from "vitest";
import { createJoiner } from "../../src/doctree/join.ts";
import { lowerSections } from "../../src/doctree/lower-sections.ts";
import { type Block, type Section, textOf } from "../../src/doctree/tree.ts";

/** Where a line of a text stands. */
function at(line: number) {
  const point = { line, column: 1, offset: 0 };
  return { start: point, end: point };
}

const text = (value: string, line = 1): Block => {
  const position = at(line);
  return { type: "paragraph", position, children: [{ type: "text", value, position }] };
};

function section(level: number, name: string, children: Block[] = [], line = 1): Section {
  const position = at(line);
  const title = {
    type: "title" as const,
    position,
    children: [{ type: "text" as const, value: name, position }],
  };
  return { type: "section", level, position, children: [title, ...children] };
}

/** Titles with their levels and texts, indented as sections stand in each other. */
function outline(blocks: readonly Section["children"][number][], depth = 0): string[] {
  return blocks.flatMap((block) => {
    const indent = "  ".repeat(depth);
    if (block.type === "section") {
      const [title, ...rest] = block.children;
      return [`${indent}${block.level} ${title ? textOf(title) : ""}`, ...outline(rest, depth + 1)];
    }
    return [`${indent}${block.type} ${textOf(block)}`];
  });
}

describe("joined texts", () => {
  it("are one tree: sections stand in those of lower level before them", () => {
    const joiner = createJoiner();
    joiner.add([section(1, "A", [section(2, "B")])]);
    joiner.add([section(2, "C")]);
    joiner.add([section(3, "D"), section(2, "E")]);
    joiner.add([section(1, "F")]);
    expect(outline(joiner.blocks)).toEqual(["1 A", "  2 B", "  2 C", "    3 D", "  2 E", "1 F"]);
  });

  it("go on in the section that is open with what has no title", () => {
    const joiner = createJoiner();
    joiner.add([text("before")]);
    joiner.add([section(1, "A", [section(2, "B")])]);
    joiner.add([text("in B"), section(1, "C")]);
    joiner.add([]);
    joiner.add([text("in C")]);
    expect(outline(joiner.blocks)).toEqual([
      "paragraph before",
      "1 A",
      "  2 B",
      "    paragraph in B",
      "1 C",
      "  paragraph in C",
    ]);
  });

  it("have sections that reach as far as what was added to them", () => {
    const joiner = createJoiner();
    const [open, closed] = [section(1, "B", [], 3), section(1, "A", [], 1)];
    joiner.add([closed, open]);
    joiner.add([text("more", 7)]);
    expect([closed.position.end.line, open.position.end.line]).toEqual([1, 7]);
  });
});

describe("joined texts that are taken apart", () => {
  it("are as they were before", () => {
    const texts = [[section(1, "A", [section(2, "B")], 1)], [text("in B", 5)], [section(2, "C", [], 7)]];
    const before = structuredClone(texts);
    const joiner = createJoiner();
    for (const blocks of texts) joiner.add(blocks);
    expect(texts).not.toEqual(before);
    joiner.takeApart();
    expect(texts).toEqual(before);
  });
});

describe("lowered sections", () => {
  it("keep their distance, and all else stays", () => {
    const blocks = [text("a"), section(1, "A", [text("b"), section(2, "B"), section(3, "C")])];
    lowerSections(blocks, 2);
    expect(outline(blocks)).toEqual(["paragraph a", "3 A", "  paragraph b", "  4 B", "  5 C"]);
  });
});
