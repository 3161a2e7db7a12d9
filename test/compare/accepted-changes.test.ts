import { describe, expect, it } from "vitest";
import { compareSides } from "../../src/compare/compare-sides.ts";
import { json } from "../../src/compare/formats/json.ts";
import { markdown } from "../../src/compare/formats/markdown.ts";
import { pretty } from "../../src/compare/formats/pretty.ts";
import { readSide } from "../../src/compare/read-side.ts";
import { versionProblem } from "../../src/compare/version.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

const api = (schema: string) => `swagger: "2.0"
info: { title: A, version: "1" }
paths:
  /a:
    get:
      responses: { 200: { description: D, schema: ${schema} } }
`;
const before = api("{ type: object, required: [b], properties: { b: { type: string } } }");
const after = api("{ type: object, properties: {} }");

function compare(one: Record<string, string>, other: Record<string, string>) {
  const [old, now] = [one, other].map((files) => {
    const read = readSide(
      "a",
      memoryFiles({
        "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
        "specification/a.rst": "A\n=\n",
        ...files,
      }),
    );
    if ("unreadable" in read) throw new Error(read.unreadable);
    return read;
  });
  if (!old || !now) throw new Error("no sides");
  return compareSides(old, now);
}

const entry = (place: string) => `- code: property-removed\n  place: ${place}\n  reason: Nobody sends it.\n`;

describe("spec-changes.yaml", () => {
  it("accepts a change, which then counts for nothing", async () => {
    const accepted = { "spec-changes.yaml": entry("GET /a › response 200") };
    const report = await compare({ "api/a.yaml": before }, { "api/a.yaml": after, ...accepted });
    expect(report).toMatchObject({ summary: { breaking: 0 }, verdict: "none", stale: [] });
    expect(report.changes).toMatchObject([{ class: "breaking", accepted: "Nobody sends it." }]);
    expect(pretty(report, { colours: false })).toContain("was required, which is accepted: Nobody sends it.");
    expect(pretty(report, { colours: false })).toContain("none: 1 accepted");
    expect(markdown(report)).toContain("accepted: Nobody sends it.");
  });

  it("is stale where the change does not occur, and is read of the state after alone", async () => {
    const accepted = { "spec-changes.yaml": entry("GET /b › response 200") };
    const report = await compare({ "api/a.yaml": before }, { "api/a.yaml": after, ...accepted });
    expect(report.verdict).toBe("major");
    expect(report.stale).toMatchObject([
      { code: "accepted-change-stale", file: "spec-changes.yaml", line: 1, column: 3 },
    ]);
    expect(JSON.parse(json(report)).findings).toHaveLength(1);
    expect(pretty(report, { colours: false })).toContain(
      "spec-changes.yaml:1:3: warning There is no change 'property-removed' at 'GET /b › response 200' any more",
    );
    const former = await compare({ "api/a.yaml": before, ...accepted }, { "api/a.yaml": after });
    expect(former.stale).toEqual([]);
  });

  it.each([
    ["- code: property-removed\n", "Entry 1 must have a code, a place and a reason"],
    ["code: property-removed\n", "This must be a list of changes"],
  ])("that says %j accepts nothing", async (text, message) => {
    const report = await compare(
      { "api/a.yaml": before },
      { "api/a.yaml": after, "spec-changes.yaml": text },
    );
    expect(report.verdict).toBe("major");
    expect(report.after.notCompared).toMatchObject([
      { file: "spec-changes.yaml", message: expect.stringContaining(message) },
    ]);
  });
});

it("what was deprecated before is removed at a risk only", async () => {
  const deprecated = before
    .replace("b: { type", "b: { deprecated: true, type")
    .replace('swagger: "2.0"', "openapi: 3.0.3");
  const inOpenApi = (text: string) =>
    text
      .replace('swagger: "2.0"', "openapi: 3.0.3")
      .replace("schema:", "content: { a/b: { schema:")
      .replace(/ } }\n$/, " } } } }\n");
  const changes = async (text: string) => {
    const report = await compare({ "api/a.yaml": inOpenApi(text) }, { "api/a.yaml": inOpenApi(after) });
    return report.changes.map((each) => `${each.class} ${each.code}`);
  };
  expect(await changes(before)).toEqual(["breaking property-removed"]);
  expect(await changes(deprecated)).toEqual(["risky property-removed"]);
});

describe("the version", () => {
  const release = (version: string) => ({
    "CHANGELOG.rst": `Changes in v${version}\n=================\n\n- One.\n`,
  });
  it.each([
    ["1.2.3", "1.2.3", "2.0.0"],
    ["1.2.3", "1.3.0", "2.0.0"],
    ["1.2.3", "2.0.0", undefined],
    ["1.2.3", "3.1.0", undefined],
    ["0.2.3", "0.2.4", "0.3.0"],
    ["0.2.3", "0.3.0", undefined],
    ["1.2", "1.2", undefined],
  ])("after a break of %s may %s be said to be %s", async (was, is, least) => {
    const problem = versionProblem(
      await compare({ "api/a.yaml": before, ...release(was) }, { "api/a.yaml": after, ...release(is) }),
    );
    expect(problem).toBe(
      least && `A major change needs version ${least}, but the changelog's newest release is ${is}`,
    );
  });
});
