import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startSpec } from "../helpers/start-spec.ts";
import { brokenLinks, pagesIn } from "../html/folder.ts";

const intro = "specification/intro.rst";
const chapters = {
  ...smallProject,
  [intro]:
    "Introduction\n============\n\nVersion {{spec_version}}.\n\nMore\n====\n\nSee `the ping <another.html>`_.\n",
};
const shared = [
  "anchors.js",
  "anchors.json",
  "files.json",
  "page.css",
  "page.js",
  "samples.js",
  "search-index.js",
  "search-text-1.js",
];

describe("spec build --pages", () => {
  it("publishes a folder for each target, all of whose links lead somewhere", async () => {
    const root = projectOnDisk(chapters);
    const run = await runHere(root, ["build", "--pages", "--format", "html"]);
    expect(run).toMatchObject({ code: 0, error: "" });
    expect(run.out).toContain("out/specification/index.html\nout/specification/introduction.html\n");
    expect(readdirSync(join(root, "out")).sort()).toEqual(["another", "specification"]);
    const pages = ["index.html", "introduction.html", "more.html", "indexes.html"];
    expect(readdirSync(join(root, "out/specification")).sort()).toEqual([...shared, ...pages].sort());
    const files = readdirSync(join(root, "out"), { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.\w+$/.test(path),
    );
    const published = files.map((path): [string, string] => [
      path,
      readFileSync(join(root, "out", path), "utf8"),
    ]);
    expect(brokenLinks(pagesIn(published), files)).toEqual([]);
  });

  it("removes pages that are no more, and nothing that it did not write", async () => {
    const root = projectOnDisk(chapters);
    const folder = join(root, "out/specification");
    await runHere(root, ["build", "--pages"]);
    writeFileSync(join(folder, "mine.html"), "mine");
    writeFileSync(join(root, intro), chapters[intro].replace("More\n====\n", ""));
    expect((await runHere(root, ["build", "--pages"])).out).toContain(
      "out/specification/more.html (removed)\n",
    );
    expect(existsSync(join(folder, "more.html"))).toBe(false);
    expect(existsSync(join(folder, "mine.html"))).toBe(true);

    writeFileSync(join(root, intro), chapters[intro]);
    await runHere(root, ["build", "--pages"]);
    writeFileSync(join(folder, "more.html"), "mine now");
    writeFileSync(join(root, intro), chapters[intro].replace("More\n====\n", ""));
    await runHere(root, ["build", "--pages"]);
    expect(readFileSync(join(folder, "more.html"), "utf8")).toBe("mine now");
  });

  it("may run several times at once, and each run removes what is no more", async () => {
    const root = projectOnDisk(chapters);
    const alone = join(root, "alone");
    for (const folder of ["out", "alone"]) await runHere(root, ["build", "--pages", "-o", folder]);
    writeFileSync(join(root, intro), chapters[intro].replace("More\n====\n", ""));
    await runHere(root, ["build", "--pages", "-o", "alone"]);
    const runs = Array.from({ length: 4 }, () => startSpec(root, ["build", "--pages"]));
    const codes = await Promise.all(runs.map(({ ended }) => ended));
    expect(codes, runs.map(({ error }) => error()).join("")).toEqual([0, 0, 0, 0]);
    // No page that is no more, no file that was only written for a moment, and none that is cut.
    const folder = join(root, "out");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    expect(files).toEqual(readdirSync(alone, { recursive: true, encoding: "utf8" }).sort());
    for (const file of files.filter((each) => /\.\w+$/.test(each)))
      expect(readFileSync(join(folder, file), "utf8")).toBe(readFileSync(join(alone, file), "utf8"));
  });

  it("removes nothing outside the folder, whatever its list says", async () => {
    const root = projectOnDisk(chapters);
    await runHere(root, ["build", "--pages"]);
    const list = join(root, "out/specification/files.json");
    const hash = /"index.html": "(\w+)"/.exec(readFileSync(list, "utf8"))?.[1] ?? "";
    writeFileSync(join(root, "index.html"), readFileSync(join(root, "out/specification/index.html")));
    writeFileSync(list, JSON.stringify({ "../../index.html": hash, "../specification/page.js": hash }));
    expect((await runHere(root, ["build", "--pages"])).code).toBe(0);
    expect(existsSync(join(root, "index.html"))).toBe(true);
    expect(existsSync(join(root, "out/specification/page.js"))).toBe(true);
  });

  it("leaves files alone that did not change", async () => {
    const root = projectOnDisk(chapters);
    await runHere(root, ["build", "--pages"]);
    const again = (await runHere(root, ["build", "--pages"])).out.trimEnd().split("\n");
    expect(again.filter((line) => !line.endsWith(" (unchanged)"))).toEqual([]);
  });
});

describe("the anchors of a build", () => {
  const renamed = chapters[intro].replace("More\n====", "Other\n=====");

  it("are kept, and missed by the next build and by the check, until they lead on", async () => {
    const root = projectOnDisk(chapters);
    await runHere(root, ["build"]);
    writeFileSync(join(root, intro), renamed);
    const gone = /^out\/specification\.anchors\.json:\d+:\d+: warning The anchor 'more' .*\[anchor-gone\]$/m;
    for (const command of ["check", "build", "build"]) {
      const run = await runHere(root, [command]);
      expect(run.out + run.error).toMatch(gone);
      expect(run.code).toBe(0);
    }
    writeFileSync(join(root, "targets.yaml"), `${chapters["targets.yaml"]}redirects: { more: other }\n`);
    expect(await runHere(root, ["build"])).toMatchObject({ code: 0, error: "" });
    expect(readFileSync(join(root, "out/specification.html"), "utf8")).toContain('<span id="more"></span>');
  });

  it("are not forgotten by a build with errors", async () => {
    const root = projectOnDisk(chapters);
    await runHere(root, ["build"]);
    const list = join(root, "out/specification.anchors.json");
    const before = readFileSync(list, "utf8");
    writeFileSync(join(root, intro), `${renamed}\nnothing_\n`);
    expect((await runHere(root, ["build"])).code).toBe(1);
    expect(readFileSync(list, "utf8")).toBe(before);
  });

  it("are kept in the project where targets.yaml says so, and compared wherever it is published", async () => {
    const root = projectOnDisk({
      ...chapters,
      "targets.yaml": `${chapters["targets.yaml"]}anchors: published\n`,
    });
    const run = await runHere(root, ["build", "--pages", "--out", "site"]);
    expect(run.out).toContain("published/specification.anchors.json\n");
    rmSync(join(root, "site"), { recursive: true });
    writeFileSync(join(root, intro), renamed);
    expect((await runHere(root, ["build", "--out", "elsewhere"])).error).toMatch(
      /^published\/specification\.anchors\.json:\d+:11: warning/m,
    );
  });

  it("are compared with a folder outside the project", async () => {
    const root = projectOnDisk(chapters);
    const site = projectOnDisk({});
    await runHere(root, ["build", "--out", site]);
    writeFileSync(join(root, intro), renamed);
    const run = await runHere(root, ["build", "--out", site]);
    expect(run.error).toMatch(/^targets\.yaml:1:1: warning The anchor 'more' /m);
  });
});

describe("an error in a page", () => {
  it.each([
    ["a reference to nothing", "nothing_"],
    ["a dead link", "`it <#nothing>`_"],
    ["a dead link to another target", "`it <another.html#nothing>`_"],
    ["an ambiguous reference", "Errors_\n\nErrors\n======\n\nA\n=\n\nErrors\n======\n"],
    ["an unknown directive", ".. nothing::"],
    ["a malformed table", "=== ===\na   b\n=== ===\nc much\n=== ==="],
    ["a title in a note", ".. note::\n\n   Tokens\n   ------"],
  ])("never ends with 0, and publishes nothing: %s", async (_, text) => {
    const root = projectOnDisk({ ...chapters, [intro]: `Introduction\n============\n\n${text}\n` });
    for (const args of [[], ["--pages"], ["--quiet"], ["main", "--format", "html"]]) {
      const run = await runHere(root, ["build", ...args]);
      expect([args, run.code]).toEqual([args, args[0] === "main" && text.includes("another") ? 0 : 1]);
    }
    expect((await runHere(root, ["check"])).code).toBe(1);
  });
});
