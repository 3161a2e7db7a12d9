import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const api = smallProject["api/ping.yaml"];
/** One error of each stage: sources, project, model, examples, coverage, chapters, links. */
const withErrors = {
  ...smallProject,
  "targets.yaml": `${smallProject["targets.yaml"]}groups: { none: [intro.rst] }\n`,
  "specification/intro.rst": `${smallProject["specification/intro.rst"]}\nSee Nowhere_ and {{pnig_http_api}}.\n\n*open\n`,
  "api/ping.yaml": api.replace('"pong": 3', '"pong": "3"').replace("summary:", "sumary: x\n      summary:"),
  "api/broken.yaml": "swagger: '2.0'\n\tinfo:\n",
  "event-schemas/schema/m.pong": '{ "type": "object", "typ": "object" }\n',
};
/** The code of every finding that is printed, in order. */
const codesIn = (out: string) => [...out.matchAll(/\[([\w-]+)\]$/gm)].map(([, code]) => code);

describe("spec check", () => {
  it("says what it checked", async () => {
    expect(await runHere(projectOnDisk(smallProject), ["check"])).toEqual({
      code: 0,
      out: "3 examples and 2 chapters checked: no findings\n",
      error: "",
    });
  });

  it("finds errors of all kinds in one run", async () => {
    const { code, out } = await runHere(projectOnDisk(withErrors), ["check"]);
    expect(code).toBe(1);
    for (const each of [
      "yaml-syntax",
      "unused-group",
      "unexpected-key",
      "example-mismatch",
      "event-without-example",
      "unknown-placeholder",
      "rst-inline",
      "rst-reference",
    ])
      expect(codesIn(out), each).toContain(each);
    expect(out).toMatch(/^ +1 unused-group$/m);
    expect(out).toMatch(/ chapters checked: \d+ errors, \d+ warnings\n$/);
  });

  describe("reads texts in a thread", () => {
    const inProcess = (code: string) => {
      const preload = join(projectOnDisk({ "preload.cjs": code }), "preload.cjs");
      return { NODE_OPTIONS: `--require "${preload}"` };
    };
    const root = () =>
      projectOnDisk({
        ...withErrors,
        "targets.yaml": `targets:\n  one: { files: [intro.rst, more.rst] }\n  two: { files: [more.rst, intro.rst] }\n${withErrors["targets.yaml"].replace(/^targets:\n/, "")}`,
        "specification/more.rst": `Title\n=====\n\nSee \`it <#nowhere>\`_ and |no|.\n\n.. note::\n\n=====  =====\na      b\n`,
      });

    it("with the same findings as where no thread can be started", () => {
      const project = root();
      const alone = inProcess(
        `require("node:worker_threads").Worker = class { constructor() { throw new Error("none"); } };`,
      );
      const run = runSpec(project, ["check", "--format", "json"]);
      expect(run).toEqual(runSpec(project, ["check", "--format", "json"], alone));
      expect(run.out).toContain("dead-link");
      expect(run.out).toContain("rst-table");
    });

    it("whose errors are its own", () => {
      const failing = inProcess(
        `if (!require("node:worker_threads").isMainThread) process.nextTick(() => { throw new Error("made to fail"); });`,
      );
      const { code, out, error } = runSpec(root(), ["check"], failing);
      expect({ code, out }).toEqual({ code: 70, out: "" });
      expect(error).toMatch(/error of spec itself.*made to fail/s);
    });
  });

  it("names the lines of its sources where it fails itself", () => {
    const preload = join(
      projectOnDisk({
        "preload.cjs": `require("node:path").relative = () => { throw new Error("made to fail"); };`,
      }),
      "preload.cjs",
    );
    const { code, error } = runSpec(projectOnDisk(withErrors), ["check"], {
      NODE_OPTIONS: `--require "${preload}"`,
    });
    expect(code).toBe(70);
    expect(error).toMatch(/at pathsFrom \(src\/cli\/paths\/shown-paths\.ts:\d+:\d+\)/);
    const [, line] = /shown-paths\.ts:(\d+)/.exec(error) ?? [];
    const source = readFileSync(new URL("../../src/cli/paths/shown-paths.ts", import.meta.url), "utf8");
    expect(source.split("\n")[Number(line) - 1]).toContain("relative(");
    expect(error).not.toContain("spec.cjs");
  });

  it("checks what is named, by code or by group", async () => {
    const root = projectOnDisk(withErrors);
    // A file that cannot be read is always reported.
    expect(codesIn((await runHere(root, ["check", "--only", "rst-reference"])).out)).toEqual([
      "yaml-syntax",
      "rst-reference",
    ]);
    expect(
      codesIn((await runHere(root, ["check", "--only", "links,examples", "--only", "rst-inline"])).out),
    ).toEqual(expect.arrayContaining(["yaml-syntax", "example-mismatch", "rst-reference", "rst-inline"]));
    const without = codesIn((await runHere(root, ["check", "--skip", "links, chapters"])).out);
    expect(without).not.toContain("rst-reference");
    expect(without).toContain("example-mismatch");
    expect(await runHere(root, ["check", "--only", "exmaples"])).toMatchObject({
      code: 2,
      out: "",
      error: expect.stringContaining("There is no code or group 'exmaples'; did you mean 'examples'?"),
    });
  });

  it("counts values of a wrong type among the errors of API files", async () => {
    const root = projectOnDisk({
      ...smallProject,
      "api/ping.yaml": api.replace("summary:", "deprecated: often\n      summary:"),
    });
    expect(codesIn((await runHere(root, ["check", "--only", "apis"])).out)).toEqual(["wrong-type"]);
    expect((await runHere(root, ["check", "--only", "sources"])).code).toBe(0);
  });

  it("does no work that is not needed", async () => {
    const root = projectOnDisk(smallProject);
    expect((await runHere(root, ["check", "--only", "examples"])).out).toBe(
      "3 examples checked: no findings\n",
    );
    expect((await runHere(root, ["check", "--only", "project"])).out).toMatch(
      /^\d files checked: no findings\n$/,
    );
    expect((await runHere(root, ["check", "--only", "chapters"])).out).toBe(
      "2 chapters checked: no findings\n",
    );
  });

  it("shows findings of the files that are named, and of those that lead there", async () => {
    const root = projectOnDisk(withErrors);
    const { out } = await runHere(join(root, "specification"), ["check", "intro.rst"]);
    expect(new Set(out.split("\n").flatMap((line) => /^(\S+?):\d+:\d+: \w+ /.exec(line)?.[1] ?? []))).toEqual(
      new Set(["intro.rst", "../api/broken.yaml"]),
    );
    const files = (await runHere(root, ["check", "api/ping.yaml", "api/broken.yaml"])).out;
    expect((await runHere(root, ["check", "api"])).out).toBe(files);
    expect((await runHere(root, ["check", "event-schemas"])).out).not.toBe(files);
  });

  it("writes several formats at once, to files", async () => {
    const root = projectOnDisk(withErrors);
    const { code, out } = await runHere(root, [
      "check",
      ...["--format", "stylish", "--format", "sarif=spec.sarif", "--format", "json=spec.json"],
    ]);
    expect(code).toBe(1);
    const { findings, summary } = JSON.parse(readFileSync(join(root, "spec.json"), "utf8"));
    expect(codesIn(out)).toEqual(findings.map((each: { code: string }) => each.code));
    expect(Object.values<number>(summary.codes).reduce((sum, each) => sum + each, 0)).toBe(findings.length);
    const log = JSON.parse(readFileSync(join(root, "spec.sarif"), "utf8"));
    expect(log.runs[0].results).toHaveLength(findings.length);
    const [rule] = log.runs[0].tool.driver.rules;
    expect(rule.help.markdown).toContain(`# \`${rule.id}\``);
  });

  it.each([
    [["--format", "sraif"], "'sraif' is no format; did you mean 'sarif'?"],
    [["--format", "json", "--format", "sarif"], "'json' is printed already"],
    [["--format", "json=a", "--format", "sarif=a"], "'json' goes to a already"],
    [["--format", "json="], "Name a file after 'json='"],
    [["--format", "json=no/such/folder/a.json"], "cannot be written (ENOENT)"],
    [["--max-warnings", "-1"], "It must be a whole number"],
    [["--write-baseline", "--only", "links"], "A baseline is of the whole project"],
    [["empty"], "There is no file in empty"],
    [["-C", "nowhere"], "There is no folder nowhere"],
    [["-C", ""], "It is empty"],
    [["nowhere.rst"], "There is no file or folder nowhere.rst"],
  ])("refuses %j", async (args, message) => {
    const { code, error } = await runHere(projectOnDisk({ ...smallProject, "empty/.keep": "" }), [
      "check",
      ...args,
    ]);
    expect(error).toContain(message);
    expect(code).toBe(2);
  });

  it("takes too many warnings as an error, shown or not", async () => {
    const root = projectOnDisk({
      ...smallProject,
      "targets.yaml": `${smallProject["targets.yaml"]}groups: { none: [intro.rst] }\n`,
    });
    expect((await runHere(root, ["check", "--max-warnings", "1"])).code).toBe(0);
    expect(await runHere(root, ["check", "--max-warnings", "0"])).toMatchObject({
      code: 1,
      error: "spec: There are more warnings than 0.\n",
    });
    expect((await runHere(root, ["check", "--quiet"])).out).toBe(
      "3 examples and 2 chapters checked: no error, 1 warning not shown\n",
    );
    expect((await runHere(root, ["check", "--quiet", "--max-warnings", "0"])).code).toBe(1);
  });
});

describe("the baseline of spec check", () => {
  const project = {
    ...withErrors,
    "api/broken.yaml": "swagger: '2.0'\ninfo: { title: Broken, version: '1' }\npaths: {}\n",
  };

  it("lets a project begin with a clean slate", async () => {
    const root = projectOnDisk(project);
    const before = await runHere(root, ["check"]);
    expect(before.code).toBe(1);
    const { code, out } = await runHere(root, ["check", "--write-baseline"]);
    expect(out).toBe(`spec-baseline.json: ${codesIn(before.out).length} findings put off\n`);
    expect(code).toBe(0);
    expect(await runHere(root, ["check"])).toMatchObject({
      code: 0,
      out: `3 examples and 2 chapters checked: no new findings, and ${codesIn(before.out).length} in the baseline\n`,
    });
    expect(await runHere(root, ["check", "--no-baseline"])).toEqual(before);
  });

  it("stands beside targets.yaml", async () => {
    const { "targets.yaml": targets, ...rest } = project;
    const root = projectOnDisk({ ...rest, "specification/targets.yaml": targets });
    expect((await runHere(root, ["check", "--write-baseline"])).out).toMatch(
      /^specification\/spec-baseline\.json: /,
    );
    expect((await runHere(root, ["check"])).code).toBe(0);
  });

  it("is the same text each time, and grows stale when errors are fixed", async () => {
    const root = projectOnDisk(project);
    const file = join(root, "spec-baseline.json");
    await runHere(root, ["check", "--write-baseline"]);
    const first = readFileSync(file, "utf8");
    await runHere(root, ["check", "--write-baseline"]);
    expect(readFileSync(file, "utf8")).toBe(first);
    writeFileSync(join(root, "specification/intro.rst"), smallProject["specification/intro.rst"]);
    const { code, out } = await runHere(root, ["check"]);
    expect(code).toBe(0);
    expect(out).toContain("[baseline-stale]");
    expect(out).toMatch(
      /^spec-baseline\.json:\d+:\d+: warning specification\/intro\.rst has no such finding/m,
    );
  });

  it("is not written while a file cannot be read", async () => {
    const root = projectOnDisk(withErrors);
    const { code, out, error } = await runHere(root, ["check", "--write-baseline"]);
    expect(code).toBe(1);
    expect(codesIn(out)).toEqual(["yaml-syntax"]);
    expect(error).toBe("No baseline was written: these cannot be put off.\n");
    expect(existsSync(join(root, "spec-baseline.json"))).toBe(false);
  });
});

describe("rules and exceptions", () => {
  it("are heeded by every command", async () => {
    const chapter = `${smallProject["specification/intro.rst"]}\n.. spec-ignore: rst-reference\n\nSee Nowhere_.\n`;
    const root = projectOnDisk({
      ...smallProject,
      "targets.yaml": `${smallProject["targets.yaml"]}rules: { example-mismatch: off }\n`,
      "specification/intro.rst": chapter,
      "api/ping.yaml": api.replace('"pong": 3', '"pong": "3"'),
    });
    expect(await runHere(root, ["check"])).toMatchObject({ code: 0 });
    expect(await runHere(root, ["check-examples"])).toMatchObject({ code: 0 });
    expect(await runHere(root, ["build"])).toMatchObject({ code: 0, error: "" });
  });
});

describe("spec explain", () => {
  const root = ".";

  it("prints the page of a code", async () => {
    const page = readFileSync(new URL("../../docs/codes/dead-link.md", import.meta.url), "utf8");
    expect(await runHere(root, ["explain", "dead-link"])).toEqual({ code: 0, out: page, error: "" });
  });

  it("lists all codes by their groups, or those of one", async () => {
    const { out } = await runHere(root, ["explain"]);
    expect(out).toMatch(/^links\n( {2}[\w-]+ +(error|warning)\n)+$/m);
    expect(out).toMatch(/^ {2}chapter-missing +error, always$/m);
    expect((await runHere(root, ["explain", "links"])).out).toMatch(/^links\n {2}rst-reference +error\n/);
  });

  it("guesses what was meant", async () => {
    expect(await runHere(root, ["explain", "dead-lnik"])).toEqual({
      code: 2,
      out: "",
      error: "spec: There is no code or group 'dead-lnik'; did you mean 'dead-link'?\n",
    });
  });
});
