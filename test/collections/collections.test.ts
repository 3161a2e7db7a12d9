import { describe, expect, it } from "vitest";
import { collect } from "../../src/check/examples/collect.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { readModel } from "../../src/model/model.ts";
import { loadProject } from "../../src/project/load.ts";
import { createSources } from "../../src/source/sources.ts";
import { type Content, memoryFiles } from "../helpers/memory-files.ts";

const schema = "description: A.\ntype: object\n";

/** The schemas of the collections of a project, each with its examples' files, and the findings at their places. */
function read(collections: string, files: Record<string, Content>) {
  const findings: Finding[] = [];
  const report = (found: Finding) => void findings.push(found);
  const targets = `targets: { main: { files: [a.md] } }\ncollections:\n${collections}`;
  const all = { ...files, "targets.yaml": targets, "specification/a.md": "# A\n" };
  const sources = createSources(memoryFiles(all), report);
  const project = loadProject(sources, report);
  if (!project) throw new Error("no project");
  const model = readModel(project, sources, report);
  const schemas = model.collections.flatMap(({ schemas: each }) =>
    each.map(({ file, examples }) => [file, ...examples.map(({ location }) => location.file)]),
  );
  const found = findings.map(({ code, location }) => {
    const { line, column } = sources.position(location);
    return `${location.file} ${line}:${column} ${code}`;
  });
  return { schemas, found, model, sources };
}

describe("the files of a collection", () => {
  const files = {
    "e/one.yaml": schema,
    "e/two.json": '{ "description": "A." }',
    "e/deep/three.yml": schema,
    "e/definitions/shared.yaml": schema,
    "e/readme.md": "# No schema\n",
    "e/link.yaml": { link: "one.yaml" },
  };
  it.each([
    ["e", ["e/deep/three.yml", "e/one.yaml", "e/two.json"]],
    ["e/", ["e/deep/three.yml", "e/one.yaml", "e/two.json"]],
    ["e/one.yaml", ["e/one.yaml"]],
    ["e/*", ["e/one.yaml", "e/two.json"]],
    ["e/*.yaml", ["e/one.yaml"]],
    ["e/**/*.y*ml", ["e/deep/three.yml", "e/definitions/shared.yaml", "e/one.yaml"]],
    ["e/**/t*", ["e/deep/three.yml", "e/two.json"]],
  ])("%s", (path, expected) => {
    const { schemas, found } = read(`  a: { schemas: "${path}" }`, files);
    expect(schemas.map(([file]) => file).sort()).toEqual(expected);
    expect(new Set(found.map((each) => each.split(" ")[2]))).toEqual(new Set(["schema-without-example"]));
  });

  it("may not be there", () => {
    expect(read('  a: { schemas: "e/*.jsn" }', files).found).toEqual([
      "targets.yaml 3:17 collection-without-files",
    ]);
    expect(read('  a: { schemas: "f/*.json" }', files).found).toEqual(["targets.yaml 3:17 path-missing"]);
    expect(read("  a: { schemas: ../e }", files).found).toEqual(["targets.yaml 3:17 path-outside"]);
    expect(read("  a: { schemas: e/one.yaml, examples: x }", files).found).toEqual([
      "targets.yaml 3:39 path-missing",
    ]);
  });

  it.each([
    ["e/*.yml", "x", "targets.yaml 3:17 collection-without-files"],
    ["f", "x", "targets.yaml 3:17 path-missing"],
    ["f/*.json", "x", "targets.yaml 3:17 path-missing"],
    ["../e", "x", "targets.yaml 3:17 path-outside"],
    ["[e]", "x", "targets.yaml 3:17 targets-wrong-type"],
    ["e", "x/*.yaml", "targets.yaml 3:30 collection-without-files"],
  ])(
    "are one finding where there are none, whatever examples there are: %s, %s",
    (schemas, examples, expected) => {
      const { found } = read(`  a: { schemas: ${schemas}, examples: "${examples}" }`, {
        "e/one.yaml": schema,
        "x/one.json": "{}",
      });
      expect(found).toEqual([expected]);
    },
  );

  it("are under a key that may be misspelt, which is not missing then", () => {
    const files = { "e/one.yaml": schema, "x/one.json": "{}" };
    expect(read("  a: { schema: e, examples: x }", files).found).toEqual([
      "targets.yaml 3:8 targets-unknown-key",
    ]);
    expect(read("  a: { titel: e, examples: x }", files).found).toEqual([
      "targets.yaml 3:8 targets-unknown-key",
      "targets.yaml 3:3 targets-missing-key",
    ]);
  });

  it("are an error where one is empty", () => {
    expect(read("  a: { schemas: e/one.yaml }", { "e/one.yaml": "# to come\n" }).found).toEqual([
      "e/one.yaml 1:1 wrong-type",
    ]);
  });

  it("keep the others where one cannot be read", () => {
    const broken = { ...files, "e/two.json": "[1]", "x/one.json": "{" };
    const { schemas, found, model } = read('  a: { schemas: "e/*", examples: x }', broken);
    expect(schemas).toEqual([["e/one.yaml"]]);
    expect(found.map((each) => each.split(" ")[0])).toEqual(["x/one.json", "e/two.json"]);
    expect(model.unread.collections).toEqual([{ name: "a", prefix: "", schemas: ["two"] }]);
  });
});

describe("the examples of a schema", () => {
  const schemas = { "s/loan.yaml": schema, "s/loan.late.schema.yaml": schema };

  it("have its name, more behind a dot, or its name as their folder's", () => {
    const { schemas: found, ...rest } = read("  a: { schemas: s, examples: x }", {
      ...schemas,
      "x/loan.json": "{}",
      "x/loan.early.json": "{}",
      "x/loan.late.two.yaml": "{}",
      "x/loan/any.json": "{}",
      "x/deep/loan.late.json": "{}",
    });
    expect(found).toEqual([
      ["s/loan.late.schema.yaml", "x/deep/loan.late.json", "x/loan.late.two.yaml"],
      ["s/loan.yaml", "x/loan.json", "x/loan/any.json", "x/loan.early.json"],
    ]);
    expect(rest.found).toEqual([]);
    expect(collect(rest.model, rest.sources).checks).toHaveLength(5);
  });

  it("may stand beside it, or in it", () => {
    const { schemas: found, ...rest } = read("  a: { schemas: 's/*.schema.yaml', examples: 's/*' }", {
      "s/loan.schema.yaml": schema,
      "s/loan.example.yaml": "{}",
      "s/book.schema.yaml": `${schema}example: {}\n`,
    });
    expect(found).toEqual([["s/book.schema.yaml"], ["s/loan.schema.yaml", "s/loan.example.yaml"]]);
    expect(rest.found).toEqual([]);
  });

  it("are reported where there is no such schema, unless another refers to them", () => {
    const { found } = read("  a: { schemas: s/loan.yaml, examples: x }", {
      ...schemas,
      "x/loan.json": '{ "a": { "$ref": "part.json" } }',
      "x/part.json": "{}",
      "x/loans.json": "{}",
    });
    expect(found).toEqual(["x/loans.json 1:1 collection-example-unmatched"]);
  });
});
