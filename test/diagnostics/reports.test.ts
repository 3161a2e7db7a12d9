import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { codeClimate } from "../../src/diagnostics/formats/code-climate.ts";
import type { FormatOptions, RunResult } from "../../src/diagnostics/formats/format.ts";
import { junit } from "../../src/diagnostics/formats/junit.ts";
import { sarif } from "../../src/diagnostics/formats/sarif.ts";
import type { PlacedFinding } from "../../src/diagnostics/placed.ts";

const error: PlacedFinding = {
  code: "example-mismatch",
  severity: "error",
  message: 'The "example" <does> not & fit\u0007',
  file: "api/a #1.yaml",
  line: 2,
  column: 13,
  endLine: 2,
  endColumn: 16,
  related: [{ message: "declared here", file: "api/c.yaml", line: 4, column: 5 }],
};
const warning: PlacedFinding = {
  ...error,
  code: "unused-section",
  severity: "warning",
  message: "unused",
  line: 7,
  endLine: 7,
  related: [],
};
const options: FormatOptions = {
  text: () => undefined,
  frames: false,
  colours: false,
  page: (code) => `# \`${code}\`\n\nIt is wrong. It is\nbad.\n\nSeverity: error.\n`,
  version: () => "1.2.3",
};
const run = (...findings: PlacedFinding[]): RunResult => ({ findings, checked: {} });
const moved = (found: PlacedFinding): PlacedFinding => ({ ...found, line: 90, endLine: 90 });

describe("sarif", () => {
  const log = JSON.parse(sarif(run(error, warning, error), options));

  it("is a log of one run, in UTF-16 columns", () => {
    expect(log).toMatchObject({ version: "2.1.0", runs: [{ columnKind: "utf16CodeUnits" }] });
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0].tool.driver).toMatchObject({ name: "spec", semanticVersion: "1.2.3" });
  });

  it("lists each rule once, with its page and its severity", () => {
    const { rules } = log.runs[0].tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(["example-mismatch", "unused-section"]);
    expect(rules[1]).toEqual({
      id: "unused-section",
      shortDescription: { text: "It is wrong." },
      fullDescription: { text: "It is wrong. It is bad." },
      help: { text: options.page("unused-section"), markdown: options.page("unused-section") },
      defaultConfiguration: { level: "warning" },
    });
  });

  it("places each result by a relative address", () => {
    expect(log.runs[0].results[0]).toMatchObject({
      ruleId: "example-mismatch",
      ruleIndex: 0,
      level: "error",
      message: { text: error.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "api/a%20%231.yaml", uriBaseId: "ROOT" },
            region: { startLine: 2, startColumn: 13, endLine: 2, endColumn: 16 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: "declared here" },
          physicalLocation: {
            artifactLocation: { uri: "api/c.yaml", uriBaseId: "ROOT" },
            region: { startLine: 4, startColumn: 5 },
          },
        },
      ],
    });
    expect(log.runs[0].originalUriBaseIds).toHaveProperty("ROOT");
    expect(log.runs[0].results[1]).toMatchObject({ ruleIndex: 1, level: "warning" });
  });

  it("is a log without results where nothing is wrong", () => {
    expect(JSON.parse(sarif(run(), options)).runs[0]).toMatchObject({ results: [] });
  });
});

describe("codeclimate", () => {
  const issues = (...findings: PlacedFinding[]) => JSON.parse(codeClimate(run(...findings), options));

  it("is a list of issues", () => {
    expect(issues(error)).toEqual([
      {
        type: "issue",
        check_name: "example-mismatch",
        description: error.message,
        categories: ["Bug Risk"],
        severity: "major",
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        location: {
          path: error.file,
          lines: { begin: 2, end: 2 },
          positions: { begin: { line: 2, column: 13 }, end: { line: 2, column: 16 } },
        },
      },
    ]);
    expect(issues(warning)[0].severity).toBe("minor");
    expect(issues()).toEqual([]);
  });

  it("knows a finding again after it moved, and distinguishes those of one wording", () => {
    const [first, second] = issues(error, error);
    const [again] = issues(moved(error));
    expect(again.fingerprint).toBe(first.fingerprint);
    expect(second.fingerprint).not.toBe(first.fingerprint);
    expect(issues(warning)[0].fingerprint).not.toBe(first.fingerprint);
  });
});

describe("junit", () => {
  /** The elements of a name with their attributes and text; what is read as HTML is no different in this. */
  function elements(xml: string, name: string) {
    type Node = DefaultTreeAdapterTypes.ChildNode;
    const all: { attributes: Record<string, string>; text: string }[] = [];
    const textOf = (node: Node): string =>
      "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
    const walk = (node: Node) => {
      if (!("attrs" in node)) return;
      if (node.nodeName === name)
        all.push({
          attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
          text: textOf(node),
        });
      node.childNodes.forEach(walk);
    };
    parseFragment(xml.replaceAll(/<(\w+)([^>]*)\/>/g, "<$1$2></$1>")).childNodes.forEach(walk);
    return all;
  }
  const xml = junit(run(error, warning, { ...error, file: "b.rst" }), options);

  it("has a suite for each file and a test for each finding", () => {
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /);
    expect(elements(xml, "testsuites")[0]?.attributes).toMatchObject({ tests: "3", failures: "2" });
    expect(elements(xml, "testsuite").map(({ attributes }) => attributes)).toMatchObject([
      { name: error.file, tests: "2", failures: "1" },
      { name: "b.rst", tests: "1", failures: "1" },
    ]);
    expect(elements(xml, "testcase").map(({ attributes }) => attributes)).toMatchObject([
      { name: "example-mismatch 2:13", classname: error.file, line: "2" },
      { name: "unused-section 7:13" },
      { name: "example-mismatch 2:13", classname: "b.rst" },
    ]);
  });

  it("fails for errors only, and says why", () => {
    const failures = elements(xml, "failure");
    expect(failures).toHaveLength(2);
    expect(failures[0]?.attributes).toEqual({
      type: "example-mismatch",
      message: 'The "example" <does> not & fit\ufffd',
    });
    expect(failures[0]?.text).toContain("api/c.yaml:4:5: declared here");
    expect(elements(xml, "system-out")[0]?.text).toBe("warning: api/a #1.yaml:7:13: unused [unused-section]");
  });

  it("holds a test that passed where nothing is wrong", () => {
    expect(elements(junit(run(), options), "testsuites")[0]?.attributes).toMatchObject({
      tests: "1",
      failures: "0",
    });
    expect(elements(junit(run(), options), "testcase")).toHaveLength(1);
  });
});
