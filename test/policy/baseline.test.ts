import { describe, expect, it } from "vitest";
import { writeBaseline } from "../../src/policy/baseline.ts";
import { smallProject } from "../helpers/small-project.ts";
import { check } from "./check.ts";

const file = "spec-baseline.json";
const chapter = (...lines: string[]) => ({
  ...smallProject,
  "specification/intro.rst": `Introduction\n============\n\nVersion {{spec_version}}.\n\n${lines.join("\n\n")}\n`,
});
const marked = chapter(
  "See ⟦rst-reference⟧Nowhere_.",
  "See ⟦rst-reference⟧Nowhere_.",
  "{{⟦unknown-placeholder⟧pnig}}",
);
const broken = chapter("See Nowhere_.", "See Nowhere_.", "{{pnig}}");

describe("a baseline", () => {
  it("puts off what it records, wherever that has moved", async () => {
    const { settled } = await check(marked);
    const text = writeBaseline(settled.findings);
    const moved = chapter("More.", "{{pnig}}", "See Nowhere_.", "See Nowhere_.");
    for (const project of [broken, moved]) {
      const again = await check({ ...project, [file]: text }, { baseline: file });
      expect(again.settled).toEqual({ findings: [], putOff: 3 });
    }
  });

  it("records findings by file, code and wording, without lines", async () => {
    const { settled } = await check(marked);
    expect(writeBaseline(settled.findings.toReversed())).toBe(
      [
        "{",
        '  "version": 1,',
        '  "findings": [',
        `    {"file":"specification/intro.rst","code":"rst-reference","message":${JSON.stringify(settled.findings.find(({ code }) => code === "rst-reference")?.message)},"count":2},`,
        `    {"file":"specification/intro.rst","code":"unknown-placeholder","message":"There is no section 'pnig'; did you mean 'ping_http_api'?"}`,
        "  ]",
        "}",
        "",
      ]
        .join("\n")
        .replace("; did you mean 'ping_http_api'?", "; 'spec sections' lists those there are"),
    );
    expect(JSON.parse(writeBaseline([]))).toEqual({ version: 1, findings: [] });
  });

  it("records what is wrong in a chapter of two targets once", async () => {
    const project = {
      ...smallProject,
      "specification/details.rst": `${smallProject["specification/details.rst"]}\nSee ⟦rst-reference⟧Nowhere_.\n`,
    };
    const { settled } = await check(project);
    expect(settled.findings).toHaveLength(1);
    expect(JSON.parse(writeBaseline(settled.findings)).findings).toMatchObject([{ code: "rst-reference" }]);
    expect(writeBaseline(settled.findings)).not.toContain("count");
  });

  it("shows what is one more than it records", async () => {
    const { settled } = await check(marked);
    const text = writeBaseline(settled.findings);
    const project = chapter("See Nowhere_.", "See Nowhere_.", "{{pnig}}", "See ⟦rst-reference⟧Nowhere_.");
    const again = await check({ ...project, [file]: text }, { baseline: file });
    expect(again.settled.putOff).toBe(3);
  });

  it("reports entries that have become stale, unless the run looked at less", async () => {
    const { settled } = await check(marked);
    const stale = writeBaseline(settled.findings).replace(/^ {4}(?=\{"file")/gm, "    ⟦baseline-stale⟧");
    const project = chapter("See Nowhere_.");
    const { placed } = await check({ ...project, [file]: stale }, { baseline: file });
    expect(placed.map(({ message }) => message)).toEqual([
      "specification/intro.rst has only 1 of these 2 findings any more (rst-reference); run 'spec check --write-baseline'",
      "specification/intro.rst has no such finding any more (unknown-placeholder); run 'spec check --write-baseline'",
    ]);
    await check(
      { ...project, [file]: stale.replaceAll("⟦baseline-stale⟧", "") },
      { baseline: file, only: ["links"] },
    );
  });

  it("is said to be none where it is something else", async () => {
    await check({ ...smallProject, [file]: "⟦baseline-invalid⟧[]\n" }, { baseline: file });
    await check({ ...smallProject, [file]: '⟦baseline-invalid⟧{ "version": 2 }\n' }, { baseline: file });
    await check(
      { ...smallProject, [file]: '{ "version": 1, "findings": [⟦baseline-invalid⟧1] }\n' },
      { baseline: file },
    );
    await check({ ...smallProject, [file]: "⟦json-syntax⟧{\n" }, { baseline: file });
  });
});
