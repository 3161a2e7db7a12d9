import { describe, expect, it, vi } from "vitest";
import type { RunResult } from "../../src/diagnostics/formats/format.ts";
import { github } from "../../src/diagnostics/formats/github.ts";
import { json } from "../../src/diagnostics/formats/json.ts";
import { pretty } from "../../src/diagnostics/formats/pretty.ts";
import { stylish } from "../../src/diagnostics/formats/stylish.ts";

const source = "paths:\n\t- 'limit': \"3\"\nend\n";
const result: RunResult = {
  findings: [
    {
      code: "example-mismatch",
      severity: "error",
      message: "100% wrong:\nreally",
      file: "api/a,b.yaml",
      line: 2,
      column: 13,
      endLine: 2,
      endColumn: 16,
      related: [{ message: "declared here", file: "api/c.yaml", line: 4, column: 5 }],
    },
    {
      code: "unused-section",
      severity: "warning",
      message: "unused",
      file: "z.yaml",
      line: 1,
      column: 1,
      endLine: 3,
      endColumn: 1,
      related: [],
    },
  ],
  checked: { examples: 7 },
};
const plain = {
  text: () => source,
  frames: false,
  colours: false,
  page: (code: string) => `# \`${code}\`\n\nIt is wrong. It is\nbad.\n\nSeverity: error.\n`,
  version: () => "1.2.3",
};

describe("formats", () => {
  it("prints one line a finding, its trail, and a summary", () => {
    expect(pretty(result, plain)).toBe(
      [
        "api/a,b.yaml:2:13: error 100% wrong: really [example-mismatch]",
        "  api/c.yaml:4:5: declared here",
        "z.yaml:1:1: warning unused [unused-section]",
        "  1 example-mismatch",
        "  1 unused-section",
        "7 examples checked: 1 error, 1 warning\n",
      ].join("\n"),
    );
  });

  it("shows the wrong line between its neighbours", () => {
    expect(
      pretty({ ...result, findings: result.findings.slice(0, 1) }, { ...plain, frames: true }),
    ).toContain(
      ["  1 | paths:", "  2 | \t- 'limit': \"3\"", "    | \t           ^^^", "  3 | end", ""].join("\n"),
    );
  });

  it("puts the name of a file above its findings where their lines are shown", () => {
    const names = (frames: boolean) =>
      pretty({ ...result, findings: [...result.findings, ...result.findings] }, { ...plain, frames })
        .split("\n")
        .filter((line) => ["api/a,b.yaml", "z.yaml"].includes(line));
    expect(names(true)).toEqual(["api/a,b.yaml", "z.yaml", "api/a,b.yaml", "z.yaml"]);
    expect(names(false)).toEqual([]);
    const [first] = result.findings;
    const twice = first === undefined ? [] : [first, first];
    expect(
      pretty({ ...result, findings: twice }, { ...plain, frames: true }).match(/^api\/a,b\.yaml$/gm),
    ).toHaveLength(1);
  });

  it("reads the text of a file once, however many findings are in it", () => {
    const [found] = result.findings;
    const many = { ...result, findings: Array.from({ length: 3 }, () => found).filter((each) => !!each) };
    const text = vi.fn(plain.text);
    pretty(many, { ...plain, frames: true, text });
    expect(text).toHaveBeenCalledTimes(1);
  });

  it("colours only where an option says so", () => {
    expect(pretty(result, plain)).not.toContain("\u001b");
    expect(pretty(result, { ...plain, colours: true })).toContain("\u001b[31merror\u001b[39m");
  });

  it("says that nothing is wrong", () => {
    expect(pretty({ findings: [], checked: { examples: 7 } }, plain)).toBe(
      "7 examples checked: no findings\n",
    );
    expect(pretty({ findings: [], checked: {} }, plain)).toBe("");
    expect(pretty({ findings: [], checked: { examples: 0, defaults: 0 } }, plain)).toBe(
      "0 examples checked: no findings\n",
    );
    expect(pretty({ findings: [], checked: { examples: 1, defaults: 12 } }, plain)).toBe(
      "1 example and 12 defaults checked: no findings\n",
    );
    expect(pretty({ findings: [], checked: { examples: 7 }, putOff: 2 }, plain)).toBe(
      "7 examples checked: no new findings, and 2 in the baseline\n",
    );
  });

  it("says how many warnings are not shown", () => {
    const hidden = { findings: [], checked: { examples: 7 }, hiddenWarnings: 2 };
    expect(pretty(hidden, plain)).toBe("7 examples checked: no error, 2 warnings not shown\n");
    expect(pretty({ ...hidden, checked: {} }, plain)).toBe("");
    expect(pretty({ ...hidden, putOff: 1 }, plain)).toBe(
      "7 examples checked: no new error, 2 warnings not shown, and 1 in the baseline\n",
    );
  });

  it("prints nothing but lines, and counts, in the short form", () => {
    expect(stylish(result, { ...plain, frames: true })).toBe(
      [
        "api/a,b.yaml:2:13: error 100% wrong: really [example-mismatch]",
        "z.yaml:1:1: warning unused [unused-section]",
        "  1 example-mismatch",
        "  1 unused-section",
        "7 examples checked: 1 error, 1 warning\n",
      ].join("\n"),
    );
  });

  it("keeps the form of its JSON", () => {
    expect(JSON.parse(json(result, plain))).toEqual({
      version: 1,
      findings: [
        {
          code: "example-mismatch",
          severity: "error",
          message: "100% wrong:\nreally",
          file: "api/a,b.yaml",
          line: 2,
          column: 13,
          endLine: 2,
          endColumn: 16,
          related: [{ message: "declared here", file: "api/c.yaml", line: 4, column: 5 }],
        },
        {
          code: "unused-section",
          severity: "warning",
          message: "unused",
          file: "z.yaml",
          line: 1,
          column: 1,
          endLine: 3,
          endColumn: 1,
          related: [],
        },
      ],
      summary: {
        errors: 1,
        warnings: 1,
        baseline: 0,
        codes: { "example-mismatch": 1, "unused-section": 1 },
        checked: { examples: 7 },
      },
    });
  });

  it("escapes what GitHub's commands give a meaning", () => {
    expect(github(result, plain)).toBe(
      "::error file=api/a%2Cb.yaml,line=2,endLine=2,col=13,endColumn=16,title=example-mismatch::100%25 wrong:%0Areally%0Aapi/c.yaml:4:5: declared here\n" +
        "::warning file=z.yaml,line=1,endLine=3,col=1,title=unused-section::unused\n",
    );
  });
});
