import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const api = smallProject["api/ping.yaml"];
const broken = { ...smallProject, "api/ping.yaml": api.replace('"pong": 3', '"pong": "3"') };
const finding =
  'api/ping.yaml:25:25: error The example does not fit its schema: expected integer, got string "3"; remove the quotes [example-mismatch]';

describe("spec check-examples", () => {
  it("says what it checked", async () => {
    expect(await runHere(projectOnDisk(smallProject), ["check-examples"])).toEqual({
      code: 0,
      out: "3 examples checked: no findings\n",
      error: "",
    });
  });

  it("points into JSON text in a block scalar, and at what the schema says", async () => {
    const run = await runHere(projectOnDisk(broken), ["check-examples"]);
    expect(run.code).toBe(1);
    expect(run.out.split("\n")).toEqual([
      finding,
      "  api/ping.yaml:21:29: 'type' is declared here",
      "To learn more: spec explain example-mismatch",
      "3 examples checked: 1 error, 0 warnings",
      "",
    ]);
  });

  it.each(["z-schema", "ajv", "both", "auto"])("finds the same with --engine %s", async (engine) => {
    const run = await runHere(projectOnDisk(broken), ["check-examples", "--engine", engine]);
    expect(run).toMatchObject({ code: 1, out: expect.stringContaining(finding) });
  });

  it("checks only the files that are named, from any folder", async () => {
    const root = projectOnDisk(broken);
    expect(await runHere(join(root, "event-schemas"), ["check-examples", "examples/m.ping"])).toMatchObject({
      code: 0,
      out: "1 example checked: no findings\n",
    });
    expect((await runHere(join(root, "api"), ["check-examples", "ping.yaml"])).code).toBe(1);
    expect(await runHere(root, ["check-examples", "nothing.yaml"])).toEqual({
      code: 2,
      out: "",
      error: "spec: There is no file or folder nothing.yaml.\n",
    });
  });

  it("prints JSON for programs", async () => {
    const { out } = await runHere(projectOnDisk(broken), ["check-examples", "--format", "json"]);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      findings: [
        {
          code: "example-mismatch",
          severity: "error",
          message: expect.stringContaining("expected integer, got string"),
          file: "api/ping.yaml",
          line: 25,
          column: 25,
          endLine: 25,
          endColumn: 28,
          related: [{ message: "'type' is declared here", file: "api/ping.yaml", line: 21, column: 29 }],
        },
      ],
      summary: {
        errors: 1,
        warnings: 0,
        baseline: 0,
        codes: { "example-mismatch": 1 },
        checked: { examples: 3, defaults: 0 },
      },
    });
  });

  it("keeps the form of its JSON where the project cannot be read", async () => {
    const root = projectOnDisk({ "targets.yaml": "- no mapping\n" });
    const { code, out } = await runHere(root, ["check-examples", "--format", "json"]);
    expect(code).toBe(2);
    expect(JSON.parse(out).summary).toEqual({
      errors: 1,
      warnings: 0,
      baseline: 0,
      codes: { "targets-wrong-type": 1 },
      checked: { examples: 0, defaults: 0 },
    });
  });

  it("annotates for GitHub", async () => {
    const { out } = await runHere(projectOnDisk(broken), ["check-examples", "--format", "github"]);
    expect(out).toMatch(
      /^::error file=api\/ping\.yaml,line=25,endLine=25,col=25,endColumn=28,title=example-mismatch::/,
    );
  });
});
