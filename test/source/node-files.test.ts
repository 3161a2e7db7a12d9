import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { nodeFiles } from "../../src/cli/node-files.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { createSources } from "../../src/source/sources.ts";
import { addUnlistedFolder } from "../helpers/unlisted-folder.ts";

let base = "";
let root = "";

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "spec-files-"));
  root = join(base, "project");
  mkdirSync(join(root, "b/c"), { recursive: true });
  writeFileSync(join(base, "secret"), "secret");
  writeFileSync(join(root, "B.txt"), "\ufeffbom");
  writeFileSync(join(root, "a.txt"), "ä\r\n");
  writeFileSync(join(root, "b/c/d.txt"), "deep");
  writeFileSync(join(root, "text-link"), "b/c");
  symlinkSync("b/c", join(root, "link"));
  symlinkSync(join(root, "b"), join(root, "b/absolute"));
  symlinkSync("../../secret", join(root, "b/out"));
  symlinkSync(join(base, "secret"), join(root, "out"));
  symlinkSync("round", join(root, "round"));
  symlinkSync("nowhere", join(root, "dangling"));
});

afterAll(() => rmSync(base, { recursive: true }));

test("reads UTF-8 without its byte order mark, and refuses anything else", () => {
  const files = nodeFiles(root);
  expect(files.read("a.txt")).toEqual({ text: "ä\r\n" });
  expect(files.read("B.txt")).toEqual({ text: "bom" });
  expect(files.read("b")).toEqual({ unreadable: expect.stringContaining("folder") });
  expect(files.read("none")).toEqual({ missing: true });
  expect(files.read("a.txt/b")).toEqual({ missing: true });
  expect(files.read("a\0b")).toEqual({ missing: true });
  expect(files.read("x".repeat(5000))).toEqual({ missing: true });
});

test("says at which byte a file is no UTF-8 text", () => {
  const positions = ([file, bytes]: [string, Buffer]) => {
    writeFileSync(join(root, "b", file), bytes);
    const findings: Finding[] = [];
    const sources = createSources(nodeFiles(root), (each) => findings.push(each));
    sources.load(`b/${file}`);
    return findings.map(({ location, message }) => {
      const { line, column } = sources.position(location);
      return { line, column, message };
    });
  };
  const latin = Buffer.from("\ufeffa: 1\r\nb: \ufffd\u00e4 ?", "utf8");
  latin[latin.length - 1] = 0xe4;
  expect(positions(["latin.yaml", latin])).toEqual([
    { line: 2, column: 7, message: expect.stringContaining("byte E4") },
  ]);
  const cut = Buffer.from("a: \u20ac", "utf8").subarray(0, 5);
  expect(positions(["cut.yaml", cut])).toEqual([
    { line: 1, column: 4, message: expect.stringContaining("byte E2") },
  ]);
  const wide = Buffer.from("\ufeffa: 1\nb: 2", "utf16le");
  for (const bytes of [wide, Buffer.from(wide).swap16()])
    expect(positions(["wide.yaml", bytes])).toEqual([
      { line: 1, column: 1, message: expect.stringContaining("UTF-16") },
    ]);
});

test("follows links inside the project, those written as text included", () => {
  const files = nodeFiles(root);
  for (const path of [
    "link/d.txt",
    "text-link/d.txt",
    "b/absolute/c/d.txt",
    "b/absolute/absolute/c/./d.txt",
  ]) {
    expect(files.resolve(path)).toEqual({ kind: "file", path: "b/c/d.txt" });
    expect(files.read(path)).toEqual({ text: "deep" });
  }
});

test("reports a folder whose names are too long to be looked at", () => {
  const folder = addUnlistedFolder(root, "deep");
  const files = nodeFiles(root);
  expect(files.resolve(folder)).toEqual({ kind: "folder", path: folder });
  expect(files.list(folder)).toEqual({ unreadable: "a path in it is too long", folder });
});

/** Does something as a user who may not do everything, where this one may. */
function asAnyUser(action: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    action();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test.skipIf(process.geteuid === undefined)("says which folder one has no permission to look into", () => {
  chmodSync(base, 0o755);
  const modes = [
    ["closed", 0o000, "closed/a/b"],
    ["to-enter", 0o111, "to-enter"],
    ["to-list", 0o444, "to-list"],
  ] as const;
  for (const [folder] of modes) mkdirSync(join(root, folder, "a/b"), { recursive: true });
  for (const [folder, mode] of modes) chmodSync(join(root, folder), mode);
  onTestFinished(() => {
    for (const [folder] of modes) {
      chmodSync(join(root, folder), 0o755);
      rmSync(join(root, folder), { recursive: true });
    }
  });
  asAnyUser(() => {
    const files = nodeFiles(root);
    for (const [folder, , path] of modes) {
      expect(files.list(folder)).toEqual({ unreadable: "permission is denied", folder });
      expect(files.list(path)).toEqual({ unreadable: "permission is denied", folder });
    }
    expect(files.list("to-enter/a")).toEqual({ entries: [{ name: "b", kind: "folder" }] });
    expect(files.resolve("closed/none")).toEqual({
      kind: "unreadable",
      folder: "closed",
      reason: "permission is denied",
    });
    expect(files.read("closed/a.txt")).toEqual({ unreadable: "permission is denied" });
    // That something is not there is seen by whoever may list the folder.
    expect(files.list("none")).toEqual({ entries: [] });
  });
});

test("reads nothing outside the project", () => {
  const files = nodeFiles(root);
  for (const path of ["../secret", "out", "b/out", "b/../../secret", "link/../../../secret"]) {
    expect(files.resolve(path)).toEqual({ kind: "outside" });
    expect(files.read(path)).toEqual({ missing: true });
  }
  expect(files.resolve("round")).toEqual({ kind: "circle" });
  expect(files.read("round")).toEqual({ unreadable: expect.stringContaining("circle") });
});

test("lists a folder in code-unit order, links by what they lead to", () => {
  const files = nodeFiles(root);
  const names = (folder: string) => {
    const listing = files.list(folder);
    return "entries" in listing ? listing.entries.map(({ name, kind }) => `${name} ${kind}`) : undefined;
  };
  expect(names("")).toEqual([
    "B.txt file",
    "a.txt file",
    "b folder",
    "dangling other",
    "link folder",
    "out other",
    "round other",
    "text-link file",
  ]);
  expect(names("a.txt")).toEqual([]);
  expect(names("none")).toEqual([]);
  expect(names("x".repeat(5000))).toEqual([]);
});
