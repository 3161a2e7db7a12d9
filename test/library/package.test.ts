import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "spec-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(...args: string[]): string {
  const options = { encoding: "utf8", shell: process.platform === "win32" } as const;
  const { status, stdout, stderr } = spawnSync("npm", [...args, "--ignore-scripts", "--offline"], {
    ...options,
    cwd: folder,
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** Installs the package as it is published, from its tarball: it needs no other. */
beforeAll(() => {
  writeFileSync(join(folder, "package.json"), "{}");
  const [{ filename }]: [{ filename: string }] = JSON.parse(npm("pack", repository, "--json"));
  npm("install", "--no-audit", "--no-fund", `./${filename}`);
});

/** Runs a module in the folder in which the package is installed, and gives what it prints. */
function run(program: string): string {
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
  const types = readFileSync(join(folder, "node_modules/specwright/dist/library.d.mts"), "utf8");
  const declared = [...types.matchAll(/^export declare const (\w+)/gm)].map(([, name]) => name);
  const exported = run('console.log(JSON.stringify(Object.keys(await import("specwright"))));');
  expect(JSON.parse(exported).sort()).toEqual(declared.sort());
});

it("the package has the command as well", () => {
  const bin = join(folder, "node_modules/specwright/bin/spec.cjs");
  const { stdout } = spawnSync(process.execPath, [bin, "--version"], { cwd: folder, encoding: "utf8" });
  const { version }: { version: string } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  expect(stdout.trim()).toBe(version);
});
