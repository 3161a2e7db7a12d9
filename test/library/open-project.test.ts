import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openProject } from "../../src/library/open-project.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const api = smallProject["api/ping.yaml"];
const withErrors = { ...smallProject, "api/ping.yaml": api.replace('"pong": 3', '"pong": "3"') };
const library = new URL("../../starter/library", import.meta.url).pathname;

describe("a project of a program", () => {
  it("finds over a folder and over its texts what the command finds", async () => {
    const root = projectOnDisk(withErrors);
    const { out } = runSpec(root, ["check", "--format", "json", "--relative-to", "."]);
    const report = await openProject(root).check();
    expect(JSON.parse(JSON.stringify(report))).toEqual(JSON.parse(out));
    expect(report.summary.errors).toBe(1);
    expect(await openProject(withErrors).check()).toEqual(report);
    expect(await openProject(new Map(Object.entries(withErrors))).check()).toEqual(report);
  });

  it("restricts a check to files and codes", async () => {
    const project = openProject(withErrors);
    expect((await project.check({ only: ["links"] })).findings).toEqual([]);
    expect((await project.check({ files: ["specification"] })).findings).toEqual([]);
    expect((await project.checkExamples({ files: ["api/ping.yaml"] })).summary.codes).toEqual({
      "example-mismatch": 1,
    });
  });

  it("builds all targets as a site", async () => {
    const site = { site: true, baseUrl: "https://spec.example.org" };
    const { files } = await openProject(smallProject).build(site);
    expect(files.get("sitemap.xml")).toContain("<loc>https://spec.example.org/another/</loc>");
    expect(files.has("another/index.md")).toBe(true);
  });

  it("builds what is published, and nothing where there are errors", async () => {
    const { files } = await openProject(smallProject).build({ targets: ["other"], formats: ["html"] });
    expect([...files.keys()]).toEqual(["another.html"]);
    expect(files.get("another.html")).toContain("How often.");
    const broken = await openProject(withErrors).build();
    expect([broken.files.size, broken.summary.errors]).toEqual([0, 1]);
    expect((await openProject(withErrors).build({ check: false })).files.size).toBeGreaterThan(0);
  });

  it("compares itself with another state", async () => {
    const later = { ...smallProject, "api/ping.yaml": api.replace("/ping/{count}:", "/pong/{count}:") };
    const { verdict, changes } = await openProject(later).diff(smallProject);
    expect([verdict, changes[0]?.class]).toEqual(["major", "breaking"]);
  });

  it("counts what is covered, and gives the model", async () => {
    const project = openProject(library);
    expect((await project.coverage()).figures["endpoints"]).toEqual({
      covered: 4,
      total: 4,
      percent: 100,
      minimum: 100,
    });
    const { version, apis } = await project.model();
    expect([version, apis.length]).toEqual([1, 2]);
  });

  it("reads its files anew at each call", async () => {
    const files = new Map(Object.entries(smallProject));
    const project = openProject(files);
    expect((await project.check()).summary.errors).toBe(0);
    files.set("api/ping.yaml", withErrors["api/ping.yaml"]);
    expect((await project.check()).summary.errors).toBe(1);
  });

  it("takes substitutions and definitions", async () => {
    const files = {
      ...smallProject,
      "specification/intro.rst": "Title\n=====\n\nVersion {{spec_version}} of NAME.\n",
    };
    const project = openProject(files, { set: { NAME: "Ping" }, define: { spec_version: "9" } });
    expect((await project.build({ formats: ["rst"] })).files.get("specification.rst")).toContain(
      "Version 9 of Ping.",
    );
  });
});

describe("two projects in one process", () => {
  it("do not disturb each other, whatever goes on in them at once", async () => {
    const [good, bad] = [openProject(smallProject), openProject(withErrors)];
    const alone = [await good.check(), await bad.check(), (await good.build()).files];
    const together = await Promise.all([good.check(), bad.check(), good.build().then(({ files }) => files)]);
    expect(together).toEqual(alone);
  });
});

describe("a mistake in a call", () => {
  it.each([
    [
      "a folder that is none",
      () => openProject(join(library, "nowhere")),
      /^There is no folder ".*nowhere"$/,
    ],
    ["a path out of the project", () => openProject({ "../a": "" }), /^"\.\.\/a" is no path of a file/],
    ["an absolute path", () => openProject({ "/a": "" }), /^"\/a" is no path of a file/],
    ["a file that is a folder", () => openProject({ a: "", "a/b": "" }), /^"a" is a file and a folder$/],
    [
      "an unknown code",
      () => openProject(smallProject).check({ only: ["x"] }),
      /^There is no code or group "x"$/,
    ],
    [
      "an unknown file",
      () => openProject(smallProject).check({ files: ["x"] }),
      /^There is no file "x" in the/,
    ],
    [
      "a file outside",
      () => openProject(smallProject).check({ files: ["../x"] }),
      /^There is no file "\.\.\/x" in the/,
    ],
    [
      "an unknown target",
      () => openProject(smallProject).build({ targets: ["x"] }),
      /^There is no target 'x'/,
    ],
    [
      "a target of a site",
      () => openProject(smallProject).build({ targets: ["main"], site: true }),
      /^A site is made of all targets/,
    ],
    [
      "an address of a site that is none",
      () => openProject(smallProject).build({ site: true, baseUrl: "/docs" }),
      /^'\/docs' is no address/,
    ],
    ["a model of nothing", () => openProject({}).model(), /^There is no project to read/],
    ["nothing to compare with", () => openProject(smallProject).diff({}), /^There is no project to compare/],
  ])("is a TypeError: %s", async (_, call, message) => {
    const failed = await Promise.resolve()
      .then<unknown>(call)
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(TypeError);
    expect(String(failed instanceof Error && failed.message)).toMatch(message);
  });
});

describe("an abort", () => {
  it("before a call ends it at once", async () => {
    const reason = new Error("no longer wanted");
    await expect(openProject(smallProject, { signal: AbortSignal.abort(reason) }).check()).rejects.toBe(
      reason,
    );
  });

  it("in the middle of one ends it, and a later call goes on", async () => {
    const controller = new AbortController();
    const reason = new Error("no longer wanted");
    const checking = openProject(smallProject, { signal: controller.signal }).check();
    setImmediate(() => controller.abort(reason));
    await expect(checking).rejects.toBe(reason);
    expect((await openProject(smallProject).check()).summary.errors).toBe(0);
  });
});
