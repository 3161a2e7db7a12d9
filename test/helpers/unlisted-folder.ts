import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The longest path that systems take. */
const LONGEST = 4096;
const NAME = "d".repeat(200);

/**
 * Adds a folder below `folder` that no user may look into, not even the one who may all: a path in it is too long.
 * Gives its own path, from the root.
 */
export function addUnlistedFolder(root: string, folder: string): string {
  let path = folder;
  while (join(root, path, NAME).length < LONGEST) path += `/${NAME}`;
  mkdirSync(join(root, path), { recursive: true });
  const made = spawnSync("mkdir", [NAME], { cwd: join(root, path) });
  if (made.status !== 0) throw new Error(String(made.stderr));
  // Node removes by whole paths.
  onTestFinished(() => void spawnSync("rm", ["-rf", folder], { cwd: root }));
  return path;
}
