import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apiWithParameter as api, repositoryOf } from "../helpers/git-repository.ts";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";

const project = {
  "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
  "specification/a.rst": "A\n=\n\n{{a_http_api}}\n",
  "api/a.yaml": api("string"),
};

/** A repository whose branch `main` has the project, and whose branch `work`, checked out, has another type. */
function repository() {
  const { root, git } = repositoryOf(project);
  git("checkout", "-qb", "work");
  writeFileSync(join(root, "api/a.yaml"), api("integer"));
  git("commit", "-qam", "two");
  return { root, git };
}

describe("spec diff", () => {
  it("compares a branch with the default one, and fails where it breaks", async () => {
    const { root } = repository();
    const { code, out, error } = await runHere(root, ["diff"]);
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(out).toBe(`main...HEAD → the working tree

GET /a
  breaking  query parameter 'q': The type is integer now; it was string [type-changed]
            api/a.yaml:6:48

major: 1 breaking
`);
  });

  it.each([
    [["main...work"], 1],
    [["main..work"], 1],
    [["main", "work"], 1],
    [["main"], 1],
    [["work", "main"], 0],
    [["work"], 0],
    [["main", "--fail-on", "none"], 0],
    [["work", "main", "--fail-on", "additive"], 1],
  ])("%j ends with %i", async (args, expected) => {
    expect((await runHere(repository().root, ["diff", ...args])).code).toBe(expected);
  });

  it("compares what is in the working tree, and folders", async () => {
    const { root } = repository();
    writeFileSync(join(root, "api/a.yaml"), api("string"));
    expect((await runHere(root, ["diff", "main"])).out).toContain("Nothing has changed.");
    const [one, other] = [
      projectOnDisk(project),
      projectOnDisk({ ...project, "api/a.yaml": api("integer") }),
    ];
    const { code, out } = await runHere("/", ["diff", one, other, "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      before: one,
      after: other,
      changes: [
        {
          code: "type-changed",
          class: "breaking",
          message: "The type is integer now; it was string",
          operation: "GET /a",
          path: ["query parameter 'q'"],
          before: { file: "api/a.yaml", line: 6, column: 48 },
          after: { file: "api/a.yaml", line: 6, column: 48 },
          uses: 1,
        },
      ],
      notCompared: [],
      summary: { breaking: 1, risky: 0, additive: 0, docs: 0 },
      verdict: "major",
    });
  });

  it("writes several formats, and nothing over a source", async () => {
    const { root } = repository();
    const { out } = await runHere(root, ["diff", "--format", "markdown=comment.md", "--format", "json"]);
    expect(JSON.parse(out).verdict).toBe("major");
    expect(
      readFileSync(join(root, "comment.md"), "utf8"),
    ).toBe(`**major: 1 breaking** (\`main...HEAD\` → \`the working tree\`)

### Breaking

- \`GET /a\` › query parameter 'q': The type is integer now; it was string (\`type-changed\`, \`api/a.yaml:6\`)
`);
    expect((await runHere(root, ["diff", "--format", "json=api/a.yaml"])).code).toBe(2);
    for (const name of ["spec-changes.yaml", "specification/spec-baseline.json"]) {
      writeFileSync(join(root, name), "[]\n");
      expect((await runHere(root, ["diff", "--format", `json=${name}`])).code).toBe(2);
      expect(readFileSync(join(root, name), "utf8")).toBe("[]\n");
    }
  });

  it("annotates in GitHub Actions, and writes what other programs read", async () => {
    const { root } = repository();
    const message = "GET /a › query parameter 'q': The type is integer now; it was string";
    expect(runSpec(root, ["diff"], { GITHUB_ACTIONS: "true" }).out).toBe(
      `::error file=api/a.yaml,line=6,endLine=6,col=48,endColumn=55,title=type-changed::${message}%0Aapi/a.yaml:6:48: It was here before\n`,
    );
    const written = async (format: string) => (await runHere(root, ["diff", "--format", format])).out;
    expect(JSON.parse(await written("sarif")).runs[0].results).toMatchObject([
      { ruleId: "type-changed", level: "error", message: { text: message } },
    ]);
    expect(JSON.parse(await written("codeclimate"))).toMatchObject([
      { check_name: "type-changed", severity: "major", location: { path: "api/a.yaml" } },
    ]);
    expect(await written("junit")).toContain('tests="1" failures="1"');
    expect((await runHere(root, ["diff", "--format", "junit", "--fail-on", "none"])).out).toContain(
      'failures="0"',
    );
  });

  it("finds what is gone at the beginning of its file", async () => {
    const { root } = repository();
    writeFileSync(join(root, "api/a.yaml"), api("string").replace("    get:", "    put:"));
    expect((await runHere(root, ["diff", "--format", "github"])).out).toBe(
      "::error file=api/a.yaml,line=1,endLine=1,col=1,endColumn=1,title=operation-removed::GET /a: The operation is gone%0Aapi/a.yaml:5:5: It was here before\n",
    );
  });

  it.each([
    [
      "none",
      {},
      "### Breaking changes\n\n- `GET /a` (query parameter 'q'): The type is integer now; it was string.\n",
    ],
    [
      "one with groups after colons",
      { "CHANGELOG.rst": "Changes in v1.0\n===============\n\nAdditions:\n - One.\n" },
      "Modifications:\n - ``GET /a`` (query parameter 'q'): The type is integer now; it was string.\n",
    ],
    [
      "one with underlined groups",
      { "CHANGELOG.rst": "v1.0\n====\n\nBreaking Changes\n----------------\n\n- One.\n" },
      "Breaking Changes\n----------------\n\n- ``GET /a`` (query parameter 'q'): The type is integer now; it was string.\n",
    ],
    [
      "one with groups of spec's own",
      { "CHANGELOG.rst": "v1.0\n====\n\n- One.\n" },
      "Breaking changes\n----------------\n\n- ``GET /a`` (query parameter 'q'): The type is integer now; it was string.\n",
    ],
    [
      "one with the groups of a profile",
      {
        "targets.yaml": `profile: own.yaml\n${project["targets.yaml"]}`,
        "own.yaml":
          "changelog_groups: { breaking: Hurts, removed: R, deprecated: D, added: A, changed: C, docs: W }\n",
      },
      "### Hurts\n\n- `GET /a` (query parameter 'q'): The type is integer now; it was string.\n",
    ],
  ])("writes entries for a changelog like %s", async (_, files, expected) => {
    const [one, other] = [api("string"), api("integer")].map((text) =>
      projectOnDisk({ ...project, ...files, "api/a.yaml": text }),
    );
    expect((await runHere("/", ["diff", `${one}`, `${other}`, "--format", "changelog"])).out).toBe(expected);
  });

  it.each([
    [["nowhere"], /There is no revision 'nowhere'/],
    [["--", "--output=x"], /There is no revision '--output=x'/],
    [["main", "work", "main"], /too many arguments/],
    [["main...work", "main"], /names two sides/],
    [["main", "--format", "markdwon"], /did you mean 'markdown'/],
    [["main", "--fail-on", "all"], /Allowed choices are/],
  ])("%j is a mistake in the call", async (args, message) => {
    const { code, error } = await runHere(repository().root, ["diff", ...args]);
    expect(error).toMatch(message);
    expect(code).toBe(2);
  });

  it("says so where there is no repository, no common commit, and no project on a side", async () => {
    expect(await runHere(projectOnDisk(project), ["diff", "main"])).toMatchObject({ code: 2 });
    const { root, git } = repository();
    git("checkout", "-q", "--orphan", "apart");
    git("rm", "-rqf", ".");
    writeFileSync(join(root, "targets.yaml"), "targets: [\n");
    git("add", "-A");
    git("commit", "-qm", "three");
    git("checkout", "-q", "work");
    expect((await runHere(root, ["diff", "main...apart"])).error).toMatch(/have no commit in common/);
    expect((await runHere(root, ["diff", "apart"])).error).toMatch(
      /The project in apart cannot be read: targets.yaml/,
    );
  });

  it("compares the rest where a file of one side cannot be read", async () => {
    const { root } = repository();
    writeFileSync(join(root, "api/b.yaml"), "swagger: [\n");
    const { code, out } = await runHere(root, ["diff"]);
    expect(code).toBe(1);
    expect(out).toContain("Not compared in the working tree: api/b.yaml");
    expect(out).toContain("major: 1 breaking");
  });

  it("runs nothing that the repository names, and reads what git keeps, not what attributes make of it", async () => {
    const { root, git } = repository();
    const traps = projectOnDisk({});
    const trap = join(projectOnDisk({}), "trap");
    writeFileSync(trap, `#!/bin/sh\ntouch '${traps}/sprung'\ncat\n`);
    chmodSync(trap, 0o755);
    writeFileSync(join(root, ".gitattributes"), "api/** export-ignore filter=x diff=x\n");
    git("add", "-A");
    git("commit", "-qm", "attributes");
    for (const [name, value] of [
      ["filter.x.smudge", trap],
      ["filter.x.clean", trap],
      ["diff.x.textconv", trap],
      ["core.fsmonitor", trap],
      ["core.pager", trap],
      ["core.sshCommand", trap],
    ] as const)
      git("config", name, value);
    expect(await runHere(root, ["diff", "main...work"])).toMatchObject({ code: 1, error: "" });
    expect(readdirSync(traps)).toEqual([]);
  });

  it("follows links within a revision, and none out of it", async () => {
    const secret = projectOnDisk({ "secret.yaml": api("boolean") });
    const { root, git } = repository();
    execFileSync("ln", ["-s", "a.yaml", join(root, "api/same.yaml")]);
    execFileSync("ln", ["-s", join(secret, "secret.yaml"), join(root, "api/out.yaml")]);
    git("add", "-A");
    git("commit", "-qm", "links");
    const { out } = await runHere(root, ["diff", "main", "work"]);
    expect(out).toContain("major: 1 breaking");
    expect(out).not.toContain("boolean");
  });

  it("follows links that git wrote as small files, as on disk", async () => {
    const { root, git } = repository();
    mkdirSync(join(root, "shared"));
    writeFileSync(join(root, "shared/b.yaml"), "type: string\n");
    writeFileSync(join(root, "api/parts"), "../shared");
    writeFileSync(
      join(root, "api/a.yaml"),
      api("integer").replace("description: D", "description: D, schema: { $ref: parts/b.yaml }"),
    );
    git("add", "-A");
    git("commit", "-qm", "a link as a file");
    expect(await runHere(root, ["diff", "HEAD"])).toMatchObject({ code: 0, error: "" });
    expect((await runHere(root, ["diff", "HEAD"])).out).not.toContain("Not compared");
  });
});
