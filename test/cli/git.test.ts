import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { describeGit, describeGitAside } from "../../src/cli/git/git.ts";
import type { Content } from "../helpers/memory-files.ts";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const unknown = { version: "Unknown", revision: "Unknown" };

function repository(files: Record<string, Content> = { "a.txt": "one\n" }) {
  const root = projectOnDisk(files);
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  git("init", "--quiet", "--initial-branch=trunk");
  git("config", "user.email", "author@example.org");
  git("config", "user.name", "Author");
  return { root, git };
}

describe("what git says of a checkout", () => {
  it("is its branch, its tag, its commit and whether files are changed", () => {
    const { root, git } = repository();
    expect(describeGit(root)).toEqual({
      version: "trunk",
      revision: "Unknown",
      lack: "no-commit",
    });
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
    expect(describeGit(projectOnDisk({}))).toEqual({ ...unknown, lack: "no-repository" });
  });

  it("is unknown where git refuses the repository, and where its files are said to be elsewhere", () => {
    const { root, git } = repository();
    git("config", "core.worktree", projectOnDisk({}));
    expect(describeGit(root)).toEqual({ ...unknown, lack: "refused" });
    writeFileSync(join(root, ".git/config"), "[core\n");
    expect(describeGit(root)).toEqual({ ...unknown, lack: "refused" });
  });

  it("is unknown where git is not installed", () => {
    const { root } = repository();
    vi.stubEnv("PATH", projectOnDisk({}));
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(describeGit(root)).toEqual({ ...unknown, lack: "no-git" });
  });

  it.skipIf(process.platform === "win32")(
    "is unknown where the repository has git wait without end",
    () => {
      const { root } = repository();
      rmSync(join(root, ".git/HEAD"));
      execFileSync("mkfifo", [join(root, ".git/HEAD")]);
      expect(describeGit(root)).toEqual({ ...unknown, lack: "no-answer" });
    },
    20_000,
  );

  it("is the same while other things are done", async () => {
    const { root, git } = repository();
    git("add", ".");
    git("commit", "--quiet", "--message=one");
    expect(await describeGitAside(root)).toEqual(describeGit(root));
    expect(await describeGitAside(projectOnDisk({}))).toEqual({ ...unknown, lack: "no-repository" });
  });
});

describe("whether files are changed", () => {
  const committed = (files: Record<string, Content>) => {
    const { root, git } = repository(files);
    git("add", ".");
    git("commit", "--quiet", "--message=one");
    return { root, git, isDirty: () => describeGit(root).version.endsWith(",dirty") };
  };

  it("is known by their contents, where their times say nothing", () => {
    const { root, isDirty } = committed({
      "a.txt": "one\n",
      "sub/b.txt": "b\n",
      "to-b": { link: "sub/b.txt" },
    });
    expect(isDirty()).toBe(false);
    utimesSync(join(root, "a.txt"), 1, 1);
    expect(isDirty()).toBe(false);
    writeFileSync(join(root, "a.txt"), "six\n");
    expect(isDirty()).toBe(true);
  });

  it.each<[string, (at: (path: string) => string, git: (...args: string[]) => string) => void]>([
    ["one is missing", (at) => rmSync(at("sub/b.txt"))],
    [
      "one is a folder now",
      (at) => {
        rmSync(at("a.txt"));
        mkdirSync(at("a.txt"));
      },
    ],
    [
      "a link leads elsewhere",
      (at) => {
        rmSync(at("to-b"));
        symlinkSync("a.txt", at("to-b"));
      },
    ],
    [
      "a change is staged",
      (at, git) => {
        writeFileSync(at("c.txt"), "c\n");
        git("add", "c.txt");
      },
    ],
    [
      "a folder of them is a link now",
      (at) => {
        renameSync(at("sub"), at("other"));
        symlinkSync("other", at("sub"));
      },
    ],
  ])("is true where %s", (_, change) => {
    const { root, git, isDirty } = committed({
      "a.txt": "one\n",
      "sub/b.txt": "b\n",
      "to-b": { link: "sub/b.txt" },
    });
    change((path) => join(root, path), git);
    expect(isDirty()).toBe(true);
  });

  it("is false for other line ends, files that are not checked out, and new files", () => {
    const { root, git, isDirty } = committed({ "a.txt": "one\ntwo\n", "b.txt": "b\n" });
    writeFileSync(join(root, "a.txt"), "one\r\ntwo\r\n");
    git("update-index", "--skip-worktree", "b.txt");
    rmSync(join(root, "b.txt"));
    writeFileSync(join(root, "new.txt"), "new\n");
    expect(isDirty()).toBe(false);
  });
});

describe("what a chapter shows of git", () => {
  const intro = "Introduction\n============\n\nBuilt from {{git_version}}, {{git_rev}}.\n";
  const project = { ...smallProject, "specification/intro.rst": intro };
  const found =
    /^specification\/intro\.rst:4:12: warning .*is shown as 'Unknown', for the project is in no git repository.*\[git-unknown\]$/m;

  it.each([["build"], ["check"], ["expand", "specification/intro.rst"]])(
    "is missed once, by %s",
    async (...args) => {
      const { code, out, error } = await runHere(projectOnDisk(project), args);
      expect(out + error).toMatch(found);
      expect((out + error).match(/\[git-unknown\]/g)).toHaveLength(1);
      expect(code).toBe(0);
    },
  );

  it("is not missed in a repository, where it is defined, and where nothing shows it", async () => {
    const { root, git } = repository(project);
    git("add", ".");
    git("commit", "--quiet", "--message=one");
    expect((await runHere(root, ["build"])).error).not.toContain("git-unknown");
    const defined = ["build", "-D", "git_version=1", "-D", "git_rev=2"];
    expect((await runHere(projectOnDisk(project), defined)).error).not.toContain("git-unknown");
    expect((await runHere(projectOnDisk(smallProject), ["build"])).error).not.toContain("git-unknown");
  });

  it("lacks no more than the commit before the first one", async () => {
    const { root } = repository(project);
    expect((await runHere(root, ["build"])).error).toMatch(
      /:4:29: warning 'git_rev' is shown .* no commit yet/,
    );
  });
});
