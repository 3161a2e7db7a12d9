import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { apiWithParameter as api, repositoryOf } from "../helpers/git-repository.ts";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";

const project = {
  "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
  "specification/a.rst": "A\n=\n\n{{a_http_api}}\n",
  "api/a.yaml": api("string"),
};

/** All that is in a folder but what git keeps. */
const listing = (root: string) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".git/"))
    .sort();

describe("spec diff with input that is bad", () => {
  it("says that there is no git, and compares folders all the same", () => {
    const { root } = repositoryOf(project);
    const noGit = { PATH: projectOnDisk({}) };
    expect(runSpec(root, ["diff", "main"], noGit)).toMatchObject({
      code: 2,
      error: expect.stringContaining("There is no git here"),
    });
    const other = projectOnDisk({ ...project, "api/a.yaml": api("integer") });
    expect(runSpec(root, ["diff", ".", other], noGit).out).toContain("major: 1 breaking");
  });

  it("says what a shallow clone lacks, and how to get it", async () => {
    const { root, git } = repositoryOf(project);
    git("checkout", "-qb", "work");
    writeFileSync(join(root, "api/a.yaml"), api("integer"));
    git("commit", "-qam", "two");
    git("checkout", "-q", "main");
    writeFileSync(join(root, "specification/a.rst"), "A\n=\n\nMore.\n");
    git("commit", "-qam", "three");
    const clone = mkdtempSync(join(tmpdir(), "spec-clone-"));
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
    const from = pathToFileURL(root).href;
    execFileSync("git", ["clone", "-q", "--depth", "1", "--no-single-branch", from, clone]);
    const { code, error } = await runHere(clone, ["diff", "origin/main...origin/work"]);
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringMatching(/clone is shallow.*git fetch --unshallow/),
    });
    // What is there can be compared.
    expect((await runHere(clone, ["diff", "origin/main..origin/work"])).out).toContain("breaking");
  });

  it("compares what is left of a project whose files became folders, or are no text", async () => {
    const { root, git } = repositoryOf({ ...project, "api/b.yaml": api("string").replace("/a:", "/b:") });
    rmSync(join(root, "api/b.yaml"));
    mkdirSync(join(root, "api/b.yaml"));
    writeFileSync(join(root, "api/b.yaml/c.txt"), "x\n");
    writeFileSync(join(root, "api/d.yaml"), Buffer.from([0, 255, 254, 1, 2, 3]));
    writeFileSync(join(root, "api/a.yaml"), api("integer"));
    git("add", "-A");
    git("commit", "-qm", "two");
    const before = listing(root);
    const { code, out, error } = await runHere(root, ["diff", "HEAD~1", "HEAD"]);
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(out).toContain("Not compared in HEAD: api/d.yaml");
    expect(out).toContain("The type is integer now");
    expect(out).toContain("GET /b");
    expect(listing(root)).toEqual(before);
  });

  it("says that a revision has the project elsewhere", async () => {
    const files = Object.entries(project).map(([name, text]) => [`old/${name}`, text] as const);
    const { root, git } = repositoryOf(Object.fromEntries(files));
    renameSync(join(root, "old"), join(root, "new"));
    git("add", "-A");
    git("commit", "-qm", "two");
    expect(await runHere(join(root, "new"), ["diff", "HEAD~1"])).toMatchObject({
      code: 2,
      error: expect.stringContaining("has no folder where the project is now"),
    });
  });

  it("leaves out a file that is too large, and compares the rest", async () => {
    const { root, git } = repositoryOf(project);
    writeFileSync(
      join(root, "api/large.yaml"),
      `${api("string").replace("/a:", "/b:")}# ${"x".repeat(20_000_000)}\n`,
    );
    writeFileSync(join(root, "api/a.yaml"), api("integer"));
    git("add", "-A");
    git("commit", "-qm", "two");
    const { code, out } = await runHere(root, ["diff", "HEAD~1", "HEAD"]);
    expect(code).toBe(1);
    expect(out).toContain("1 file not compared");
    expect(out).toMatch(/Not compared in HEAD: api\/large\.yaml: .*bytes/);
    expect(out).toContain("The type is integer now");
  });

  it("requests nothing from the network that a branch refers to", async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked++;
      answer.end("type: string\n");
    });
    server.on("connection", () => asked++);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { root, git } = repositoryOf(project);
    writeFileSync(
      join(root, "api/a.yaml"),
      api("integer").replace(
        "{ description: D }",
        `{ description: D, schema: { $ref: "http://127.0.0.1:${port}/x.yaml" } }`,
      ),
    );
    const url = `http://127.0.0.1:${port}/sub.git`;
    writeFileSync(join(root, ".gitmodules"), `[submodule "sub"]\n\tpath = sub\n\turl = ${url}\n`);
    git("add", "-A");
    git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},sub`);
    git("commit", "-qm", "two");
    git("config", "submodule.sub.url", url);
    git("config", "remote.origin.url", url);
    git("config", "remote.origin.promisor", "true");
    // In a process of its own, while this one answers whoever asks.
    const { out } = await runSpecAside(root, ["diff", "HEAD~1", "HEAD"]);
    expect(out).toContain("Not compared in HEAD: api/a.yaml");
    expect(asked).toBe(0);
  });
});

async function runSpecAside(cwd: string, args: string[]): Promise<{ out: string }> {
  const { execFile } = await import("node:child_process");
  const command = new URL("../../bin/spec.cjs", import.meta.url).pathname;
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd }, (_, out) => resolve({ out }));
  });
}

describe("spec diff --format fragments", () => {
  const withFragments = {
    ...project,
    "changelogs/room/newsfragments/.gitkeep": "",
    "changelogs/pyproject.toml":
      '[[tool.towncrier.type]]\ndirectory = "breaking"\nname = "Breaking"\n\n[[tool.towncrier.type]]\ndirectory = "clarification"\nname = "Clarifications"\n',
  };

  it("writes one for each type, and none over another", async () => {
    const { root } = repositoryOf(withFragments);
    writeFileSync(join(root, "api/a.yaml"), api("integer").replace("A value.", "Another value."));
    const fragment = "changelogs/room/newsfragments/12";
    const args = ["diff", "--format", `fragments=${fragment}`, "--format", "json"];
    expect(await runHere(root, args)).toMatchObject({ code: 1, error: "" });
    expect(readFileSync(join(root, `${fragment}.breaking`), "utf8")).toBe(
      "``GET /a`` (query parameter 'q'): The type is integer now; it was string.\n",
    );
    expect(readFileSync(join(root, `${fragment}.clarification`), "utf8")).toContain(
      "The description reads otherwise now.",
    );
    writeFileSync(join(root, `${fragment}.breaking`), "Edited.\n");
    expect(await runHere(root, args)).toMatchObject({
      code: 2,
      error: expect.stringContaining("is there already"),
    });
    expect(readFileSync(join(root, `${fragment}.breaking`), "utf8")).toBe("Edited.\n");
    expect(await runHere(root, ["diff", "--format", "fragments"])).toMatchObject({
      code: 2,
      error: expect.stringContaining("--format fragments=FOLDER/NUMBER"),
    });
  });
});
