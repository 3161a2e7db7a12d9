import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.ts";
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
