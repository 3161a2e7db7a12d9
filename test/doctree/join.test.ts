import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createJoiner } from "../../src/doctree/join.ts";
import { lowerSections } from "../../src/doctree/lower-sections.ts";
import { type Block, type Section, textOf } from "../../src/doctree/tree.ts";
import { joinParts } from "../../src/document/read-parts.ts";
import { parse } from "../../src/rst/index.ts";

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
    expect(joiner.level()).toBe(0);
    joiner.add([section(1, "A", [section(2, "B")])]);
    expect(joiner.level()).toBe(2);
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

describe("lowered sections", () => {
  it("keep their distance, and all else stays", () => {
    const blocks = [text("a"), section(1, "A", [text("b"), section(2, "B"), section(3, "C")])];
    lowerSections(blocks, 2);
    expect(outline(blocks)).toEqual(["paragraph a", "3 A", "  paragraph b", "  4 B", "  5 C"]);
  });
});

const titleStyles = ["=", "-", "~", "+", "^"];

/** What stands below titles, and reads the same whatever stands before. */
const block = fc.constantFrom(
  ...[
    "Text.",
    "Two\nlines.",
    "- a\n- b\n\nText.",
    "::\n\n  code\n\nText.",
    "=== ===\na   b\n=== ===\n\nText.",
  ],
  ...[".. note::\n\n   A note.\n\nText.", "*a*, ``b`` and |c|_."],
);

/** A chapter: the depth that it is listed at, and the levels below that of its titles with what stands below them. */
const chapter = fc.record({
  depth: fc.nat(2),
  before: fc.option(block, { nil: undefined }),
  titles: fc.array(fc.tuple(fc.nat(2), fc.array(block, { maxLength: 2 })), { maxLength: 4 }),
});

describe("chapters of reStructuredText that are read one by one", () => {
  it("are the document that their joined text is", () => {
    fc.assert(
      fc.property(fc.array(chapter, { minLength: 1, maxLength: 5 }), (chapters) => {
        const lines: string[] = ["Top", "===", ""];
        const parts = [
          { language: "rst" as const, start: 0, end: 2, depth: 0, file: "top.rst", sections: [] },
        ];
        let open = 0;
        let number = 0;
        for (const { depth: wanted, before, titles } of chapters) {
          const start = lines.length;
          const depth = Math.min(wanted, open + 1);
          const written = before === undefined ? [] : [before];
          let last: number | undefined;
          for (const [below, blocks] of titles) {
            // No title is above the first of its chapter, and none skips a level.
            const level: number = last === undefined ? depth : Math.min(depth + below, last + 1);
            last = level;
            open = level;
            number += 1;
            const title = `Title ${number}`;
            written.push(`${title}\n${(titleStyles[level] ?? "").repeat(title.length)}`, ...blocks);
          }
          if (written.length === 0) continue;
          lines.push(...written.join("\n\n").split("\n"));
          parts.push({
            language: "rst",
            start,
            end: lines.length,
            depth,
            file: `${start}.rst`,
            sections: [],
          });
          lines.push("");
        }
        const whole = lines.join("\n");
        const joined = joinParts(whole, { titleStyles, parts }, { raw: false });
        const read = parse(whole);
        expect(joined.diagnostics).toEqual(
          read.diagnostics.map((each) => expect.objectContaining({ code: each.code })),
        );
        expect(outline(joined.document.children)).toEqual(outline(read.document.children));
      }),
      { seed: 20151019, numRuns: 300 },
    );
  });
});
