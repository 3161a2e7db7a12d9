import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { runBuild } from "../../src/cli/commands/build.ts";
import { runWatch } from "../../src/cli/commands/watch.ts";
import { keepingConsole } from "../helpers/keeping-console.ts";

/** What one build said. */
export interface Shown {
  status: string;
  findings: string;
}

/** Runs `spec watch` in this process until the test ends; the first build is done. */
export async function startWatching(
  root: string,
  options: { poll?: true; out?: string; check?: boolean } = {},
) {
  let end = () => {};
  const interrupted = new Promise<void>((resolve) => {
    end = resolve;
  });
  const console = keepingConsole(root, interrupted);
  const shown: Shown[] = [];
  let wake = () => {};
  let read = 0;
  console.out = (status) => {
    shown.push({ status, findings: console.text.error });
    console.text.error = "";
    wake();
  };
  const ended = runWatch(console, [], { define: new Map(), set: new Map(), check: true, ...options });
  onTestFinished(async () => {
    end();
    await ended;
  });
  const next = async (): Promise<Shown> => {
    while (shown.length <= read)
      await Promise.race([
        ended,
        new Promise<void>((resolve) => {
          wake = resolve;
        }),
      ]);
    return shown[read++] ?? { status: "", findings: "" };
  };
  await next();
  return { next };
}

/** What `spec build` makes of the project now: the same files, if it publishes any, and the same findings. */
export async function coldBuild(root: string): Promise<{ files: Record<string, string>; findings: string }> {
  const console = keepingConsole(root, Promise.resolve());
  const out = join(root, ".cold");
  // A build compares with what was published before; watching publishes no lists for that.
  rmSync(out, { recursive: true, force: true });
  await runBuild(console, [], { define: new Map(), set: new Map(), check: true, out });
  const findings = console.text.error.replace(
    /(?:^|(?<=\n))(?:To learn more: .*\n)?\d+ errors?, \d+ warnings?\n(?:Nothing was published\.\n)?$/,
    "",
  );
  return { files: filesIn(out), findings };
}

/** The texts of all files in a folder but lists of anchors, by name; none where there is no such folder. */
export function filesIn(folder: string): Record<string, string> {
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => !name.endsWith(".anchors.json"),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
