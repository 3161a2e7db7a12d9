import type { GitDescription } from "../sections/catalogue.ts";

/**
 * What git says of the checkout in `root`: branch, exact tag, short commit and whether files are changed, as far as each
 * is known, joined by commas; `Unknown` where nothing is.
 */
export function describeGit(root: string): GitDescription {
  // Imported above, it would cost every run a fifth of Node's own start.
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const git = (...args: string[]): string => {
    // A repository's own settings must not start programs.
    const result = spawnSync("git", ["-c", "core.fsmonitor=false", ...args], { cwd: root, encoding: "utf8" });
    return result.status === 0 ? result.stdout.trim() : "";
  };
  const branch = git("symbolic-ref", "--short", "--quiet", "HEAD");
  const tag = git("describe", "--tags", "--exact-match");
  const revision = git("rev-parse", "--short", "HEAD");
  const changed = git("status", "--porcelain", "--untracked-files=no") !== "";
  const parts = [branch, tag && `tag=${tag}`, revision, changed && "dirty"].filter(Boolean);
  return { version: parts.join(",") || "Unknown", revision: revision || "Unknown" };
}
