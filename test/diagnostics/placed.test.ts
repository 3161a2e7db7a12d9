import { describe, expect, it } from "vitest";
import { type Finding, finding } from "../../src/diagnostics/finding.ts";
import { placeFindings } from "../../src/diagnostics/placed.ts";

const at = (file: string, offset: number): Finding =>
  finding("file-missing", { file: "x" }, { file, offset });

describe("placed findings", () => {
  it("are sorted by place", () => {
    const placed = placeFindings([at("b", 5), at("a", 20), at("a", 3)], (location) => {
      const column = "offset" in location ? location.offset : 1;
      return { line: 1, column, endLine: 1, endColumn: column };
    });
    expect(placed.map(({ file, column }) => `${file}:${column}`)).toEqual(["a:3", "a:20", "b:5"]);
  });
});
