import { describe, expect, test } from "vitest";
import { expectFindings } from "./findings.ts";

/** Expects the only finding at its mark, and its words. */
function expectReason(text: string, reason: string): void {
  const findings = expectFindings({ "a.yaml": text });
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(reason)]);
}

describe("a value that must be in quotes", () => {
  test("holds a colon", () => {
    const reason = "a value that holds ': ' must be in quotes";
    expectReason("a:\n  summary: Read⟦yaml-syntax⟧: a letter.\n  b: 1\n", reason);
    expectReason("- x: y⟦yaml-syntax⟧: z\n", reason);
    expectReason("a: foo\n  goes on⟦yaml-syntax⟧: here\nb: 1\n", reason);
    expectReason("a: Note⟦yaml-syntax⟧:\nb: 1\n", "a value that ends in ':' must be in quotes");
    expectFindings({ "a.yaml": "a: 'Read: a letter.'\nb: 12:30\nc: >\n  Read: a letter.\n" });
  });

  test.each([
    "@foo",
    "`foo` is",
    "%foo",
    "*word is bold",
    "**word**",
    "* item",
    "& b",
    "!word is",
    "|text",
    "> 3",
    "]",
  ])("begins with a character that means something else: %s", (value) => {
    expectReason(`b: 1\na: ⟦yaml-syntax⟧${value}\nc: 1\n`, `'${value[0]}' must be in quotes`);
    expectReason(`b: 1\na:\n  - x: ⟦yaml-syntax⟧${value}\n    y: 2\n`, `'${value[0]}' must be in quotes`);
  });

  test("names an alias that does not exist", () => {
    expectReason("a: ⟦yaml-syntax⟧*word\n", "must be in quotes");
  });

  test("is a sequence on the line of its key", () => {
    expectReason("a: ⟦yaml-syntax⟧- b\n", "on the line below its key");
  });

  test("ended before the line does", () => {
    expectReason("a: 'it'⟦yaml-syntax⟧s fine'\n", "is written ''");
    expectReason('a: "x" ⟦yaml-syntax⟧y\n', "is written '\\\"'");
    expectReason("a: [x] ⟦yaml-syntax⟧y\n", "must be in quotes");
  });
});

describe("a tab in the indentation", () => {
  test.each([
    "a:\n⟦yaml-syntax⟧\tb: 1\n",
    "a:\n  b: 1\n⟦yaml-syntax⟧\tc: 2\n",
    "a:\n  b: x\n  ⟦yaml-syntax⟧\tc: 2\n",
  ])("%j", (text) => expectReason(text, "spaces only"));
});

describe("a line that is indented too little or too much", () => {
  const around = (line: string, next: string) =>
    `paths:\n  /a:\n    post:\n${line}\n${next}\n  /b:\n    get:\n      summary: x\n      tags: [y]\n`;

  test("is blamed itself, not the line after it", () => {
    expectReason(around("     ⟦yaml-syntax⟧summary: x", "      description: y"), "what comes after it");
    expectReason(around("       ⟦yaml-syntax⟧summary: x", "      description: y"), "what comes after it");
    expectReason(
      around("       ⟦yaml-syntax⟧schema:\n         type: x", "      description: y"),
      "what comes after",
    );
    expectReason("a:\n ⟦yaml-syntax⟧- b: 1\n  - c: 2\n  - d: 1\n", "what comes after it");
  });

  test("is blamed where it is the later one", () => {
    expectReason(around("      summary: x", "     ⟦yaml-syntax⟧description: y"), "the entries before it");
    expectReason(around("      summary: x", "       ⟦yaml-syntax⟧description: y"), "the entries before it");
    expectReason("a:\n  - b: 1\n   ⟦yaml-syntax⟧c: 2\n  - d: 1\n", "before it");
    expectReason("a:\n  - b: 1\n     ⟦yaml-syntax⟧c: 2\n    d: 3\n  - d: 1\n", "before it");
    expectReason("a: |\n    foo: 1\n  ⟦yaml-syntax⟧bar: 1\nb: 1\n", "before it");
  });
});

describe("a line that lacks its colon", () => {
  test("is blamed, not the line after it", () => {
    expectReason("a: 1\n⟦yaml-syntax⟧b\nc: 2\n", "a ':' is missing");
    expectReason("⟦yaml-syntax⟧a\nb: 1\n", "a ':' is missing");
    expectReason("info:\n  ⟦yaml-syntax⟧title One\n  version: 1\n", "a ':' is missing");
    expectReason("a: 1\n⟦yaml-syntax⟧b:2\nc: 1\n", "a space is missing after ':'");
  });
});

describe("what is never closed", () => {
  test("is shown where it opens", () => {
    expectReason("x: 1\na: ⟦yaml-syntax⟧[1, 2\n", "'[' is never closed");
    expectReason("x: 1\na: ⟦yaml-syntax⟧[1, 2\nb: 3\nc: [4]\n", "'[' is never closed");
    expectReason("x: 1\na: ⟦yaml-syntax⟧{b: 1,\nc: 4\n", "'{' is never closed");
    expectReason("a: [1, ⟦yaml-syntax⟧{b: 2]\nc: 1\n", "'{' is never closed");
    expectReason('x: "1"\na: ⟦yaml-syntax⟧"foo\nb: bar\n', "never closed");
    expectReason('a:\n  b: ⟦yaml-syntax⟧"foo\n  c: "bar"\n  d: "baz"\n', "never closed");
    expectReason("a: ⟦yaml-syntax⟧'foo\nb: it's\nc: 1\n", "never closed");
    expectReason("a: it's # don't\nb: ['x', ⟦yaml-syntax⟧'y]\nc: 1\n", "never closed");
    expectReason("a: |\n  don't [\nb: ⟦yaml-syntax⟧[\n", "'[' is never closed");
  });

  test("is not what is closed too far to the left", () => {
    expectReason("a: {\nb: 1,\nc: 2 d⟦yaml-syntax⟧: 3\n}\n", "a ',' is missing");
  });
});
