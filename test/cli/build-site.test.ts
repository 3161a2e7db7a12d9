import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { brokenLinks, pagesIn } from "../html/folder.ts";

const site = {
  ...smallProject,
  "targets.yaml": `${smallProject["targets.yaml"]}  guide:
    files: [guide.md]
    output: guides/first
site: { base_url: "https://spec.example.org/a", version: v1.2.3, versions: versions.json }
`,
  "specification/guide.md":
    "---\ntitle: First guide\nlinkTitle: First\nweight: 1\naliases: [/begin]\n---\nSee [details](details.rst).\n",
  "versions.json": '[{ "version": "v1.2.3", "url": "../v1.2.3/", "preferred": true }]\n',
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.\w+$/.test(path))
    .sort();
}

describe("spec build --site", () => {
  it("publishes all targets together, all of whose links lead somewhere", async () => {
    const root = projectOnDisk(site);
    const run = await runHere(root, ["build", "--site"]);
    expect(run).toMatchObject({ code: 0, error: "" });
    const out = join(root, "out");
    const files = filesIn(out);
    expect(files).toEqual([
      "404.html",
      "anchors.js",
      "another/anchors.json",
      "another/index.html",
      "another/index.md",
      "begin/index.html",
      "files-md.json",
      "files.json",
      "guides/first/anchors.json",
      "guides/first/index.html",
      "guides/first/index.md",
      "index.html",
      "index.md",
      "llms.txt",
      "page.css",
      "page.js",
      "samples.js",
      "search-index.js",
      "search-text-1.js",
      "sitemap.xml",
      "specification/anchors.json",
      "specification/index.html",
      "specification/index.md",
    ]);
    const published = files
      .filter((path) => path !== "404.html")
      .map((path): [string, string] => [path, readFileSync(join(out, path), "utf8")]);
    const broken = brokenLinks(pagesIn(published), files).filter((each) => !each.includes("v1.2.3/"));
    expect(broken).toEqual([]);
    const home = readFileSync(join(out, "index.html"), "utf8");
    expect(home.indexOf(">First<")).toBeLessThan(home.indexOf(">Introduction<"));
  });

  it("takes another base URL from the command line", async () => {
    const root = projectOnDisk(site);
    await runHere(root, ["build", "--site", "--base-url", "https://preview.example.org"]);
    const sitemap = readFileSync(join(root, "out/sitemap.xml"), "utf8");
    expect(sitemap).toContain("<loc>https://preview.example.org/guides/first/</loc>");
    expect(sitemap).not.toContain("spec.example.org");
  });

  it.each([
    ["an address that is none", ["--site", "--base-url", "/docs"], /'\/docs' is no address/],
    ["an address without a site", ["--base-url", "https://a.example/"], /it goes with --site/],
    ["some targets", ["--site", "main"], /A site is made of all targets/],
  ])("refuses %s", async (_, args, message) => {
    const root = projectOnDisk(site);
    const run = await runHere(root, ["build", ...args]);
    expect(run.code).toBe(2);
    expect(run.error).toMatch(message);
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  it("removes the pages of targets that are no more, and nothing that it did not write", async () => {
    const root = projectOnDisk(site);
    const out = join(root, "out");
    await runHere(root, ["build", "--site"]);
    writeFileSync(join(out, "guides/mine.html"), "mine");
    writeFileSync(join(out, "begin/index.html"), "mine now");
    writeFileSync(join(root, "targets.yaml"), smallProject["targets.yaml"]);
    const run = await runHere(root, ["build", "--site"]);
    for (const path of ["guides/first/index.html", "guides/first/index.md", "sitemap.xml"]) {
      expect(run.out).toContain(`out/${path} (removed)\n`);
      expect(existsSync(join(out, path)), path).toBe(false);
    }
    expect(readFileSync(join(out, "guides/mine.html"), "utf8")).toBe("mine");
    expect(readFileSync(join(out, "begin/index.html"), "utf8")).toBe("mine now");
  });

  it("removes what folders of pages had and the site has not", async () => {
    const root = projectOnDisk(site);
    await runHere(root, ["build", "--pages"]);
    expect(existsSync(join(root, "out/another/indexes.html"))).toBe(true);
    expect((await runHere(root, ["build", "--site"])).out).toContain("out/another/indexes.html (removed)\n");
  });

  it("removes nothing outside the folder, whatever its list says", async () => {
    const root = projectOnDisk(site);
    await runHere(root, ["build", "--site"]);
    const list = join(root, "out/files.json");
    const hash = /"index.html": "(\w+)"/.exec(readFileSync(list, "utf8"))?.[1] ?? "";
    writeFileSync(join(root, "index.html"), readFileSync(join(root, "out/index.html")));
    const names = ["../index.html", "a/../../index.html", `${root}/index.html`, "a/..\\..\\index.html"];
    writeFileSync(list, JSON.stringify(Object.fromEntries(names.map((name) => [name, hash]))));
    expect((await runHere(root, ["build", "--site"])).code).toBe(0);
    expect(existsSync(join(root, "index.html"))).toBe(true);
  });

  it("leaves files alone that did not change", async () => {
    const root = projectOnDisk(site);
    await runHere(root, ["build", "--site", "--pages"]);
    const again = (await runHere(root, ["build", "--site", "--pages"])).out.trimEnd().split("\n");
    expect(again.filter((line) => !line.endsWith(" (unchanged)"))).toEqual([]);
  });

  it("is not written over the file of versions", async () => {
    const root = projectOnDisk({
      ...site,
      "targets.yaml": site["targets.yaml"].replace("versions.json", "out/llms.txt"),
      "out/llms.txt": site["versions.json"],
    });
    const run = await runHere(root, ["build", "--site"]);
    expect(run.code).toBe(2);
    expect(run.error).toContain("out/llms.txt is a source of the project");
  });

  it("misses anchors that the build before had", async () => {
    const root = projectOnDisk(site);
    await runHere(root, ["build", "--site"]);
    writeFileSync(
      join(root, "specification/intro.rst"),
      "Beginning\n=========\n\nVersion {{spec_version}}.\n",
    );
    expect((await runHere(root, ["build", "--site"])).error).toMatch(
      /^out\/specification\/anchors\.json:\d+:\d+: warning The anchor 'introduction' /m,
    );
  });
});
