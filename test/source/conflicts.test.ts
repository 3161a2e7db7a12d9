import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { withoutConflicts } from "../../src/source/conflicts.ts";
import { parseSource } from "../../src/source/parse.ts";

function read(file: string, text: string) {
  const findings: Finding[] = [];
  const source = parseSource(file, text, (each) => void findings.push(each));
  return {
    source,
    found: findings.map(({ code, location }) => [code, "offset" in location && location.offset]),
  };
}

const conflict = "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n";

describe("both sides of a conflict that git has marked", () => {
  it.each([
    ["a.yaml", `swagger: "2.0"\n${conflict}`, "yaml-syntax", 15],
    ["a.yaml", conflict, "yaml-syntax", 0],
    ["a.json", `{\n${conflict.replaceAll("a:", '"a":')}}\n`, "json-syntax", 2],
    ["a.csv", `a\n${conflict}`, "csv-syntax", 2],
  ])("are found at the first mark of %s", (file, text, code, offset) => {
    expect(read(file, text)).toEqual({ source: undefined, found: [[code, offset]] });
  });

  it("are none where a mark is missing, or stands in a text", () => {
    expect(read("a.yaml", `a: |\n${conflict.replace(/^/gm, "  ")}`).source).toBeDefined();
    expect(read("a.yaml", "a: |\n  <<<<<<< HEAD\nb: 1\n").source).toBeDefined();
  });
});

describe("a text without conflicts", () => {
  const blank = (text: string) => text.replace(/[^\r\n]/g, " ");

  it("has the first side of each, and is as long", () => {
    const text = `A\r\n<<<<<<< HEAD\r\none\r\n||||||| base\r\nnone\r\n=======\r\ntwo\r\n>>>>>>> b\r\nB\n${conflict}`;
    const { text: settled, marks } = withoutConflicts(text);
    expect(marks).toEqual([3, text.indexOf("<<<<<<< HEAD\na")]);
    expect(settled).toBe(
      `A\r\n${blank("<<<<<<< HEAD")}\r\none\r\n${blank("||||||| base\r\nnone\r\n=======\r\ntwo\r\n>>>>>>> b")}\r\nB\n` +
        `${blank("<<<<<<< HEAD")}\na: 1\n${blank("=======\na: 2\n>>>>>>> other")}\n`,
    );
  });

  it.each([
    ["titles", "A\n<<<<<<<\n\nB\n=======\n\nC\n>>>>>>>\n"],
    ["a title whose text begins with the mark", "<<<<<<< HEAD\n============\n\n>>>>>>> b\n"],
    ["a literal block", `::\n\n${conflict.replace(/^/gm, "  ")}`],
    ["marks without the last", "<<<<<<< HEAD\na\n=======\nb\n"],
    ["quoted literal lines", "::\n\n<<<<<<< a\n<<<<<<< b\n\n=======\n"],
  ])("is the same for %s", (_, text) => {
    expect(withoutConflicts(text)).toEqual({ text, marks: [] });
  });

  it("is the same for a fenced block of Markdown, and only there", () => {
    const example = `\`\`\`diff\n${conflict}\`\`\`\n`;
    expect(withoutConflicts(example, true)).toEqual({ text: example, marks: [] });
    expect(withoutConflicts(`${example}\n${conflict}`, true).marks).toEqual([example.length + 1]);
    expect(withoutConflicts(example).marks).toEqual([8]);
    expect(withoutConflicts(`\`\`\`a\`\`\` is code.\n${conflict}`, true).marks).toEqual([17]);
  });
});
