import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { GitDescription } from "../../sections/catalogue.ts";
import { differsFromIndex } from "./git-index.ts";
import { type GitAnswer, runGit, runGitAside } from "./run-git.ts";

/**
 * What git says of the checkout in `root`: branch, exact tag, short commit and whether files are changed, as far as each
 * is known, joined by commas; `Unknown` where nothing is, and why. Nothing that the repository's configuration names runs.
 */
export function describeGit(root: string): GitDescription {
  const asking = questions(root);
  for (let step = asking.next(); ; step = asking.next(runGit(root, step.value)))
    if (step.done) return step.value;
}

/** The same while other things are done. */
export async function describeGitAside(root: string): Promise<GitDescription> {
  const asking = questions(root);
  for (let step = asking.next(); ; step = asking.next(await runGitAside(root, step.value)))
    if (step.done) return step.value;
}

const WHERE = ["rev-parse", "--show-toplevel", "--git-path", "index"];
const COMMIT = ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"];
const BRANCH = ["symbolic-ref", "--short", "--quiet", "HEAD"];
const TAG = ["describe", "--tags", "--exact-match"];
const STAGED = ["diff-index", "--cached", "--quiet", "--ignore-submodules=dirty", "HEAD", "--"];
const FILES = ["ls-files", "--stage", "--debug", "--full-name", "-z", ":/"];

/** Asks git one thing after the other: each is the arguments of one call of it. */
function* questions(root: string): Generator<readonly string[], GitDescription, GitAnswer> {
  const around = repositoryAround(root);
  if (around === undefined) return unknown("no-repository");
  const where = yield WHERE;
  if (where.isMissing) return unknown("no-git");
  if (where.code === undefined) return unknown("no-answer");
  const [top = "", index = ""] = where.out.split("\n");
  // A configuration may lay the files of its repository wherever it likes: those are not the project's.
  if (where.code !== 0 || top === "" || realOf(top) !== around) return unknown("refused");
  const branch = text(yield BRANCH);
  const commit = text(yield COMMIT);
  if (commit === "") return { version: branch || UNKNOWN, revision: UNKNOWN, lack: "no-commit" };
  const tag = text(yield TAG);
  const staged = yield STAGED;
  const isChanged = staged.code === 1 || differsFromIndex(around, resolve(root, index), (yield FILES).out);
  const revision = commit.slice(0, 7);
  const parts = [branch, tag && `tag=${tag}`, revision, isChanged && "dirty"].filter(Boolean);
  return { version: parts.join(","), revision };
}

const UNKNOWN = "Unknown";

function unknown(lack: GitDescription["lack"]): GitDescription {
  return { version: UNKNOWN, revision: UNKNOWN, ...(lack && { lack }) };
}

function text({ code, out }: GitAnswer): string {
  return code === 0 ? out.trim() : "";
}

/** The folder of the checkout that a project is in: to start git, only to hear of none, takes a fifth of Node's own start. */
function repositoryAround(root: string): string | undefined {
  for (let folder = realpathSync(root); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
