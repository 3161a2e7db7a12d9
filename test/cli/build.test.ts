import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const intro = "specification/intro.rst";

describe("spec build", () => {
  it("publishes every target and says where", async () => {
    const root = projectOnDisk(smallProject);
    expect(await runHere(root, ["build"])).toEqual({
      code: 0,
      out: "out/specification.rst\nout/another.rst\nout/specification.html\nout/another.html\nout/specification.anchors.json\nout/another.anchors.json\n",
      error: "",
    });
    const text = readFileSync(join(root, "out/specification.rst"), "utf8");
    expect(text).toContain("Introduction\n============\n\nVersion 1.2.3.\n");
    expect(text).toContain("\nDetails\n-------\n");
    expect(text).toContain("``GET /api/ping/{count}``\n~~~");
    expect(readdirSync(join(root, "out")).sort()).toEqual([
      "another.anchors.json",
      "another.html",
      "another.rst",
      "specification.anchors.json",
      "specification.html",
      "specification.rst",
    ]);
    const page = readFileSync(join(root, "out/specification.html"), "utf8");
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain("Version 1.2.3.");
  });

  it("publishes only the targets that are named, where an option says so", async () => {
    const root = projectOnDisk(smallProject);
    const run = await runHere(join(root, "api"), ["build", "other", "--out", "../site", "--quiet"]);
    expect(run).toEqual({ code: 0, out: "", error: "" });
    expect(readdirSync(join(root, "site")).sort()).toEqual([
      "another.anchors.json",
      "another.html",
      "another.rst",
    ]);
  });

  it.each([
    [["--format", "rst"], ["another.rst"]],
    [
      ["--format", "html"],
      ["another.anchors.json", "another.html"],
    ],
    [
      ["--format", "html, rst"],
      ["another.anchors.json", "another.html", "another.rst"],
    ],
    [
      ["--format", "html", "--format", "rst,html"],
      ["another.anchors.json", "another.html", "another.rst"],
    ],
  ])("publishes in the formats of %s", async (args, files) => {
    const root = projectOnDisk(smallProject);
    expect((await runHere(root, ["build", "other", ...args])).code).toBe(0);
    expect(readdirSync(join(root, "out")).sort()).toEqual(files);
  });

  it("finds the project with -C, before or after the command", async () => {
    const root = projectOnDisk(smallProject);
    for (const args of [
      ["-C", root, "build"],
      ["build", "-C", join(root, "api")],
    ])
      expect(await runHere("/", args)).toMatchObject({ code: 0, error: "" });
  });

  it("leaves files alone that did not change", async () => {
    const root = projectOnDisk(smallProject);
    await runHere(root, ["build"]);
    const before = statSync(join(root, "out/specification.rst")).mtimeMs;
    expect((await runHere(root, ["build"])).out).toBe(
      [
        "specification.rst",
        "another.rst",
        "specification.html",
        "another.html",
        "specification.anchors.json",
        "another.anchors.json",
      ]
        .map((file) => `out/${file} (unchanged)\n`)
        .join(""),
    );
    expect(statSync(join(root, "out/specification.rst")).mtimeMs).toBe(before);
  });

  it("gives the same bytes every time", async () => {
    const textsOf = async () => {
      const root = projectOnDisk(smallProject);
      await runHere(root, ["build"]);
      return ["rst", "html"].map((format) => readFileSync(join(root, `out/specification.${format}`), "utf8"));
    };
    expect(await textsOf()).toEqual(await textsOf());
  });

  it("lists targets", async () => {
    const root = projectOnDisk(smallProject);
    for (const args of [["--list-targets"], ["--list-targets", "--watch"]])
      expect(await runHere(root, ["build", ...args])).toEqual({ code: 0, out: "main\nother\n", error: "" });
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  it("names each chapter with --verbose", async () => {
    const root = projectOnDisk(smallProject);
    expect((await runHere(root, ["build", "main", "--verbose"])).error).toBe(
      "main: specification/intro.rst\nmain: specification/details.rst\n",
    );
  });

  it("lets -D define and override placeholders", async () => {
    const root = projectOnDisk({ ...smallProject, [intro]: "A\n=\n\n{{spec_version}} <<my.name>>\n" });
    expect(
      (await runHere(root, ["build", "-D", "spec_version=9=9", "--define", "my.name=two words"])).code,
    ).toBe(0);
    expect(readFileSync(join(root, "out/specification.rst"), "utf8")).toContain("\n9=9 two words\n");
  });

  it("shows all findings at their place and leaves what was published as it was", async () => {
    const root = projectOnDisk(smallProject);
    await runHere(root, ["build"]);
    const before = readFileSync(join(root, "out/specification.rst"), "utf8");
    writeFileSync(join(root, intro), "Introduction\n============\n\n{{spec_versoin}} {{nothing_like_it}}\n");
    writeFileSync(join(root, "specification/details.rst"), "Details\n=======\n\nDeeper\n~~~~~~\n");
    const run = await runHere(root, ["build"]);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.error.split("\n").filter((line) => /^\S+:\d+:\d+: error/.test(line))).toEqual([
      expect.stringMatching(/^specification\/details\.rst:5:1: error .*\[title-level-skipped\]$/),
      expect.stringMatching(
        /^specification\/intro\.rst:4:3: error .*'spec_versoin'.*spec_version.*\[unknown-placeholder\]$/,
      ),
      expect.stringMatching(/^specification\/intro\.rst:4:20: error .*\[unknown-placeholder\]$/),
    ]);
    expect(run.error).toMatch(/3 errors, \d warnings?\nNothing was published\.\n$/);
    expect(readFileSync(join(root, "out/specification.rst"), "utf8")).toBe(before);
  });

  it("publishes with warnings, which --quiet hides", async () => {
    const root = projectOnDisk({
      ...smallProject,
      "specification/details.rst": "Details\n=======\n\n{{ping_http_api}}\n",
    });
    const run = await runHere(root, ["build"]);
    expect(run.code).toBe(0);
    expect(run.error).toMatch(
      /^event-schemas\/schema\/m\.ping:1:1: warning .*\[unused-section\]\nTo learn more: spec explain unused-section\n0 errors, 1 warning\n$/,
    );
    expect(await runHere(root, ["build", "--quiet"])).toEqual({ code: 0, out: "", error: "" });
  });

  it("annotates in GitHub Actions", () => {
    const root = projectOnDisk({ ...smallProject, [intro]: "A\n=\n\n{{nope}}\n" });
    expect(runSpec(root, ["build"], { GITHUB_ACTIONS: "true" }).error).toContain(
      "::error file=specification/intro.rst,line=4,endLine=4,col=3,endColumn=7,title=unknown-placeholder::",
    );
  });
});

describe("spec build, called or configured wrongly", () => {
  it.each([
    [
      "an unknown target",
      ["build", "mian"],
      /^spec: There is no target 'mian' in targets\.yaml; did you mean 'main'\?\n$/,
    ],
    [
      "a target that is like none",
      ["build", "everything"],
      /^spec: There is no target 'everything' in targets\.yaml; there are main, other\n$/,
    ],
    [
      "an unknown template set",
      ["build", "--templates", "2051"],
      /^spec: There is no template set '2051'; .*\n$/,
    ],
    ["an unknown option", ["build", "--ouput", "x"], /unknown option '--ouput'[\s\S]*--out/],
    ["an unknown command", ["biuld"], /unknown command 'biuld'[\s\S]*build/],
    ["an unknown format", ["build", "--format", "pdf"], /'pdf' is no format.*rst, html and md/],
    ["a definition without a value", ["build", "-D", "name"], /NAME=VALUE/],
    ["an output folder without a name", ["build", "--out", ""], /It is empty/],
    ["no command", [], /Usage: spec/],
  ])("exits with 2 for %s", async (_, args, message) => {
    const root = projectOnDisk(smallProject);
    const run = await runHere(root, args);
    expect(run.error).toMatch(message);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  it("exits with 2 where there is no project", async () => {
    const root = projectOnDisk({ "readme.txt": "" });
    const run = await runHere(root, ["build"]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.error).toMatch(/^spec: There is no targets\.yaml.*'spec init' begins one\./);
    expect((await runHere(root, ["build", "-C", "nowhere"])).code).toBe(2);
  });

  it("exits with 2 for a mistake in targets.yaml, and with 1 for one in a source", async () => {
    const broken = { ...smallProject, "targets.yaml": "targets:\n  main:\n    flies: [intro.rst]\n" };
    expect(await runHere(projectOnDisk(broken), ["build"])).toMatchObject({
      code: 2,
      error: expect.stringContaining("targets.yaml:3:5: error"),
    });
    const notYaml = { ...smallProject, "targets.yaml": "targets: [\n" };
    expect(await runHere(projectOnDisk(notYaml), ["build"])).toMatchObject({ code: 2 });
    const source = { ...smallProject, "api/ping.yaml": "swagger: '2.0'\npaths: {\n" };
    expect(await runHere(projectOnDisk(source), ["build"])).toMatchObject({ code: 1 });
  });

  it("exits with 2 where the output folder cannot be written, without a stack", async () => {
    const root = projectOnDisk({ ...smallProject, out: "a file\n" });
    const run = await runHere(root, ["build"]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.error).toMatch(
      /^spec: The folder .*out cannot be read: .*it is a file\. Nothing was written\.\n$/,
    );
    expect(readFileSync(join(root, "out"), "utf8")).toBe("a file\n");
  });

  it.skipIf(!existsSync("/proc/self"))("exits with 2 where no folder can be made", async () => {
    const run = await runHere(projectOnDisk(smallProject), ["build", "--out", "/proc/none/here"]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.error).toContain("Nothing was written.");
  });

  it.skipIf(!existsSync("/dev/full"))(
    "exits with 2 where its output cannot be written, without a stack",
    () => {
      const full = openSync("/dev/full", "w");
      const run = runSpec(projectOnDisk(smallProject), ["build"], {}, full);
      closeSync(full);
      expect(run).toMatchObject({ code: 2, error: "spec: The output cannot be written (ENOSPC).\n" });
    },
  );

  it("exits with 2 where the project makes 'out' a link, unless --out names it", async () => {
    const elsewhere = projectOnDisk({});
    const root = projectOnDisk({ ...smallProject, out: { link: elsewhere } });
    const run = await runHere(root, ["build"]);
    expect(run).toMatchObject({ code: 2, error: expect.stringContaining("is a link") });
    expect(readdirSync(elsewhere)).toEqual([]);
    expect((await runHere(root, ["build", "--out", "out"])).code).toBe(0);
  });

  it("publishes all files or none", async () => {
    const root = projectOnDisk(smallProject);
    mkdirSync(join(root, "out/another.rst"), { recursive: true });
    expect((await runHere(root, ["build"])).code).toBe(2);
    expect(readdirSync(join(root, "out"))).toEqual(["another.rst"]);
  });

  it("prints its version and its help", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await runHere("/", ["--version"])).toEqual({ code: 0, out: `${version}\n`, error: "" });
    expect(await runHere("/", ["build", "--help"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("--list-targets"),
    });
  });
});
