import os from "node:os";
import { vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { keepingConsole } from "./keeping-console.ts";
import type { Run } from "./run-spec.ts";

/**
 * Runs a command in this process, which takes a small part of the time that a process of its own takes (`runSpec`). It has
 * no terminal, starts no thread to read texts in, and is never interrupted.
 */
export async function runHere(cwd: string, args: readonly string[]): Promise<Run> {
  const processors = vi.spyOn(os, "availableParallelism").mockReturnValue(1);
  try {
    const console = keepingConsole(cwd, new Promise(() => {}));
    const code = await main(args, console);
    return { code, ...console.text };
  } finally {
    processors.mockRestore();
  }
}
