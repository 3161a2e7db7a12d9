import { describe, expect, it } from "vitest";
import { rstShapes } from "../../../bench/hostile/rst-shapes.js";
import { parse, resolve } from "../../../src/rst/index.ts";

const KB = 1024;

/** How many nodes a text is read as, and how much is reported of it. */
function sizeOf(text: string): number {
  const { document, diagnostics } = parse(text);
  const resolved = resolve([document]);
  let size = diagnostics.length + resolved.diagnostics.length;
  JSON.stringify(document, (_, value) => {
    if (typeof value === "object" && value !== null) size += 1;
    return value;
  });
  return size;
}

// How long it takes is measured by `npm run bench:limits -- rst`.
describe("what is made of a text grows with its size, whatever the text is", () => {
  it.each(Object.entries(rstShapes))("%s", (_name, make) => {
    const [once, thrice] = [make(16 * KB), make(48 * KB)];
    const growth = thrice.length / once.length;
    expect(sizeOf(thrice)).toBeLessThan(1.2 * growth * sizeOf(once) + 100);
  });
});

describe("nesting is bounded", () => {
  const nested = (depth: number) => `${"- ".repeat(depth)}text`;

  it("reports blocks nested too deep once, and keeps their text", () => {
    const { document, diagnostics } = parse(nested(1000));
    expect(diagnostics.map(({ code }) => code)).toEqual(["nesting-too-deep"]);
    expect(JSON.stringify(document)).toContain("- - text");
  });

  const lineBlock = (depth: number) =>
    Array.from({ length: depth }, (_, index) => `|${" ".repeat(index + 1)}a`).join("\n");
  const directive = (depth: number) =>
    `.. line-block::\n\n${Array.from({ length: depth }, (_, index) => `   ${" ".repeat(index)}a`).join("\n")}`;

  it.each([
    ["lines with bars", lineBlock, 102],
    ["the directive", directive, 104],
  ])("reports line blocks nested too deep once, and keeps their text: %s", (_, make, line) => {
    const { document, diagnostics } = parse(make(5000));
    expect(diagnostics).toMatchObject([{ code: "nesting-too-deep", position: { start: { line } } }]);
    expect(JSON.stringify(document).match(/"value":"a"/g)).toHaveLength(5000);
    expect(parse(make(90)).diagnostics).toEqual([]);
  });

  it("reads blocks nested less deep", () => {
    expect(parse(nested(90)).diagnostics).toEqual([]);
  });
});

describe("substitutions cannot grow without bound", () => {
  it("reports one that doubles itself again and again", () => {
    const lines = Array.from(
      { length: 40 },
      (_, index) => `.. |a${index}| replace:: |a${index + 1}| |a${index + 1}|`,
    );
    const text = `|a0|\n\n${lines.join("\n")}\n.. |a40| replace:: text\n`;
    const { diagnostics } = resolve([parse(text).document]);
    expect(diagnostics.map(({ code }) => code)).toContain("substitution-too-large");
  });
});

describe("substitutions cannot grow without bound by being used often", () => {
  const text = (uses: number) => `.. |a| replace:: ${"*x* ".repeat(2000)}\n\n${"|a|\n\n".repeat(uses)}`;
  const diagnostics = (uses: number) => resolve([parse(text(uses)).document]).diagnostics;

  it("reports where it stops, once, and names the limit", () => {
    expect(diagnostics(80)).toEqual([]);
    expect(diagnostics(2000)).toMatchObject([
      {
        code: "substitutions-too-large",
        message: expect.stringContaining("500000"),
        position: { start: { line: 169 } },
      },
    ]);
  });
});

describe("files cannot include each other without bound", () => {
  it("counts all of them", () => {
    const include = (path: string) => (path.length > 8 ? "" : `.. include:: ${path}a\n`.repeat(10));
    const { diagnostics } = parse(".. include:: a\n", { include });
    expect(new Set(diagnostics.map(({ message }) => message.replace(/^"a+"/, "")))).toEqual(
      new Set([" cannot be included: more than 1000 files are included."]),
    );
  });
});

describe("tables of contents cannot grow without bound", () => {
  it("lists the sections of a text with some tables in full, and reports where it stops", () => {
    const text = (count: number) => `${".. contents::\n\n".repeat(count)}${"A\n=\n\n".repeat(1000)}`;
    const codes = (count: number) =>
      resolve([parse(text(count)).document]).diagnostics.map(({ code }) => code);
    expect(codes(9)).not.toContain("contents-too-large");
    expect(codes(20)).toContain("contents-too-large");
  });
});
