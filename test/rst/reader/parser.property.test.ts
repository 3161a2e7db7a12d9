import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createParser, parse } from "../../../src/rst/index.ts";
import { texts } from "./texts.ts";

const SEED = 20151019;

function read(parts: readonly string[]) {
  const parser = createParser();
  for (const part of parts) parser.add(part);
  return parser.finish();
}

/** A text in parts of so many lines each. */
function parted(text: string, size: number): string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, index) =>
    lines.slice(index * size, (index + 1) * size).join(""),
  );
}

describe("a text that comes in parts is read as the whole", () => {
  it.each([1, 4, 5, 9, 30, 200])("of %i lines each", (size) => {
    for (const [name, text] of texts) expect(read(parted(text, size)), name).toEqual(parse(text));
  });

  it("where a table ends in the last", () => {
    const border = "=====  =====\n";
    const parts = [`${border}a      b\n${border}text\n\n`, "1\n2\n3\n4\n5\n6\n", `${border}\nEnd.\n`];
    expect(read(parts)).toEqual(parse(parts.join("")));
    expect(parse(parts.join("")).diagnostics).not.toEqual(parse(parts.slice(0, 2).join("")).diagnostics);
  });

  it("whatever stands at their ends", () => {
    const lines = fc.constantFrom(
      "",
      "",
      "text",
      "  text",
      "   deeper",
      "T\n=",
      "=====",
      "=====  =====",
      "===== ====",
      "a      b",
      "::",
      "text::",
      "> quoted",
      "- item",
      "  item",
      "1. one",
      "2. two",
      ":field: body",
      "term",
      ".. note::",
      ".. comment",
      ".. _a:",
      "+---+---+",
      "| a | b |",
      "| line",
      ">>> x",
      "--option",
      "__ a",
      "A `b",
      ".. [1] x",
      ".. |s| replace:: x",
      "\tx",
    );
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (all, size) => {
        const text = `${all.join("\n")}\n`;
        expect(read(parted(text, size))).toEqual(parse(text));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
