// Gives `spec` inputs made to exhaust it, each at the size that was reported once and at twice that size:
//   npm run bench:limits -- [templates|nesting|growth|markdown|rst] [PART OF A NAME]...
// Prints the processor's seconds, the peak memory, the exit code and what was found last. A run is good if it takes at
// most 5 s and 500 MiB (1 GiB for inputs over 10 MB), ends with 0, 1 or 2, and twice the size takes at most three times as
// long. The texts in Markdown have a mark at every second character, which no author's text has: they may take 20 s and
// 2 GiB, so that their growth is what counts. A number that is too high is marked with `!`, and its input is listed once more at the end. A run that took 20 s of
// the processor, or five minutes by the clock, is killed. Exits with 1 if a number is too high. Nothing is kept.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { growth } from "./hostile/growth.js";
import { markdown } from "./hostile/markdown.js";
import { nesting } from "./hostile/nesting.js";
import { rst } from "./hostile/rst.js";
import { templates } from "./hostile/templates.js";

const spec = fileURLToPath(new URL("../bin/spec.cjs", import.meta.url));
/** Seconds of the processor after which a run is killed, whatever else keeps the processor busy. */
const LONGEST_RUN = 20;
/** Milliseconds by the clock after which a run is killed, even one that only waits. */
const LONGEST_WAIT = 300_000;
const groups = { templates, nesting, growth, markdown, rst };
const wanted = process.argv.slice(2);
const wantedGroups = wanted.filter((word) => word in groups);
const wantedNames = wanted.filter((word) => !(word in groups));
const scratch = mkdtempSync(join(tmpdir(), "spec-limits-"));
const failures = [];

try {
  for (const [group, inputs] of Object.entries(groups)) {
    if (wantedGroups.length > 0 && !wantedGroups.includes(group)) continue;
    console.log(`\n${group.padEnd(52)} command  size      s    MiB  exit  found last`);
    for (const [name, make] of Object.entries(inputs))
      if (wantedNames.length === 0 || wantedNames.some((word) => name.includes(word)))
        await measure(group, name, make);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failures.length === 0 ? "\nAll within the limits." : `\nNot within the limits:`);
for (const failure of failures) console.log(`  ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function measure(group, name, make) {
  const times = { check: [], build: [] };
  for (const size of [1, 2]) {
    const root = join(scratch, "project");
    const bytes = write(root, make(size));
    for (const command of ["check", "build"]) {
      const result = await run([
        command,
        "-C",
        root,
        ...(command === "build" ? ["--out", join(scratch, "out")] : []),
      ]);
      times[command].push(result.seconds);
      const grown = size === 2 && result.seconds > Math.max(1, 3 * times[command][0]);
      const most = allowed(group, bytes);
      const slow = result.seconds > most.seconds || grown;
      const large = result.memory > most.memory;
      const broken = ![0, 1, 2].includes(result.exit);
      const seconds = marked(result.seconds.toFixed(2), slow);
      const memory = marked(result.memory.toFixed(0), large);
      const exit = marked(result.exit, broken);
      if (slow || large || broken)
        failures.push(`${name}, ${command} ×${size}: ${seconds} s, ${memory} MiB, exit ${exit}`);
      const columns = [seconds.padStart(7), memory.padStart(6), exit.padStart(5)];
      console.log(
        `${(size === 1 && command === "check" ? name : "").padEnd(52)} ${command.padEnd(8)} ${`×${size}`.padEnd(3)}${columns.join(" ")}  ${result.last}`,
      );
    }
    rmSync(root, { recursive: true, force: true });
    rmSync(join(scratch, "out"), { recursive: true, force: true });
  }
}

/** The processor's seconds and the MiB that a run may take. */
function allowed(group, bytes) {
  if (group === "markdown") return { seconds: LONGEST_RUN, memory: 2048 };
  return { seconds: 5, memory: bytes > 10e6 ? 1024 : 500 };
}

function marked(number, isBad) {
  return `${number}${isBad ? "!" : ""}`;
}

/** Writes a project and gives the size of its largest file. */
function write(root, files) {
  let most = 0;
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : "");
    if (typeof content !== "string") truncateSync(file, content.size);
    most = Math.max(most, typeof content === "string" ? content.length : content.size);
  }
  return most;
}

/** Runs a command; time and memory are read from the system while it runs, since a process that is aborted tells none. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [spec, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    let figures = { seconds: 0, memory: 0 };
    const keep = (chunk) => {
      text = (text + chunk).slice(-20_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const watch = setInterval(() => {
      figures = look(child.pid) ?? figures;
      if (figures.seconds > LONGEST_RUN) child.kill("SIGKILL");
    }, 10);
    const end = setTimeout(() => child.kill("SIGKILL"), LONGEST_WAIT);
    child.on("close", (code, signal) => {
      clearInterval(watch);
      clearTimeout(end);
      resolve({ ...figures, exit: code === null ? signal : code, last: lastOf(text) });
    });
  });
}

/** The processor's seconds and the peak memory (MiB) of a process: Linux only. */
function look(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/\(.*\)/, "")
      .split(/\s+/);
    const seconds = (Number(fields[12]) + Number(fields[13])) / 100;
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return peak === undefined ? undefined : { seconds, memory: Number(peak) / 1024 };
  } catch {
    return undefined;
  }
}

function lastOf(text) {
  const lines = text.split("\n").filter((line) => /\[[a-z-]+\]|error of spec/.test(line));
  return (lines.at(-1) ?? text.trim().split("\n").at(-1) ?? "").trim().slice(0, 160);
}
