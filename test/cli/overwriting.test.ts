import { createHash } from "node:crypto";
import { existsSync, linkSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Content } from "../helpers/memory-files.ts";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startSpec } from "../helpers/start-spec.ts";

const project: Record<string, Content> = {
  ...smallProject,
  "specification/specification.rst": "A draft that no target lists.\n",
  "specification/notes.md": "Notes.\n",
  "templating/own/event.njk": "{{ event.name }}\n",
  "notes.txt": "Version {{spec_version}}\n",
};

/** The same with one line of targets.yaml more, or another output. */
const saying = (more: string, output = "another"): Record<string, Content> => ({
  ...project,
  "targets.yaml": `${smallProject["targets.yaml"].replace("another", output)}${more}`,
});

function contents(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true });
  return Object.fromEntries(
    files.flatMap((file) => {
      const path = join(file.parentPath, file.name);
      return file.isFile() ? [[path, readFileSync(path, "utf8")]] : [];
    }),
  );
}

describe("a source is never written over", () => {
  it.each<[string, Record<string, Content>, string[]]>([
    ["a chapter that no target lists", project, ["build", "-o", "specification"]],
    ["a chapter", saying("", "intro"), ["build", "-o", "specification"]],
    [
      "a chapter of Markdown that no target lists, by Markdown",
      saying("", "notes"),
      ["build", "--format", "md", "-o", "specification"],
    ],
    [
      "chapters of Markdown, by what is written of them",
      {
        ...smallProject,
        "targets.yaml": "targets: { notes: { files: [notes.md] } }\n",
        "specification/notes.md": "# Notes\n\n* One\n",
      },
      ["build", "--format", "html,md", "-o", "specification"],
    ],
    [
      "a chapter of Markdown in a folder, by a page of one",
      {
        ...smallProject,
        "targets.yaml": "targets: { notes: { files: [notes/index.md] } }\n",
        "specification/notes/index.md": "# Notes\n\n* One\n",
      },
      ["build", "--format", "md", "--pages", "-o", "specification"],
    ],
    [
      "a chapter, where only the other target is built",
      saying("", "intro"),
      ["build", "other", "-o", "specification"],
    ],
    ["the changelog", saying("", "CHANGELOG"), ["build", "-o", "."]],
    [
      "a file for the pages",
      { ...saying("page: { header: site/header.html }\n", "header"), "site/header.html": "<p></p>\n" },
      ["build", "-o", "site"],
    ],
    [
      "a file for the pages, where none is made",
      { ...saying("page: { header: site/header.rst }\n", "header"), "site/header.rst": "<p></p>\n" },
      ["build", "-o", "site", "--format", "rst"],
    ],
    ["a chapter, by a report", project, ["check", "--format", "json=specification/intro.rst"]],
    [
      "Markdown among the chapters, by a report",
      project,
      ["check", "--format", "sarif=specification/notes.md"],
    ],
    ["targets.yaml, by a report", project, ["check", "--format", "junit=./api/../targets.yaml"]],
    ["an API file, by a report", project, ["check", "--format", "json", "--format", "pretty=api/ping.yaml"]],
    ["a schema, by a report", project, ["check-examples", "--format", "json=event-schemas/schema/m.ping"]],
    ["an example, by a report", project, ["check", "--format", "json=event-schemas/examples/m.ping"]],
    [
      "a template, by a report",
      project,
      ["check", "--templates", "templating/own", "--format", "json=templating/own/event.njk"],
    ],
    ["the file itself, by expand", project, ["expand", "specification/intro.rst", "-o", "specification"]],
    ["a file from elsewhere, by expand", project, ["expand", "notes.txt", "-o", "."]],
    [
      "a chapter through a link, by a report",
      { ...project, way: { link: "specification" } },
      ["check", "--format", "json=way/intro.rst"],
    ],
    [
      "a chapter through a link to it",
      { ...project, "out/another.rst": { link: "../specification/details.rst" } },
      ["build"],
    ],
  ])("%s", async (_, files, args) => {
    const root = projectOnDisk(files);
    const before = contents(root);
    const run = await runHere(root, args);
    expect(run.code).toBe(2);
    expect(run.error).toMatch(
      /^spec: \S+ is (?:a source of the project|there already, where).*Nothing was written\.\n$/m,
    );
    expect(contents(root)).toEqual(before);
    expect(run.out).toBe("");
  });

  it("under another name, either", async () => {
    const root = projectOnDisk({ ...project, "site/mine": "" });
    linkSync(join(root, "specification/intro.rst"), join(root, "site/another.rst"));
    expect(await runHere(root, ["build", "-o", "site"])).toMatchObject({ code: 2, out: "" });
    expect(readdirSync(join(root, "site"))).toEqual(["another.rst", "mine"]);
  });

  it("by watch", async () => {
    const root = projectOnDisk(saying("", "CHANGELOG"));
    const { ended, error } = startSpec(root, ["watch", "-o", "."]);
    expect(await ended).toBe(2);
    expect(error()).toContain("CHANGELOG.rst is a source of the project");
    expect(readFileSync(join(root, "CHANGELOG.rst"), "utf8")).toBe(smallProject["CHANGELOG.rst"]);
    expect(existsSync(join(root, "specification.rst"))).toBe(false);
  });

  it("nor removed, whatever a list of pages says", async () => {
    const header = "<p>Header</p>\n";
    const hash = createHash("sha256").update(header).digest("hex");
    const root = projectOnDisk({
      ...saying("page: { header: specification/header.html }\n"),
      "specification/header.html": header,
      "specification/files.json": JSON.stringify({ "header.html": hash }),
    });
    await runHere(root, ["build", "main", "--pages", "--format", "html", "-o", "."]);
    expect(readFileSync(join(root, "specification/header.html"), "utf8")).toBe(header);
  });
});

describe("what is no source is written", () => {
  it.each<[string, Record<string, Content>, string[], string]>([
    ["beside the chapters", smallProject, ["build", "-o", "specification"], "specification/another.rst"],
    [
      "in a folder with a chapter's name elsewhere",
      saying("", "intro"),
      ["build", "-o", "site"],
      "site/intro.rst",
    ],
    ["over a former build", { ...project, "out/another.rst": "old" }, ["build"], "out/another.rst"],
    [
      "over a file that nothing reads",
      { ...project, "a.json": "old" },
      ["check", "--format", "json=a.json"],
      "a.json",
    ],
    [
      "over a baseline",
      { ...project, "spec-baseline.json": "{}" },
      ["check", "--write-baseline"],
      "spec-baseline.json",
    ],
    [
      "beside a file that is expanded",
      project,
      ["expand", "specification/intro.rst", "-o", "site"],
      "site/intro.rst",
    ],
  ])("%s", async (_, files, args, path) => {
    const root = projectOnDisk(files);
    expect(await runHere(root, args)).toMatchObject({ code: 0, error: expect.not.stringContaining("spec:") });
    expect(readFileSync(join(root, path), "utf8")).not.toBe("old");
    // So it is with what stands there now.
    expect((await runHere(root, args)).code).toBe(0);
  });
});

it("two reports do not go to one file", async () => {
  const root = projectOnDisk(smallProject);
  const run = await runHere(root, ["check", "--format", "json=a", "--format", "sarif=./api/../a"]);
  expect(run).toMatchObject({
    code: 2,
    out: "",
    error: expect.stringContaining("Two formats go to one file"),
  });
  expect(existsSync(join(root, "a"))).toBe(false);
});
