import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { deadLinks } from "./markdown/links.ts";
import { mixedProject, written } from "./markdown/project.ts";

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort();

describe("spec build --format md", () => {
  it("writes a file for each target, and llms.txt, where targets.yaml wants it", async () => {
    const root = projectOnDisk(mixedProject);
    expect(await runHere(root, ["build", "--format", "md"])).toEqual({
      code: 0,
      out: "out/guide.md\nout/reference.md\nout/llms.txt\n",
      error: "",
    });
    for (const [file, content] of Object.entries(written))
      expect(readFileSync(join(root, "out", file), "utf8")).toBe(content);
    expect(readdirSync(join(root, "out")).sort()).toEqual(["guide.md", "llms.txt", "reference.md"]);
    // The same sources give the same bytes.
    expect((await runHere(root, ["build", "--format", "md"])).out).toBe(
      "out/guide.md (unchanged)\nout/reference.md (unchanged)\nout/llms.txt (unchanged)\n",
    );
  });

  it.each([
    ["one file a target", []],
    ["one file a page", ["--pages"]],
  ])("links lead somewhere: %s", async (_, options) => {
    const root = projectOnDisk(mixedProject);
    expect((await runHere(root, ["build", "--format", "md", ...options])).code).toBe(0);
    const files = filesIn(join(root, "out"), ".md");
    expect(files.length).toBeGreaterThan(1);
    const texts = new Map(files.map((file) => [file, readFileSync(join(root, "out", file), "utf8")]));
    expect(deadLinks(texts)).toEqual([]);
  });

  it("writes a file a page with --pages, beside those of HTML", async () => {
    const root = projectOnDisk(mixedProject);
    await runHere(root, ["build", "--format", "html,md", "--pages"]);
    const pages = ["guide/index", "guide/more", "guide/the-guide"];
    expect(filesIn(join(root, "out"), ".md").filter((file) => file.startsWith("guide/"))).toEqual(
      pages.map((page) => `${page}.md`),
    );
    expect(filesIn(join(root, "out"), ".html").filter((file) => file.startsWith("guide/"))).toEqual(
      pages.map((page) => `${page}.html`),
    );
    expect(readFileSync(join(root, "out/guide/index.md"), "utf8")).toBe(
      "# The Guide\n\n- [The Guide](the-guide.md)\n- [More](more.md)\n",
    );
    expect(readFileSync(join(root, "out/guide/more.md"), "utf8")).toContain(
      "Back to [start](the-guide.md#the-guide), [Limits](the-guide.md#rest-limits) and [here](#own).",
    );
    expect(readFileSync(join(root, "out/reference/calls.md"), "utf8")).toContain(
      "See [the guide](../guide/more.md#own).",
    );
  });

  it("removes pages that are no more, and leaves those of HTML", async () => {
    const root = projectOnDisk(mixedProject);
    await runHere(root, ["build", "--format", "html,md", "--pages"]);
    const rename = (path: string, from: string, to: string) =>
      writeFileSync(join(root, path), String(mixedProject[path]).replace(from, to));
    rename("specification/more.md", "# More", "# Moved");
    rename("specification/start.rst", "More_", "Moved_");
    const run = await runHere(root, ["build", "--format", "md", "--pages"]);
    expect(run.out).toContain("out/guide/more.md (removed)\n");
    expect(filesIn(join(root, "out/guide"), ".md")).toEqual(["index.md", "moved.md", "the-guide.md"]);
    expect(filesIn(join(root, "out/guide"), ".html")).toContain("more.html");
    // The build of HTML removes its own.
    expect((await runHere(root, ["build", "--format", "html", "--pages"])).out).toContain(
      "out/guide/more.html (removed)\n",
    );
    expect(filesIn(join(root, "out/guide"), ".md")).toContain("moved.md");
  });

  it("is not written by default", async () => {
    const root = projectOnDisk(smallProject);
    await runHere(root, ["build"]);
    expect(filesIn(join(root, "out"), ".md")).toEqual([]);
    expect(existsSync(join(root, "out/llms.txt"))).toBe(false);
  });

  it("finds what is wrong with links, as the page does", async () => {
    const root = projectOnDisk({
      ...mixedProject,
      "specification/more.md": "# More\n\n[a](#nowhere)\n\n## O {#own}\n",
    });
    const run = await runHere(root, ["build", "--format", "md"]);
    expect(run).toMatchObject({ code: 1, out: "" });
    expect(run.error).toMatch(/^specification\/more\.md:3:1: error .*'#nowhere'.*\[dead-link\]$/m);
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  it("finds nothing twice where pages are made as well", async () => {
    const root = projectOnDisk({
      ...mixedProject,
      "specification/more.md": "# More\n\n[a](#nowhere)\n\n## O {#own}\n",
    });
    const run = await runHere(root, ["build", "--format", "html,md,rst"]);
    expect(run.error.match(/dead-link\]/g)).toHaveLength(1);
  });

  it("refuses formats that there are not", async () => {
    const run = await runHere(projectOnDisk(smallProject), ["build", "--format", "markdown"]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.error).toContain("'markdown' is no format: there are rst, html and md.");
  });
});

describe("llms.txt", () => {
  it("leads to the pages where there is no Markdown", async () => {
    const root = projectOnDisk(mixedProject);
    await runHere(root, ["build", "--format", "html"]);
    expect(readFileSync(join(root, "out/llms.txt"), "utf8")).toBe(
      written["llms.txt"]?.replaceAll(".md", ".html"),
    );
  });

  it("leads to the files of folders", async () => {
    const root = projectOnDisk(mixedProject);
    await runHere(root, ["build", "--format", "md", "--pages"]);
    const text = readFileSync(join(root, "out/llms.txt"), "utf8");
    expect(text).toContain("- [More](guide/more.md)\n");
    for (const [, file = ""] of text.matchAll(/\]\(([^)]*)\)/g))
      expect(existsSync(join(root, "out", file))).toBe(true);
  });

  it("is not written while other targets are not built", async () => {
    const root = projectOnDisk(mixedProject);
    expect((await runHere(root, ["build", "guide", "--format", "md"])).out).toBe("out/guide.md\n");
  });

  it("lists the targets that want it; of one, its contents", async () => {
    const root = projectOnDisk({
      ...mixedProject,
      "targets.yaml": String(mixedProject["targets.yaml"])
        .replace("page: { llms: true }\n", "")
        .replace(
          "files: [details.rst]",
          "files: [details.rst]\n    title: '[Draft] Calls'\n    page: { llms: true }",
        ),
    });
    await runHere(root, ["build", "--format", "md"]);
    expect(readFileSync(join(root, "out/llms.txt"), "utf8")).toBe(
      "# [Draft] Calls\n\n## Contents\n\n- [\\[Draft\\] Calls](reference.md)\n- [Calls](reference.md#calls)\n",
    );
  });
});
