import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeGit } from "../../src/cli/git.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";

function repository() {
  const root = projectOnDisk({ "a.txt": "one\n" });
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch=trunk");
  git("config", "user.email", "author@example.org");
  git("config", "user.name", "Author");
  return { root, git };
}

describe("what git says of a checkout", () => {
  it("is its branch, its tag, its commit and whether files are changed", () => {
    const { root, git } = repository();
    expect(describeGit(root)).toEqual({ version: "trunk", revision: "Unknown" });
    git("add", ".");
    git("commit", "--quiet", "--message=one");
    const revision = git("rev-parse", "HEAD").slice(0, 7);
    expect(describeGit(root)).toEqual({ version: `trunk,${revision}`, revision });
    git("tag", "v1.0");
    expect(describeGit(root).version).toBe(`trunk,tag=v1.0,${revision}`);
    writeFileSync(join(root, "a.txt"), "two\n");
    expect(describeGit(root).version).toBe(`trunk,tag=v1.0,${revision},dirty`);
    git("checkout", "--quiet", "--detach");
    expect(describeGit(root).version).toBe(`tag=v1.0,${revision},dirty`);
  });

  it("is that of the repository around, over links too", () => {
    const { root, git } = repository();
    mkdirSync(join(root, "docs/spec"), { recursive: true });
    git("add", ".");
    git("commit", "--quiet", "--message=one");
    const outside = projectOnDisk({ spec: { link: join(root, "docs/spec") } });
    expect(describeGit(join(outside, "spec"))).toEqual(describeGit(root));
    expect(describeGit(join(root, "docs/spec")).version).toMatch(/^trunk,/);
  });

  it("is unknown where there is no repository", () => {
    expect(describeGit(projectOnDisk({}))).toEqual({ version: "Unknown", revision: "Unknown" });
  });
});
