// Damages the samples as its messages say, and runs every command on each twice. Started by bench/damage.js with a folder
// of its own and the bundle to run.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { followingCommands, readingCommands, writingCommands } from "./commands.js";
import { damage } from "./file-damages.js";
import { createRandom, seedOf } from "./random.js";
import { listFiles, readSamples, writeProject } from "./samples.js";

const [folder, bundle] = process.argv.slice(2);
const { main, printable, smallProject } = await import(pathToFileURL(bundle));
const spec = fileURLToPath(new URL("../../bin/spec.cjs", import.meta.url));
const samples = readSamples(smallProject);
const root = join(folder, "project");
const out = join(folder, "out");
const said = join(folder, "said");
const outside = join(folder, "outside");
const secret = "outside-of-the-project";
const pipe = join(folder, "pipe");
const formatsOfJson = ["json", "sarif", "codeclimate"];

mkdirSync(outside);
writeFileSync(join(outside, "secret"), `{ "${secret}": "${secret}" }\n`);
execFileSync("mkfifo", [pipe]);

// `spec check` starts a thread where there are processors for it; here this would take longer than all else.
const processors = os.availableParallelism;
const expectThreads = (expected) => {
  os.availableParallelism = expected ? () => 2 : () => 1;
};
process.on("exit", () => {
  os.availableParallelism = processors;
});

process.on("message", async ({ seed, index }) => {
  const bad = [];
  await examine(seed, index, (args, what) => bad.push({ args, what }));
  process.send({ done: index, bad });
});

async function examine(seed, index, report) {
  const random = createRandom(seedOf(seed, index));
  // No multiple of the number of samples, so that each of them has its turn.
  const isCompared = index % 49 === 0;
  const files = samples[index % samples.length];
  const damageSeed = random.upTo(2 ** 31);
  const makeProject = () => {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root);
    writeProject(files, root);
    damage({ root, files: listFiles(root), outside, pipe }, createRandom(damageSeed));
  };
  const flags = {
    terminal: !isCompared && random.upTo(3) === 0,
    colours: random.upTo(3) === 0,
    githubActions: random.upTo(5) === 0,
  };
  const examineCommand = async (args, prepare) => {
    process.send({ running: index, args });
    const runs = [];
    for (const hasThreads of [false, isCompared]) {
      prepare();
      expectThreads(hasThreads);
      runs.push(await runHere(args, flags));
    }
    if (isCompared) {
      prepare();
      runs.push(runInProcess(args, flags));
    }
    const [first] = runs;
    for (const what of problemsOf(first)) report(args, what);
    for (const [number, run] of runs.entries()) {
      const difference = number > 0 && differenceOf(first, run);
      if (difference)
        report(args, `${number === 2 ? "another process" : "the second run"} differs: ${difference}`);
    }
    return first;
  };

  makeProject();
  const chapter = relative(
    root,
    random.pick(listFiles(root).filter((file) => file.endsWith(".rst"))) ?? "none.rst",
  );
  const printed = [];
  for (const args of readingCommands(random, chapter))
    printed.push((await examineCommand(args, () => {})).out);
  for (const args of followingCommands(random, printed.join("\n"))) await examineCommand(args, () => {});
  for (const args of writingCommands(random)) await examineCommand(args, makeProject);
  if (
    readFileSync(join(outside, "secret"), "utf8").length !== 2 * secret.length + 11 ||
    listFiles(outside).length !== 1
  )
    report([], "what is outside of the project was changed");
}

/** Runs a command in this process. */
async function runHere(args, flags) {
  emptyFolders();
  const text = { out: "", error: "", unsafe: "" };
  const print =
    (stream) =>
    (part, kind = "text") => {
      if (kind === "styled") text.unsafe += part;
      const isPlain = kind === "styled" || (kind === "product" && !flags.terminal);
      text[stream] += isPlain ? part : printable(part);
    };
  const status = await main(args, {
    ...flags,
    screen: false,
    out: print("out"),
    error: print("error"),
    cwd: root,
    interrupted: async () => {},
  });
  return { status, ...text, written: written() };
}

/** Runs it as users do. */
function runInProcess(args, { colours, githubActions }) {
  emptyFolders();
  const { NO_COLOR: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [spec, ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    timeout: 60_000,
    env: { ...env, FORCE_COLOR: colours ? "1" : "0", GITHUB_ACTIONS: String(githubActions) },
  });
  return { status, out: stdout, error: stderr, written: written() };
}

function emptyFolders() {
  for (const each of [out, said]) {
    rmSync(each, { recursive: true, force: true });
    mkdirSync(each);
  }
}

/** What stands in the folders that commands write into, by path. */
function written() {
  return new Map(
    [root, out, said]
      .flatMap((each) => listFiles(each))
      .map((file) => [relative(folder, file), readFileSync(file, "latin1")]),
  );
}

/** What is wrong with one run, whatever the others do. */
function problemsOf({ status, out: printed, error, unsafe, written: files }) {
  const problems = [];
  if (![0, 1, 2].includes(status))
    problems.push(`exit ${status}: ${error.trim().split("\n").slice(2, 8).join(" | ")}`);
  const bare = unsafe.replaceAll(/\u001b\[[\d;]*m/g, "");
  if (printable(bare) !== bare) problems.push("control characters are printed");
  const results = [...files].filter(([path]) => !path.startsWith("project/"));
  if ([printed, error, ...results.map(([, text]) => text)].some((text) => text.includes(secret)))
    problems.push("shows what is outside of the project");
  for (const [path, text] of results) {
    if (!formatsOfJson.some((name) => path === `said/${name}`)) continue;
    try {
      JSON.parse(text);
    } catch (cause) {
      problems.push(`${path} is no JSON: ${cause.message}`);
    }
  }
  return problems;
}

/** Where two runs differ, or nothing. */
function differenceOf(one, other) {
  if (one.status !== other.status) return `exit ${one.status} and ${other.status}`;
  for (const stream of ["out", "error"])
    if (one[stream] !== other[stream]) return `${stream}: ${aroundDifference(one[stream], other[stream])}`;
  for (const path of new Set([...one.written.keys(), ...other.written.keys()])) {
    const [a, b] = [one.written.get(path), other.written.get(path)];
    if (a !== b)
      return `${path}: ${a === undefined || b === undefined ? "written once" : aroundDifference(a, b)}`;
  }
  return undefined;
}

function aroundDifference(one, other) {
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 80));
  return `${around(one)} and ${around(other)}`;
}
