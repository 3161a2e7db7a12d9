// Measures `spec watch`: how long it takes from a saved file to the published ones, and what many rebuilds leave behind.
import { spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const spec = fileURLToPath(new URL("../bin/spec.cjs", import.meta.url));
const collector = fileURLToPath(new URL("collect.js", import.meta.url));

/** How long the watcher waits for more changes: see `QUIET` in src/watch/scheduler.ts. */
const QUIET = 25;
const ROUNDS = 30;

/**
 * Watches a copy of a project in `folder`.
 * @returns for each kind of source the milliseconds of each rebuild beyond the watcher's own delay, and the heap in MiB
 *   after 50 rebuilds and after 1000
 */
export async function watching(project, folder, edits) {
  const root = join(folder, "watched");
  cpSync(project, root, { recursive: true });
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", collector, spec, "watch", "-C", root, "--out", join(folder, "watched-out")],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value;
  const heap = async () => {
    child.kill("SIGUSR2");
    return Number(/heap: (\d+)/.exec(await next())?.[1]) / 2 ** 20;
  };
  try {
    await next();
    let number = 0;
    const save = async (file, change) => {
      const path = join(root, file);
      const text = readFileSync(path, "utf8");
      const start = performance.now();
      writeFileSync(path, change(text, ++number));
      const line = await next();
      const time = performance.now() - start - QUIET;
      writeFileSync(path, text);
      await next();
      if (!/ published/.test(line)) throw new Error(`an edit of ${file} gave: ${line}`);
      return time;
    };
    const times = {};
    for (const [kind, { file, change }] of Object.entries(edits)) {
      times[kind] = [];
      // The first are not counted: code is still being compiled.
      for (let round = -10; round < ROUNDS; round++) times[kind].push(await save(file, change));
      times[kind].splice(0, 10);
    }
    const [{ file, change }] = Object.values(edits);
    const rebuild = async (until) => {
      for (let count = number; count < until; count++) await save(file, change);
    };
    const early = await heap();
    const first = number;
    await rebuild(first + 475);
    return { times, early, late: await heap(), rebuilds: 2 * first };
  } finally {
    child.kill("SIGTERM");
  }
}
