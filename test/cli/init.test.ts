import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

/** Runs `spec init` in a folder with these files, and gives what it wrote. */
async function init(files: Record<string, string>, ...args: string[]) {
  const root = projectOnDisk(files);
  const run = await runHere(root, ["init", ...args]);
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  return { root, run, read, check: () => runHere(root, ["check", "--max-warnings", "0"]) };
}

const pets = `openapi: 3.0.3
info: { title: "Pets & {{more}}", version: "1" }
paths:
  /pets: { get: { summary: Give pets., responses: { "200": { description: All pets. } } } }
`;
const book = JSON.stringify({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  description: "A book.",
  type: "object",
  properties: { title: { type: "string", description: "Its title." } },
});

describe("spec init in an empty folder", () => {
  it.each([
    ["a library that lends books", []],
    ["a protocol like that of Matrix, where the profile says so", ["--profile", "matrix"]],
  ])("begins with %s, in which the check finds nothing", async (_, args) => {
    const { root, run, check } = await init({}, ...args);
    expect(run.error).toContain("Next: npm install && npx spec serve\n");
    expect(run.code).toBe(0);
    expect(run.out.trim().split("\n").sort()).toEqual(filesOf(root));
    expect(await check()).toMatchObject({ code: 0, error: "" });
    expect((await runHere(root, ["build"])).code).toBe(0);
    expect(existsSync(join(root, "out/index.html"))).toBe(true);
  });

  it("names the package that has the command, in the version that ran", async () => {
    const { read } = await init({});
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(JSON.parse(read("package.json")).devDependencies).toEqual({ specwright: `^${version}` });
  });

  it("leaves package.json and .gitignore as they are", async () => {
    const { run, read } = await init({ "package.json": "{}", ".gitignore": "x\n" });
    expect(run.code).toBe(0);
    expect(run.error).toContain("Next: npm install --save-dev specwright && npx spec serve\n");
    expect(read("package.json")).toBe("{}");
    expect(read(".gitignore")).toBe("x\n");
  });

  it("makes the folder that is named, and says to go there", async () => {
    const root = projectOnDisk({});
    const run = await runHere(root, ["init", "books/protocol"]);
    expect(run.error).toMatch(/Next: cd .*books\/protocol && npm install/);
    expect(existsSync(join(root, "books/protocol/targets.yaml"))).toBe(true);
  });
});

describe("spec init in a folder with sources", () => {
  it("shows API files, schemas with examples, and chapters", async () => {
    const { run, read, check } = await init({
      "docs/usage.md": "# Usage\n\nText.\n",
      "docs/index.md": "# Pets\n\nText.\n",
      "docs/CONTRIBUTING.md": "# How to help\n",
      "openapi/pets.yaml": pets,
      "schemas/book.schema.json": book,
      "schemas/examples/book.json": '{ "title": "Emma" }',
      "README.md": "# Pets\n",
      "tsconfig.json": "{}",
    });
    expect(run.out).toBe("targets.yaml\ndocs/reference.md\n");
    expect(run.error).toContain("Shows what is here: 1 API file, 1 schema, 2 chapters.\n");
    expect(read("targets.yaml")).toBe(`# What is published, and what it is made of.
# All keys: node_modules/specwright/dist/targets.schema.json
targets:
  main:
    title: "Pets & {{more}}"
    output: index # the page is out/index.html
    # Chapters, in this order.
    files:
      - index.md
      - usage.md
      - reference.md
sources:
  # Chapters are named from this folder.
  chapters: docs
  # API files, or folders of them.
  apis:
    - openapi
# Schemas, and the examples that go with them.
collections:
  schemas: { schemas: "schemas/*.schema.json", examples: schemas/examples }
`);
    expect(read("docs/reference.md")).toBe(
      "# Reference\n\n## Pets \\& \\{\\{more\\}\\}\n\n{{pets_http_api}}\n\n## Schemas\n\n{{schemas}}\n",
    );
    expect(await check()).toMatchObject({ code: 0, error: "" });
  });

  it("names API files one by one where other files stand beside them", async () => {
    const { read, check } = await init({
      "spec/pets.yaml": pets,
      "spec/ci.yaml": "steps: []\n",
      "openapi.yaml": pets.replaceAll("pets", "cats"),
    });
    expect(read("targets.yaml")).toContain("  apis:\n    - openapi.yaml\n    - spec/pets.yaml\n");
    expect(await check()).toMatchObject({ code: 0, error: "" });
  });

  it("writes no chapter for what a chapter shows already", async () => {
    const { run } = await init({
      "specification/a.md": "# Pets\n\n{{pets_http_api}}\n",
      "api/pets.yaml": pets,
    });
    expect(run.out).toBe("targets.yaml\n");
  });

  it("shows what it would write, and writes nothing, with --dry-run", async () => {
    const { run, root } = await init({ "api/pets.yaml": pets }, "--dry-run");
    expect(run.out).toBe("targets.yaml\nspecification/reference.md\n");
    expect(filesOf(root)).toEqual(["api/pets.yaml"]);
  });
});

describe("spec init", () => {
  it.each([
    ["targets.yaml", smallProject, "There is a project already: targets.yaml."],
    [
      "targets.yaml among the chapters",
      { "specification/targets.yaml": "targets: {}\n" },
      "There is a project already: specification/targets.yaml.",
    ],
    [
      "a site that is made by Hugo",
      { "hugo.toml": "title = 'Site'\n", "content/_index.md": "# Site\n" },
      "This is a site that is made by Hugo (hugo.toml), which 'spec check' and 'spec build' read as it is.",
    ],
  ])("refuses a folder with %s", async (_, files, message) => {
    const { run, root } = await init(files);
    expect(run).toEqual({ code: 2, out: "", error: `spec: ${message} Nothing was written.\n` });
    expect(filesOf(root)).toEqual(Object.keys(files).sort());
  });

  it("writes over no file, and then writes none", async () => {
    const { run, root } = await init({ "events/loan-started.yaml": "mine\n" });
    expect(run.error).toBe("spec: 'events/loan-started.yaml' exists already. Nothing was written.\n");
    expect(run.code).toBe(2);
    expect(filesOf(root)).toEqual(["events/loan-started.yaml"]);
  });

  it("names the profiles where there is none of a name", async () => {
    const { run } = await init({}, "--profile", "matrx");
    expect(run.code).toBe(2);
    expect(run.error).toContain("Allowed choices are matrix, none.");
  });
});
