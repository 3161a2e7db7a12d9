import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, resolve } from "../../../src/rst/index.ts";
import { hasShared, shared } from "../../helpers/shared.ts";

/** Reads and resolves a text, and returns the milliseconds of the processor that took. */
function time(text: string): number {
  const start = process.cpuUsage();
  resolve([parse(text).document]);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Whether a large text takes less than `most` times as long as a small one. The least time of several attempts counts: where growth
 * is at fault none is short, and what else the machine does makes none shorter.
 */
function growsLess(small: string, large: string, most: number): boolean {
  time(large);
  let [once, many] = [Infinity, Infinity];
  for (let attempt = 0; attempt < 12; attempt++) {
    once = Math.min(once, time(small));
    many = Math.min(many, time(large));
    // Less than some milliseconds is no measure of anything.
    if (many / Math.max(2, once) < most) return true;
  }
  return false;
}

const KB = 1024;

/** Texts that make readers slow, each in a size of its own choosing. */
const hostile: Record<string, (size: number) => string> = {
  "unclosed strong text in one line": (size) => "**a ".repeat(size / 4),
  "unclosed literals in one line": (size) => "``a ".repeat(size / 4),
  "unclosed interpreted text in one line": (size) => "`a ".repeat(size / 3),
  "unclosed substitutions in one line": (size) => "|a ".repeat(size / 3),
  "unclosed roles in one line": (size) => ":a:`b ".repeat(size / 6),
  "a name of many joints": (size) => `$${"a-".repeat(size / 2)}`,
  "many ends of names": (size) => "$a.a_.".repeat(size / 6),
  "colons without an address": (size) => "a:".repeat(size / 2),
  "schemes without an address": (size) => "http://,".repeat(size / 8),
  "at signs": (size) => "a@".repeat(size / 2),
  "dots before an at sign": (size) => `${"a.".repeat(size / 2)}@`,
  underscores: (size) => "_".repeat(size),
  backquotes: (size) => "`".repeat(size),
  "angle brackets in a phrase": (size) => `\`${"<a ".repeat(size / 3)}>\`_`,
  "references to one footnote": (size) => `${"[1]_ ".repeat(size / 5)}\n\n.. [1] Note.`,
  brackets: (size) => "[a".repeat(size / 2),
  backslashes: (size) => "\\".repeat(size),
  "spaces within a line": (size) => `a${" ".repeat(size)}b`,
  "a field name that does not end": (size) => `:${"a:b".repeat(size / 3)}`,
  "options that do not end": (size) => `-a${", -a".repeat(size / 4)}x`,
  "a target whose name does not end": (size) => `.. _${"a\n   ".repeat(size / 5)}`,
  "a substitution whose name does not end": (size) => `.. |${"a\n   ".repeat(size / 5)}`,
  "equal headings": (size) => "A\n=\n\n".repeat(size / 5),
  "equal targets": (size) => ".. _a: b\n".repeat(size / 9),
  "targets in a row": (size) => `${".. _a:\n".repeat(size / 7)}\ntext`,
  "classes in a row": (size) => `${".. class:: a\n".repeat(size / 13)}\ntext`,
  "a chain of targets": (size) => {
    return Array.from({ length: size / 12 }, (_, index) => `.. _a${index}: a${index + 1}_`).join("\n");
  },
  "a chain of substitutions": (size) => {
    const count = size / 25;
    const lines = Array.from({ length: count }, (_, index) => `.. |a${index}| replace:: |a${index + 1}|`);
    return `${lines.join("\n")}\n\n|a0|`;
  },
  "tables of contents and headings": (size) => {
    return `${".. contents::\n\n".repeat(size / 30)}${"A\n=\n\n".repeat(size / 10)}`;
  },
  "sections that each list what is in them": (size) =>
    "A\n=\n\n.. contents::\n   :local:\n\n".repeat(size / 32),
  "table tops": (size) => "+---+--+\n".repeat(size / 9),
  "simple table tops": (size) => "== ==\n".repeat(size / 6),
  "values in rows of unequal length": (size) => {
    return `.. csv-table::\n\n   ${"a,".repeat(size / 4)}\n${"   b\n".repeat(size / 10)}`;
  },
  "columns in a table of short lines": (size) => {
    const border = "== ".repeat(size / 9).trimEnd();
    return `${border}\n${"a\n".repeat(size / 6)}${border}\n`;
  },
  "list markers in one line": (size) => "- ".repeat(size / 2),
  "quotes in quotes": (size) => {
    return Array.from({ length: Math.sqrt(size) }, (_, index) => `${" ".repeat(index)}a\n`).join("\n");
  },
  "blank lines": (size) => "\n".repeat(size),
  comments: (size) => "..\n\n".repeat(size / 4),
  "definition lists": (size) => "a\n b\n".repeat(size / 5),
  "literal markers": (size) => "a::\n\n".repeat(size / 5),
  attributions: (size) => ` a\n\n -- b\n\n`.repeat(size / 11),
  footnotes: (size) => "[#]_ \n\n.. [#] a\n\n".repeat(size / 16),
  "carriage returns": (size) => "a\r".repeat(size / 2),
};

describe("time grows with the size of the text, whatever the text is", () => {
  it.each(Object.entries(hostile))("%s", (_name, make) => {
    time(make(8 * KB));
    // Both are so large that garbage is collected: three times the text takes up to twice that, quadratic growth nine times.
    expect(growsLess(make(128 * KB), make(384 * KB), 6)).toBe(true);
  });
});

describe.skipIf(!hasShared)("a real document", () => {
  it("takes sixteen times as long when it is sixteen times as long", () => {
    const once = readFileSync(`${shared}rst/chapters/matrix-2015-10-19.rst`, "utf8");
    // Each of the tables of contents would list the headings of all copies.
    const many = once.replaceAll(/^\.\. contents::/gm, "..").repeat(16);
    for (let round = 0; round < 8; round += 1) time(once);
    expect(growsLess(once, many, 48)).toBe(true);
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
