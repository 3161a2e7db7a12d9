import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GitDescription } from "../sections/catalogue.ts";

/**
 * What git says of the checkout in `root`: branch, exact tag, short commit and whether files are changed, as far as each
 * is known, joined by commas; `Unknown` where nothing is.
 */
export function describeGit(root: string): GitDescription {
  if (!mayBeRepository(root)) return NOWHERE;
  // Imported above, it would cost every run a fifth of Node's own start.
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const git = (args: readonly string[]): string => {
    const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
    return status === 0 ? stdout : "";
  };
  const status = git(STATUS);
  return describe(status, status === "" ? "" : git(TAG));
}

/** The same while other things are done. */
export async function describeGitAside(root: string): Promise<GitDescription> {
  if (!mayBeRepository(root)) return NOWHERE;
  const { execFile } = process.getBuiltinModule("node:child_process");
  const git = (args: readonly string[]) =>
    new Promise<string>((resolve) => {
      execFile("git", args, { cwd: root }, (error, stdout) => resolve(error ? "" : stdout));
    });
  const [status, tag] = await Promise.all([git(STATUS), git(TAG)]);
  return describe(status, tag);
}

const NOWHERE: GitDescription = { version: "Unknown", revision: "Unknown" };

// A repository's own settings must not start programs.
const SAFE = ["-c", "core.fsmonitor=false"];
const STATUS = [...SAFE, "status", "--porcelain=v2", "--branch", "--untracked-files=no"];
const TAG = [...SAFE, "describe", "--tags", "--exact-match"];

function describe(status: string, tag: string): GitDescription {
  const branch = /^# branch\.head ([^(\n].*)$/m.exec(status)?.[1] ?? "";
  const revision = /^# branch\.oid ([0-9a-f]{7})/m.exec(status)?.[1] ?? "";
  const isChanged = /^[12u] /m.test(status);
  const parts = [branch, tag && `tag=${tag.trim()}`, revision, isChanged && "dirty"].filter(Boolean);
  return { version: parts.join(",") || "Unknown", revision: revision || "Unknown" };
}

/** Whether git would find a repository around a folder: to start git takes a fifth of Node's own start. */
function mayBeRepository(root: string): boolean {
  if (process.env["GIT_DIR"] !== undefined) return true;
  for (let folder = realpathSync(root); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return true;
    if (folder === dirname(folder)) return false;
  }
}
