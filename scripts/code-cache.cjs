// Writes beside each file of dist/ the code that V8 compiled of it while this ran the usual commands on this repository's
// own specification, and on one with many errors. `bin/load.cjs` uses it.
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { cacheOf, compile, load, modules, scripts } = require("../bin/load.cjs");
const { expectShortRun } = require("../bin/short-run.cjs");

// V8 refuses what was compiled with other flags.
expectShortRun();
// What ran only once is to be kept.
setFlagsFromString("--no-flush-bytecode");

for (const file of ["spec.cjs", "html.cjs", "nunjucks.cjs", "z-schema.cjs"]) scripts.set(file, compile(file));

const scratch = mkdtempSync(join(tmpdir(), "spec-code-cache-"));
const project = ["-C", join(__dirname, "..")];
const commands = [
  ["build", ...project, "--out", scratch],
  ["check", ...project],
  ["check", "-C", join(__dirname, "with-errors")],
];

// A command ends the process; here the next one begins instead.
const end = process.exit;
process.exit = () => setImmediate(next);
next();

function next() {
  const command = commands.shift();
  if (command === undefined) return finish();
  process.argv = [process.execPath, "spec", ...command];
  modules.clear();
  load("spec.cjs").run();
}

function finish() {
  setFlagsFromString("--flush-bytecode");
  for (const [file, script] of scripts) writeFileSync(cacheOf(file), script.createCachedData());
  rmSync(scratch, { recursive: true });
  end.call(process, 0);
}
