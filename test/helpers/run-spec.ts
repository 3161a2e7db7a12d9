import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Content } from "./memory-files.ts";

const spec = fileURLToPath(new URL("../../bin/spec.cjs", import.meta.url));

export interface Run {
  code: number | null;
  out: string;
  error: string;
}

/** Runs the built command as a user would, without a terminal. @param output a descriptor to print to instead */
export function runSpec(
  cwd: string,
  args: string[],
  env: Record<string, string> = {},
  output: "pipe" | number = "pipe",
): Run {
  const { GITHUB_ACTIONS: _, ...rest } = process.env;
  const result = spawnSync(process.execPath, [spec, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...rest, ...env },
    stdio: ["ignore", output, "pipe"],
    maxBuffer: 64 * 2 ** 20,
  });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

/** Writes files into a new folder, which is removed when the test ends. */
export function projectOnDisk(files: Record<string, Content>): string {
  const root = mkdtempSync(join(tmpdir(), "spec-test-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === "string") writeFileSync(file, content);
    else if ("link" in content) symlinkSync(content.link, file);
    else mkdirSync(file, { mode: 0 });
  }
  return root;
}
