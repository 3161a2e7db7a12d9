import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Runs a program in the folder of the package, and gives what it printed as JSON. */
function evaluate(program: string, cwd = repository): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", program], { cwd, encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

/** A copy of what is published, without the code that was compiled ahead. */
function withoutCompiledCode(): string {
  const folder = mkdtempSync(join(tmpdir(), "spec-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ["bin", "dist", "templating", "package.json"])
    cpSync(join(repository, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith(".cache"),
    });
  return folder;
}

it("sets V8 for short runs as it knows them, and of long ones what it takes by itself", () => {
  const program = `
    const v8 = require("node:v8");
    const passed = { short: [], long: [] };
    let kind = "short";
    v8.setFlagsFromString = (flag) => passed[kind].push(flag);
    const { expectShortRun, expectLongRun } = require("./bin/short-run.cjs");
    expectShortRun();
    kind = "long";
    expectLongRun();
    console.log(JSON.stringify(passed));`;
  const passed = evaluate(program) as { short: string[]; long: string[] };
  const { stdout: options } = spawnSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  const isDefault = (flag: string) => options.includes(` default: ${flag}\n`);
  const nameOf = (flag: string) => flag.replace("--no-", "--").replace(/=.*/, "");
  expect(passed.long.filter((flag) => !isDefault(flag))).toEqual([]);
  expect(passed.short.filter(isDefault)).toEqual([]);
  expect(passed.short.map(nameOf)).toEqual(passed.long.map(nameOf));
  expect(passed.short).not.toEqual([]);
});

it("takes the code that was compiled ahead", () => {
  const program = `
    require("./bin/short-run.cjs").expectShortRun();
    const { cacheOf, compile } = require("./bin/load.cjs");
    const { existsSync, readFileSync, readdirSync } = require("node:fs");
    const files = readdirSync("dist").filter((file) => file.endsWith(".cjs") && existsSync(cacheOf(file)));
    const isTaken = (file) => !compile(file, readFileSync(cacheOf(file))).cachedDataRejected;
    console.log(JSON.stringify(files.filter(isTaken)));`;
  // Where there is none: what dist/ holds was built by another version of Node.
  expect(evaluate(program)).toEqual(["html.cjs", "nunjucks.cjs", "spec.cjs", "z-schema.cjs"]);
});

it("runs without code that was compiled ahead, as where another version of V8 compiled it", () => {
  const folder = withoutCompiledCode();
  const run = (root: string) =>
    spawnSync(process.execPath, [join(root, "bin/spec.cjs"), "check"], { cwd: repository, encoding: "utf8" });
  const { status, stdout, stderr } = run(folder);
  expect({ status, stdout, stderr }).toMatchObject({ status: 0, stderr: "" });
  expect(stdout).toBe(run(repository).stdout);
});
