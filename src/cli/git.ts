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
  const status = git("status", "--porcelain=v2", "--branch", "--untracked-files=no");
  if (status === "") return { version: "Unknown", revision: "Unknown" };
  const branch = /^# branch\.head ([^(\n].*)$/m.exec(status)?.[1] ?? "";
  const revision = /^# branch\.oid ([0-9a-f]{7})/m.exec(status)?.[1] ?? "";
  const tag = git("describe", "--tags", "--exact-match");
  const isChanged = /^[12u] /m.test(status);
  const parts = [branch, tag && `tag=${tag}`, revision, isChanged && "dirty"].filter(Boolean);
  return { version: parts.join(",") || "Unknown", revision: revision || "Unknown" };
}
