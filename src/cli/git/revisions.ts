import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import { UsageError } from "../usage-error.ts";
import { runGit } from "./run-git.ts";

/** A commit, and where the project is in it. */
export interface Revision {
  /** As it was requested. */
  name: string;
  commit: string;
}

/**
 * The commit that a name stands for; `undefined` where there is none.
 * @throws UsageError where git cannot be asked
 */
export function findRevision(root: string, name: string): Revision | undefined {
  const { code, out, isMissing } = runGit(root, [
    ...["rev-parse", "--verify", "--quiet", "--end-of-options"],
    `${name}^{commit}`,
  ]);
  if (isMissing) throw new UsageError("There is no git here, and revisions are kept by it.");
  return code === 0 ? { name, commit: out.trim() } : undefined;
}

/**
 * The commit that two have in common.
 * @throws UsageError where there is none, or where it is not here
 */
export function mergeBase(root: string, one: Revision, other: Revision): Revision {
  const { code, out } = runGit(root, ["merge-base", one.commit, other.commit]);
  if (code === 0) return { name: `${one.name}...${other.name}`, commit: out.trim().split("\n")[0] ?? "" };
  const isShallow = runGit(root, ["rev-parse", "--is-shallow-repository"]).out.trim() === "true";
  throw new UsageError(
    isShallow
      ? `This clone is shallow, and does not hold what '${one.name}' and '${other.name}' have in common; run 'git fetch --unshallow' first.`
      : `'${one.name}' and '${other.name}' have no commit in common; compare them with '${one.name}..${other.name}'.`,
  );
}

/** Names that the branch that all others come from usually has. */
const USUAL = ["origin/main", "origin/master", "main", "master"];

/** The default branch, as the remote names it or as it is usually named; `undefined` where there is none. */
export function defaultBranch(root: string): Revision | undefined {
  const remote = runGit(root, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  const names = [remote.code === 0 ? remote.out.trim() : "", ...USUAL];
  for (const name of names) {
    const revision = name === "" ? undefined : findRevision(root, name);
    if (revision) return revision;
  }
  return undefined;
}

/**
 * The id of the tree that the folder of a project has in a commit; `undefined` where the commit has no such folder.
 * @throws UsageError where the project is in no repository
 */
export function projectTree(root: string, { commit }: Revision): string | undefined {
  const top = runGit(root, ["rev-parse", "--show-toplevel"]);
  if (top.code !== 0) throw new UsageError("The project is in no git repository, and has no revisions.");
  const inside = relative(realpathSync(top.out.replace(/\r?\n$/, "")), realpathSync(root))
    .split(sep)
    .join("/");
  // A configuration may lay the files of its repository wherever it likes.
  if (inside.startsWith(".."))
    throw new UsageError("The repository around the project says that it is elsewhere.");
  const { code, out } = runGit(root, ["rev-parse", "--verify", "--quiet", `${commit}:${inside}`]);
  return code === 0 ? out.trim() : undefined;
}

/** More branches and tags than these are not listed. */
const MOST_LISTED = 500;

/** The names of branches and tags, those that were last written first. */
export function listRevisions(root: string): string[] {
  const { code, out } = runGit(root, [
    ...["for-each-ref", `--count=${MOST_LISTED}`, "--sort=-creatordate", "--format=%(refname:short)"],
    ...["refs/heads", "refs/remotes", "refs/tags"],
  ]);
  return code === 0 ? out.split("\n").filter((name) => name !== "") : [];
}
