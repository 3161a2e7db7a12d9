import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withHeldFolders } from "../../src/cli/output/held-folders.ts";
import { publishFiles } from "../../src/cli/output/publish-files.ts";
import { renameFiles, unprotected, writeFiles } from "../../src/cli/output/write-files.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startSpec } from "../helpers/start-spec.ts";

const isPosix = process.platform !== "win32";
const secret = '{"version":1,"anchors":[{"id":"gone-by-secret","title":"Secret"}]}';
const onePage = "out/specification.anchors.json";

describe.skipIf(!isPosix)("a list of anchors in the output folder", () => {
  const commands = [["check"], ["build"], ["build", "--pages"]];

  it.each([
    [
      "a link to a file outside",
      (path: string) => symlinkSync(join(projectOnDisk({ secret }), "secret"), path),
    ],
    ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
    ["a link to a device", (path: string) => symlinkSync("/dev/zero", path)],
    [
      "a link to a pipe",
      (path: string) => {
        const pipe = join(projectOnDisk({}), "pipe");
        execFileSync("mkfifo", [pipe]);
        symlinkSync(pipe, path);
      },
    ],
  ])(
    "is not read where it is %s, and that is said once",
    (_, put) => {
      for (const path of [onePage, "out/specification/anchors.json"]) {
        const root = projectOnDisk(smallProject);
        mkdirSync(join(root, "out/specification"), { recursive: true });
        put(join(root, path));
        for (const args of commands) {
          const { code, out, error } = runSpec(root, args);
          expect([args, code]).toEqual([args, 2]);
          expect(out + error).not.toContain("gone-by-secret");
          expect((out + error).match(/\[anchors-unreadable\]/g)).toHaveLength(1);
          expect(out + error).toMatch(/cannot be read as a list of anchors \(it is a (?:link|pipe)\)/);
        }
        expect(existsSync(join(root, "out/specification.html"))).toBe(false);
      }
    },
    60_000,
  );

  it("is read through a link that stays in the project", () => {
    const root = projectOnDisk({ ...smallProject, "kept.json": secret, [onePage]: { link: "../kept.json" } });
    expect(runSpec(root, ["check"]).out).toContain("gone-by-secret");
  });
});

describe.skipIf(!isPosix)("a link in the output folder", () => {
  it.each([["out/specification"], ["out/another"]])("is no folder of pages: %s", (path) => {
    const page = "mine";
    const outside = projectOnDisk({ "index.html": page, "old.html": page, "anchors.json": "{}" });
    const hash = createHash("sha256").update(page).digest("hex");
    writeFileSync(join(outside, "files.json"), JSON.stringify({ "old.html": hash }));
    const before = readdirSync(outside).map((name) => readFileSync(join(outside, name), "utf8"));
    const root = projectOnDisk({ ...smallProject, [path]: { link: outside } });
    const run = runSpec(root, ["build", "--pages"]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.error).toMatch(/^spec: .* is no folder: it is a link\. Nothing was written\.\n$/);
    expect(readdirSync(outside).map((name) => readFileSync(join(outside, name), "utf8"))).toEqual(before);
    expect(readdirSync(join(root, "out"))).toEqual([path.slice("out/".length)]);
  });

  it("is replaced where a file is to stand, and what it leads to stays", () => {
    const outside = projectOnDisk({ "a.html": "mine", "files.json": "{}" });
    const root = projectOnDisk({
      ...smallProject,
      "out/specification.html": { link: join(outside, "a.html") },
    });
    expect(runSpec(root, ["build"]).code).toBe(0);
    expect(readFileSync(join(outside, "a.html"), "utf8")).toBe("mine");
    expect(readFileSync(join(root, "out/specification.html"), "utf8")).toContain("<!doctype html>");
  });

  it("does not have a pipe waited for, nor pages removed by a list behind a link", () => {
    const root = projectOnDisk(smallProject);
    runSpec(root, ["build", "--pages"]);
    const outside = projectOnDisk({
      "files.json": readFileSync(join(root, "out/another/files.json"), "utf8"),
    });
    rmSync(join(root, "out/another/files.json"));
    symlinkSync(join(outside, "files.json"), join(root, "out/another/files.json"));
    rmSync(join(root, "out/another/index.html"));
    execFileSync("mkfifo", [join(root, "out/another/index.html")]);
    expect(runSpec(root, ["build", "--pages"]).code).toBe(0);
    expect(readFileSync(join(root, "out/another/index.html"), "utf8")).toContain("<!doctype html>");
  });
});

describe.skipIf(!isPosix)("a folder that is swapped for a link", () => {
  const swap = (folder: string, outside: string) => {
    if (existsSync(folder)) renameSync(folder, `${folder}.moved`);
    symlinkSync(outside, folder);
  };

  it("while a build goes on is refused when it is to be written into", () => {
    for (const isThere of [true, false]) {
      const root = projectOnDisk({ ...smallProject, ...(isThere && { "out/mine": "" }) });
      const outside = projectOnDisk({});
      const out = join(root, "out");
      swap(out, outside);
      const toPublish = {
        files: new Map([["a.html", "a"]]),
        copies: [],
        others: new Map<string, string>(),
        isSite: false,
      };
      expect(() => publishFiles(out, toPublish, unprotected)).toThrow(
        /out is no folder: it is a link\. Nothing was written\./,
      );
      expect(readdirSync(outside)).toEqual([]);
    }
  });

  it.skipIf(process.platform !== "linux")("between two writes of a build has nothing written outside", () => {
    const root = projectOnDisk({ "out/pages/old": "" });
    const outside = projectOnDisk({});
    const [out, pages] = [join(root, "out"), join(root, "out/pages")];
    withHeldFolders((folders) => {
      writeFileSync(folders.make(join(out, "a.html")), "a");
      writeFileSync(folders.make(join(pages, "b.html")), "b");
      swap(pages, outside);
      swap(out, outside);
      writeFileSync(folders.make(join(out, "c.html")), "c");
      writeFileSync(folders.make(join(pages, "d.html")), "d");
    });
    expect(readdirSync(outside)).toEqual([]);
    expect(readdirSync(`${out}.moved`)).toEqual(["a.html", "c.html", "pages", "pages.moved"]);
    expect(readdirSync(`${out}.moved/pages.moved`)).toEqual(["b.html", "d.html", "old"]);
  });

  it("has nothing written outside, at whatever moment of many builds it is", async () => {
    const root = projectOnDisk(smallProject);
    const outside = projectOnDisk({});
    const out = join(root, "out");
    const racer = `for i in $(seq 100); do mv "$1" "$1.moved" 2>/dev/null; ln -s "$2" "$1"; rm -f "$1"; mv "$1.moved" "$1" 2>/dev/null; done`;
    for (let run = 0; run < 2; run++) {
      rmSync(`${out}.moved`, { recursive: true, force: true });
      const { child, ended } = startSpec(root, ["watch", "--pages"]);
      spawnSync("sh", ["-c", racer, "sh", out, outside]);
      child.kill("SIGTERM");
      await ended;
      expect(readdirSync(outside)).toEqual([]);
    }
  });
});

describe.skipIf(!isPosix)("a report that goes to a file", () => {
  it("replaces a link that the project put there", () => {
    const outside = projectOnDisk({ mine: "mine" });
    const root = projectOnDisk({ ...smallProject, "report.json": { link: join(outside, "mine") } });
    expect(runSpec(root, ["check", "--format", "json=report.json"]).code).toBe(0);
    expect(readFileSync(join(outside, "mine"), "utf8")).toBe("mine");
    expect(JSON.parse(readFileSync(join(root, "report.json"), "utf8"))).toHaveProperty("findings");
  });

  it("does not wait for a pipe of the project, nor write to a device behind its link", () => {
    const root = projectOnDisk({ ...smallProject, device: { link: "/dev/null" } });
    execFileSync("mkfifo", [join(root, "pipe")]);
    for (const [name, kind] of [
      ["pipe", "a pipe"],
      ["device", "a device"],
    ]) {
      const run = runSpec(root, ["check", "--format", `json=${name}`]);
      expect(run.code).toBe(2);
      expect(run.error).toMatch(new RegExp(`cannot be written: it is ${kind}\\.`));
    }
  });

  it("may be what the user says is the output", () => {
    const command = '"$0" "$1" check --format json=/dev/stdout --quiet | cat';
    const spec = fileURLToPath(new URL("../../bin/spec.cjs", import.meta.url));
    const shell = ["-c", command, process.execPath, spec];
    const out = execFileSync("sh", shell, { cwd: projectOnDisk(smallProject), encoding: "utf8" });
    expect(out).toContain('"findings"');
  });

  it.skipIf(!existsSync("/dev/full"))("says so where the disk is full", () => {
    const run = runSpec(projectOnDisk(smallProject), ["check", "--format", "json=/dev/full"]);
    expect(run).toMatchObject({ code: 2, error: expect.stringContaining("ENOSPC") });
  });
});

describe("files that are written", () => {
  it("leave no half of an old one where the disk has no place, and say what became of each", () => {
    const root = projectOnDisk({ "a.html": "old", "b.html/c": "" });
    const [a, b] = [join(root, "a.html"), join(root, "b.html")];
    expect(() =>
      writeFiles(
        new Map([
          [a, "new"],
          [b, "new"],
        ]),
        unprotected,
      ),
    ).toThrow("Nothing was written.");
    expect(readFileSync(a, "utf8")).toBe("old");
    expect(readdirSync(root)).toEqual(["a.html", "b.html"]);
  });

  it("are said one by one to be replaced or not, where a name cannot be given any more", () => {
    const root = projectOnDisk({ "a.html": "old a", "b.html": "old b" });
    const [a, b] = [join(root, "a.html"), join(root, "b.html")];
    // A folder takes the place of the second once its content is written beside it.
    const isWritten = () => readdirSync(root).some((name) => name.startsWith(".b.html"));
    class Files extends Map<string, string> {
      override *[Symbol.iterator](): MapIterator<[string, string]> {
        yield [a, "new a"];
        yield [b, "new b"];
        if (!isWritten()) return;
        rmSync(b);
        mkdirSync(b);
      }
    }
    const files = new Files([
      [a, "new a"],
      [b, "new b"],
    ]);
    expect(() => writeFiles(files, unprotected)).toThrow(
      new RegExp(`Replaced were ${a}; not replaced, and as they were, are ${b}\\. Build again`),
    );
    expect(readFileSync(a, "utf8")).toBe("new a");
    expect(readdirSync(root)).toEqual(["a.html", "b.html"]);
  });

  it("have their old names where they cannot be renamed", () => {
    const root = projectOnDisk({ "a.json": "a" });
    const renaming = { from: join(root, "a.json"), to: join(root, "b".repeat(300)) };
    expect(() => renameFiles([renaming])).toThrow("a.json cannot be renamed to bbb");
    expect(readdirSync(root)).toEqual(["a.json"]);
  });

  it("take away what a process left that was killed, and nothing else", () => {
    const gone = spawnSync("true").pid;
    const kept = [`.a.html.${process.ppid}.tmp`, `.notes.${gone}.tmp`, "a.html.tmp"];
    const left = [`.a.html.${gone}.tmp`, `.old.rst.${gone}.tmp`];
    const root = projectOnDisk(Object.fromEntries([...kept, ...left].map((name) => [name, ""])));
    writeFiles(new Map([[join(root, "a.html"), "new"]]), unprotected);
    expect(readdirSync(root)).toEqual([...kept, "a.html"].sort());
  });
});
