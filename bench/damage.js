// Damages small projects at random and runs every command on each twice, in one process, after `npm run build`:
//   npm run bench:damage -- [SEED [COUNT [FIRST]]]     a long run can be made in parts
//   npm run bench:damage -- SEED INDEX --only            one damage again; its project is kept
// Tells of each run that ends with anything but 0, 1 or 2, that takes more than 20 s, prints control characters, shows or
// changes what is outside of the project, or gives other bytes the second time. One in 49 is compared with what
// the command gives in a process of its own. The same seed makes the same damages.
import { fork } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { precompiledTemplates } from "../scripts/precompile.js";

const WORKERS = 2;
/** After so many damages a process has shown what it keeps. */
const MOST_OF_ONE_PROCESS = 500;
const LONGEST_WAIT = 20_000;

const isOne = process.argv.includes("--only");
const [seed = 1, count = 100, first = 0] = process.argv
  .slice(2)
  .filter((each) => each !== "--only")
  .map(Number);
const end = isOne ? count + 1 : first + count;
/** In memory where there is such a folder: half of the time is spent on files. */
const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : os.tmpdir(), "spec-damage-"));
const bundle = await bundleCommand();
const began = performance.now();
let next = isOne ? count : first;
let finished = 0;
let bad = 0;

try {
  await Promise.all(Array.from({ length: isOne ? 1 : WORKERS }, work));
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${finished} damages from seed ${seed} in ${seconds} s: ${bad} bad runs`);
} finally {
  if (isOne) console.log(`The project is in ${scratch}`);
  else rmSync(scratch, { recursive: true, force: true });
  rmSync(bundle);
}
process.exitCode = bad > 0 ? 1 : 0;

/** Beside the command's own files, where it finds what it reads of them. */
async function bundleCommand() {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  const outfile = "dist/damage.mjs";
  await build({
    stdin: {
      resolveDir: process.cwd(),
      contents: `
        export { main } from "./src/cli/main.ts";
        export { printable } from "./src/printable.ts";
        export { smallProject } from "./test/helpers/small-project.ts";`,
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    logLevel: "error",
    plugins: [precompiledTemplates()],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return fileURLToPath(new URL(`../${outfile}`, import.meta.url));
}

/** Has one process after the other take damages until none are left. */
async function work() {
  while (next < end) {
    const folder = mkdtempSync(join(scratch, "worker-"));
    await workInOneProcess(folder);
    if (!isOne) rmSync(folder, { recursive: true, force: true });
  }
}

function workInOneProcess(folder) {
  return new Promise((resolve) => {
    const worker = fork(fileURLToPath(new URL("damage/worker.js", import.meta.url)), [folder, bundle], {
      execArgv: ["--max-semi-space-size=64"],
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    os.setPriority(worker.pid, 5);
    let index;
    let args = [];
    let taken = 0;
    let errors = "";
    let timer;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        tell(index, args, `takes more than ${LONGEST_WAIT / 1000} s`);
        finished++;
        index = undefined;
        worker.kill("SIGKILL");
      }, LONGEST_WAIT);
    };
    const take = () => {
      index = next < end && taken++ < MOST_OF_ONE_PROCESS ? next++ : undefined;
      if (index === undefined) {
        clearTimeout(timer);
        worker.kill("SIGKILL");
      } else {
        args = [];
        watch();
        worker.send({ seed, index });
      }
    };
    worker.stderr.on("data", (data) => {
      errors = `${errors}${data}`.slice(0, 5000);
    });
    worker.on("message", (message) => {
      watch();
      if (message.args) args = message.args;
      else {
        for (const each of message.bad) tell(message.done, each.args, each.what);
        finished++;
        if (finished % 100 === 0)
          console.log(`… ${finished} after ${((performance.now() - began) / 1000).toFixed(0)} s`);
        take();
      }
    });
    worker.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (index !== undefined) {
        tell(
          index,
          args,
          `the process ended with ${code ?? signal}: ${errors.trim().split("\n").slice(0, 12).join(" | ")}`,
        );
        finished++;
      }
      resolve();
    });
    take();
  });
}

function tell(index, args, what) {
  bad++;
  console.log(
    `${seed} ${index} --only: spec ${args.map((each) => JSON.stringify(each)).join(" ")}: ${what.slice(0, 800)}`,
  );
}
