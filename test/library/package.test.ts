import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Runs a module in a folder in which the package is installed, and gives what it prints. */
function run(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), "spec-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(repository, join(folder, "node_modules/specwright"), "junction");
  writeFileSync(join(folder, "program.mjs"), program);
  const { stdout, stderr } = spawnSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout;
}

const page = readFileSync(join(repository, "docs/library.md"), "utf8");
const samples = [...page.matchAll(/^```js\n(.*?)^```\n\nprints\n\n```text\n(.*?)^```$/gms)].map(
  ([, program = "", printed = ""], index) => [index + 1, program, printed] as const,
);

it("docs/library.md has samples", () => {
  expect(samples).toHaveLength([...page.matchAll(/^```js$/gm)].length);
  expect(samples.length).toBeGreaterThan(1);
});

it.each(samples)("sample %i of docs/library.md prints what it says", (_, program, printed) => {
  expect(run(program)).toBe(printed);
});

it("the package gives what its types say, and nothing else", () => {
  const types = readFileSync(join(repository, "dist/library.d.mts"), "utf8");
  const declared = [...types.matchAll(/^export declare const (\w+)/gm)].map(([, name]) => name);
  const exported = run('console.log(JSON.stringify(Object.keys(await import("specwright"))));');
  expect(JSON.parse(exported).sort()).toEqual(declared.sort());
});
