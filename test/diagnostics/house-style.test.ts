import { describe, expect, it } from "vitest";
import type { RunResult } from "../../src/diagnostics/formats/format.ts";
import { loadFormat } from "../../src/diagnostics/formats/names.ts";
import { countPlaces, groupFindings } from "../../src/diagnostics/house-style.ts";
import type { PlacedFinding } from "../../src/diagnostics/placed.ts";

const indentation = "This line continues a value that began further in";
const found = (line: number, more: Partial<PlacedFinding> = {}): PlacedFinding => ({
  code: "yaml-deficient-indentation",
  severity: "warning",
  message: indentation,
  file: "api/a.yaml",
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  related: [],
  ...more,
});
const unused = found(7, { code: "unused-section", message: "unused" });
const many = Array.from({ length: 270 }, (_, index) => found(index + 1));

describe("findings of one house style", () => {
  it("are one, at the first place, and keep all the others", () => {
    const [first, second, ...rest] = groupFindings([...many, found(1, { file: "b.yaml" }), unused]);
    expect(rest).toEqual([]);
    expect(first).toEqual({ ...many[0], others: [...many.slice(1), found(1, { file: "b.yaml" })] });
    expect(second).toEqual(unused);
    expect(countPlaces(groupFindings([...many, unused]))).toBe(271);
  });

  it("are shown one by one where there are few, where they say different things, and for other codes", () => {
    const few = many.slice(0, 2);
    const different = [1, 2, 3].map((line) =>
      found(line, { code: "unknown-keyword", message: `key ${line}` }),
    );
    const other = [1, 2, 3].map((line) => found(line, { code: "unused-section", file: "z.yaml" }));
    const all = [...few, ...different, ...other].sort(
      (a, b) => a.line - b.line || (a.code < b.code ? -1 : 1),
    );
    expect(new Set(groupFindings(all))).toEqual(new Set(all));
  });

  it("stay apart where a rule makes some of them errors", () => {
    const errors = [1, 2, 3].map((line) => found(line, { file: "z.yaml", severity: "error" }));
    expect(groupFindings([...many, ...errors]).map(({ others }) => others?.length)).toEqual([269, 2]);
  });

  it("of a kind whose wording names each are one as well", () => {
    const titles = ["Label", "Name", "Order"].map((title, index) =>
      found(index + 1, { code: "title-ambiguous", message: `Two objects have the title '${title}'` }),
    );
    expect(groupFindings(titles)).toHaveLength(1);
  });
});

describe("a house style in each format", () => {
  const result: RunResult = { findings: groupFindings([...many, unused]), checked: { examples: 7 } };
  const options = {
    text: () => undefined,
    frames: false,
    colours: false,
    page: () => undefined,
    version: () => "1.2.3",
  };
  const written = async (name: Parameters<typeof loadFormat>[0]) => (await loadFormat(name))(result, options);

  it("shows people the first places, and how many more there are", async () => {
    expect(await written("pretty")).toBe(
      [
        `api/a.yaml:1:1: warning ${indentation} (270 places) [yaml-deficient-indentation]`,
        "  api/a.yaml:2:1",
        "  api/a.yaml:3:1",
        "  api/a.yaml:4:1",
        "  api/a.yaml:5:1",
        "  and 265 more places",
        "api/a.yaml:7:1: warning unused [unused-section]",
        "  1 unused-section",
        "  1 yaml-deficient-indentation",
        "7 examples checked: 0 errors, 2 warnings (at 271 places)",
        "",
      ].join("\n"),
    );
    expect(await written("stylish")).toContain(
      `api/a.yaml:1:1: warning ${indentation} (270 places: also api/a.yaml:2:1, api/a.yaml:3:1, api/a.yaml:4:1, api/a.yaml:5:1 and 265 more) [yaml-deficient-indentation]\n`,
    );
    expect(await written("github")).toMatch(
      /^::warning .*%0AAlso at api\/a\.yaml:2:1.*%0Aand 265 more places\n/,
    );
  });

  it("loses no place for programs", async () => {
    const lines = many.map(({ line }) => line);
    const { findings, summary } = JSON.parse(await written("json"));
    expect(findings[0].count).toBe(270);
    expect(findings[0].places.map(({ line }: PlacedFinding) => line)).toEqual(lines);
    expect(findings[1]).not.toHaveProperty("places");
    expect(summary).toMatchObject({ warnings: 2, codes: { "yaml-deficient-indentation": 1 } });
    const [log] = JSON.parse(await written("sarif")).runs[0].results;
    expect(log.occurrenceCount).toBe(270);
    expect(
      log.locations.map(
        (each: { physicalLocation: { region: { startLine: number } } }) =>
          each.physicalLocation.region.startLine,
      ),
    ).toEqual(lines);
    const [issue] = JSON.parse(await written("codeclimate"));
    expect([issue.location, ...issue.other_locations].map((each) => each.lines.begin)).toEqual(lines);
    const junit = await written("junit");
    for (const line of lines.slice(1)) expect(junit).toContain(`&#10;api/a.yaml:${line}:1: ${indentation}`);
  });
});
