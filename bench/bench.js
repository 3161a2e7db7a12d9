// Reports what `spec` and its reader of reStructuredText cost, as ratios to `node -e 0` in the same run:
//   npm run bench -- [PROJECT]
// PROJECT is a folder in the original's layout; the real specification beside the checkout where there is one, or else
// this repository.
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copies } from "./copies.js";
import { large } from "./large.js";
import { reader } from "./reader.js";
import { watching } from "./watch.js";

const repository = fileURLToPath(new URL("..", import.meta.url));
const spec = join(repository, "bin/spec.cjs");
const shared = join(repository, "../shared/corpora/matrix-2015-10-19");
const project = process.argv[2] ?? (existsSync(shared) ? shared : repository);
const scratch = mkdtempSync(join(tmpdir(), "spec-bench-"));
const rounds = 15;
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

try {
  const one = join(scratch, "project");
  publishable(project, one);
  const many = join(scratch, "copies");
  copies(one, many, 16);
  const out = ["--quiet", "--out", join(scratch, "out")];
  const build = (root) => [spec, "build", "-C", root, "--format", "rst", "--no-check", ...out];
  const pages = (root) => [spec, "build", "-C", root, ...out];
  const check = (root) => [spec, "check", "-C", root, "--format", "json"];
  const examples = (root) => [spec, "check-examples", "-C", root, "--format", "json"];
  const { commands: reading, kilobytes, readings } = await reader(scratch);
  const kinds = {
    "build --format rst --no-check": build,
    build: pages,
    "check-examples": examples,
    check,
  };
  const each = Object.entries(kinds);
  const commands = {
    "node -e 0": ["-e", "0"],
    ...Object.fromEntries(each.map(([name, of]) => [name, of(one)])),
    ...Object.fromEntries(each.map(([name, of]) => [sixteen(name), of(many)])),
    ...reading,
  };
  const base = report(measure(commands), Object.keys(kinds));
  reportPage(pages(one));
  reportReader(base, kilobytes, readings);
  reportWatching(base, await watching(one, scratch));
  console.log(`\n${large(join(scratch, "large")).join("\n")}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Copies a project. What is wrong in its examples is made a warning, so that all of a build is measured. */
function publishable(from, to) {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  const file = ["targets.yaml", "specification/targets.yaml"].find((each) => existsSync(join(to, each)));
  if (file === undefined) throw new Error(`${from} is no project`);
  const isRuled = /^rules:/m.test(readFileSync(join(to, file), "utf8"));
  if (!isRuled) appendFileSync(join(to, file), "\nrules: { examples: warning }\n");
}

/** Runs all commands in turn, so that a busy moment of the machine hits all of them alike. */
function measure(commands) {
  const results = new Map(Object.keys(commands).map((name) => [name, { times: [], memory: 0 }]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(commands)) {
      rmSync(join(scratch, "out"), { recursive: true, force: true });
      const start = process.hrtime.bigint();
      const { status, stderr } = run(args);
      const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}:\n${stderr}`);
      results.get(name).times.push(elapsed);
    }
  const usageHook = fileURLToPath(new URL("usage.js", import.meta.url));
  for (const [name, args] of Object.entries(commands)) {
    const { stderr } = run(["--import", usageHook, ...args]);
    results.get(name).memory = Number(/peak memory: (\d+) KiB/.exec(stderr)?.[1] ?? Number.NaN);
  }
  return results;
}

function run(args) {
  return spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: Number.POSITIVE_INFINITY });
}

function sixteen(name) {
  return `${name}, 16 copies`;
}

function report(results, grown) {
  const base = median(results.get("node -e 0").times);
  console.log(`medians of ${rounds} cold runs\n`);
  console.log(`${"".padEnd(42)}ratio      ms    MiB`);
  for (const [name, { times, memory }] of results) {
    const time = median(times);
    const columns = [
      (time / base).toFixed(2).padStart(5),
      time.toFixed(0).padStart(7),
      (memory / 1024).toFixed(0).padStart(6),
    ];
    console.log(name.padEnd(42) + columns.join(" "));
  }
  for (const name of grown) {
    const own = (key) => median(results.get(key).times) - base;
    const growth = own(sixteen(name)) / own(name);
    console.log(
      `\n${name}: 16 times the input takes ${growth.toFixed(1)} times as long above node's own start`,
    );
  }
  return base;
}

/** How large the first page of a project is; the search index in it grows with the text's words, and is counted apart. */
function reportPage(args) {
  rmSync(join(scratch, "out"), { recursive: true, force: true });
  run(args);
  const name = readdirSync(join(scratch, "out")).find((each) => each.endsWith(".html"));
  if (name === undefined) return;
  const page = readFileSync(join(scratch, "out", name), "utf8");
  const [index = ""] = /<script type="application\/json"[^>]*>[^<]*/.exec(page) ?? [];
  const size = (text) => `${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`;
  console.log(
    `\n${name}: ${size(page.replace(index, ""))} without its search index, which has ${size(index)}`,
  );
}

/** Reading alone, without the start of the process: the first time in fresh processes, and after many times in one. */
function reportReader(base, kilobytes, readings) {
  const cold = median(Array.from({ length: rounds }, () => readings(1, 1)[0]));
  const warm = median(readings(1, 40).slice(-rounds));
  const many = median(readings(16, 6).slice(-3));
  const shown = (time) => `${time.toFixed(0)} ms, ${(time / base).toFixed(2)} times node -e 0`;
  console.log(`\nread: parsing and resolving ${kilobytes} kB takes`);
  console.log(`  ${shown(cold)}, for the first time in a process`);
  console.log(`  ${shown(warm)}, once warm; 16 times the document ${(many / warm).toFixed(1)} times as long`);
}

/** From a saved file to the published ones, beyond the watcher's own delay, and what many rebuilds leave behind. */
function reportWatching(base, { times, early, late }) {
  console.log("\nwatch: medians of 30 edits");
  for (const [kind, all] of Object.entries(times)) {
    const time = median(all);
    console.log(`  ${kind} takes ${time.toFixed(0)} ms, ${(time / base).toFixed(2)} times node -e 0`);
  }
  const growth = ((late / early - 1) * 100).toFixed(0);
  console.log(
    `  heap: ${early.toFixed(1)} MiB after 50 rebuilds, ${late.toFixed(1)} MiB after 1000 (${growth} % more)`,
  );
}
