import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startSpec } from "../helpers/start-spec.ts";

const sources = {
  ...smallProject,
  "specification/details.rst": "Details\n=======\n\n{{git_version}} {{git_rev}}\n\n<<m_ping_event>>\n",
  ".gitattributes": "* filter=x diff=x\n*.yaml filter=y\n",
};

/** Every command that may show what git says, and how it is called. */
const commands = [
  ["check"],
  ["build"],
  ["build", "--pages"],
  ["sections"],
  ["sections", "git_version"],
  ["coverage"],
  ["check-examples"],
  ["expand", "specification/details.rst"],
  ["fix", "--dry-run"],
];
const lasting = [
  ["watch", "--poll"],
  ["serve", "--port", "0"],
];

/** A program that leaves a file in `traps`, and gives back what it is given. */
function createTraps() {
  const traps = projectOnDisk({});
  const program = (name: string) => {
    const file = join(projectOnDisk({}), name);
    writeFileSync(
      file,
      `#!/bin/sh\ntouch '${traps}/${name}'\n${name.endsWith("clean") ? "cat" : "exit 1"}\n`,
    );
    chmodSync(file, 0o755);
    return file;
  };
  return { program, left: () => readdirSync(traps) };
}

const plainly = (cwd: string) => {
  const settings = ["user.name=A", "user.email=a@example.org", "protocol.file.allow=always"];
  return (...args: string[]) =>
    execFileSync("git", [...settings.flatMap((each) => ["-c", each]), ...args], { cwd, encoding: "utf8" });
};

/** A configuration that has git run something at each occasion that there is. */
function hostileSettings(program: (name: string) => string, included: string): [string, string][] {
  return [
    ["filter.x.clean", program("clean")],
    ["filter.x.smudge", program("smudge")],
    ["filter.y.process", program("process")],
    ["filter.x.required", "false"],
    ["core.fsmonitor", program("fsmonitor")],
    ["core.pager", program("pager")],
    ["pager.describe", "true"],
    ["core.sshCommand", program("ssh")],
    ["core.askPass", program("ask-pass")],
    ["core.editor", program("editor")],
    ["core.alternateRefsCommand", program("alternates")],
    ["diff.x.textconv", program("textconv")],
    ["diff.x.command", program("diff-command")],
    ["diff.external", program("diff-external")],
    ["gpg.program", program("gpg")],
    ["log.showSignature", "true"],
    ["credential.helper", program("credential")],
    ["alias.rev-parse", `!${program("alias")}`],
    ["extensions.partialClone", "origin"],
    ["remote.origin.url", `ext::${program("fetch")}`],
    ["remote.origin.promisor", "true"],
    ["remote.origin.vcs", "ext"],
    ["remote.origin.uploadpack", program("upload-pack")],
    ["protocol.ext.allow", "always"],
    ["protocol.allow", "always"],
    ["include.path", included],
  ];
}

/** Makes what stands in `gitFolder` run all that it can. */
function arm(gitFolder: string, program: (name: string) => string): void {
  const git = plainly(gitFolder);
  const included = join(gitFolder, "more");
  writeFileSync(
    included,
    `[filter "y"]\n\tclean = ${program("included")}\n[filter "x"]\n\tclean = ${program("included-clean")}\n`,
  );
  for (const [name, value] of hostileSettings(program, included))
    git("config", "--file", join(gitFolder, "config"), name, value);
  git("config", "--file", join(gitFolder, "config"), "core.repositoryFormatVersion", "1");
  const hooks = join(gitFolder, "hooks");
  mkdirSync(hooks, { recursive: true });
  for (const name of [
    "post-index-change",
    "reference-transaction",
    "post-checkout",
    "pre-auto-gc",
    "fsmonitor-watchman",
  ])
    renameSync(program(name), join(hooks, name));
}

/** Files that git would have to look into, for their times say nothing. */
function touch(root: string): void {
  for (const path of Object.keys(smallProject)) utimesSync(join(root, path), 1, 1);
}

/** An ordinary clone, the project in which is laid out as a bare repository whose files are its own. */
function bareInClone(program: (name: string) => string): string {
  const clone = projectOnDisk(
    Object.fromEntries(Object.entries(sources).map(([path, text]) => [`p/${path}`, text])),
  );
  const project = join(clone, "p");
  const git = plainly(project);
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message=one");
  git("config", "core.worktree", "..");
  cpSync(join(project, ".git"), project, { recursive: true });
  rmSync(join(project, ".git"), { recursive: true });
  plainly(project)("config", "--file", join(project, "config"), "core.worktree", project);
  touch(project);
  const outer = plainly(clone);
  outer("init", "--quiet");
  writeFileSync(join(clone, "readme"), "");
  outer("add", "readme");
  outer("commit", "--quiet", "--message=outer");
  arm(project, program);
  return project;
}

/** A project whose `.git` came with it, as from an archive; some of its objects are to be fetched. */
function archived(program: (name: string) => string): string {
  const project = projectOnDisk(sources);
  const git = plainly(project);
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message=one");
  git("tag", "--annotate", "--message=one", "v1");
  touch(project);
  arm(join(project, ".git"), program);
  return project;
}

/** The same, where what is to be fetched is what git needs to compare. */
function lackingObjects(program: (name: string) => string): string {
  const project = archived(program);
  const tree = plainly(project)("rev-parse", "HEAD^{tree}").trim();
  rmSync(join(project, ".git/objects", tree.slice(0, 2), tree.slice(2)));
  return project;
}

/** A project with a submodule that runs things. */
function withSubmodule(program: (name: string) => string): string {
  const project = projectOnDisk(sources);
  const module = projectOnDisk({ "a.txt": "a\n", ".gitattributes": "* filter=x\n" });
  for (const folder of [module, project]) {
    plainly(folder)("init", "--quiet");
    plainly(folder)("add", ".");
    plainly(folder)("commit", "--quiet", "--message=one");
  }
  plainly(project)("submodule", "--quiet", "add", module, "module");
  plainly(project)("commit", "--quiet", "--message=two");
  utimesSync(join(project, "module/a.txt"), 1, 1);
  arm(join(project, ".git/modules/module"), program);
  return project;
}

describe.skipIf(process.platform === "win32")("a checkout whose git configuration names programs", () => {
  it.each([
    ["in a folder that is a bare repository within a clone", bareInClone],
    ["in a .git that came in an archive", archived],
    ["in a .git that lacks objects", lackingObjects],
    ["in a submodule", withSubmodule],
  ])(
    "runs none of them: %s",
    async (_, create) => {
      const { program, left } = createTraps();
      const project = create(program);
      for (const args of commands) {
        const { code, error } = runSpec(project, args);
        expect([args, code, error.includes("    at ")]).toEqual([args, 0, false]);
        expect([args, left()]).toEqual([args, []]);
      }
      for (const args of lasting) {
        const { child, ended, line } = startSpec(project, args);
        await line();
        writeFileSync(join(project, "specification/intro.rst"), `Introduction\n============\n\n${args[0]}\n`);
        await line();
        child.kill("SIGTERM");
        await ended;
        expect([args, left()]).toEqual([args, []]);
      }
    },
    120_000,
  );

  it("runs none that the environment names for git, either", () => {
    const { program, left } = createTraps();
    const project = archived(program);
    const env = {
      GIT_SSH_COMMAND: program("env-ssh"),
      GIT_EXTERNAL_DIFF: program("env-diff"),
      GIT_PAGER: program("env-pager"),
      GIT_EXEC_PATH: projectOnDisk({}),
      GIT_TRACE: join(projectOnDisk({}), "trace"),
      GIT_DIR: join(projectOnDisk({}), "elsewhere"),
    };
    const run = runSpec(project, ["sections", "git_version"], env);
    expect(run.out).toMatch(/^\w+,tag=v1,[0-9a-f]{7}\n$/);
    expect(left()).toEqual([]);
  });
});
