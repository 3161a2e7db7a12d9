import { describe, expect, it } from "vitest";
import { buildPages, oneTarget, twoTargets } from "./build-pages.ts";

const markdown = "targets: { main: { files: [guide/a.md] } }\n";

/** The paths of the copies, and the contents of their lists. */
function copiesOf({ copies }: ReturnType<typeof buildPages>): string[] {
  return copies.flatMap(({ files }) => [...files.keys()]);
}

/** The addresses on a page that lead to copies. */
function addressesIn({ files }: ReturnType<typeof buildPages>, page: string): string[] {
  const found = String(files.get(page)).matchAll(
    /(?:src|href|poster)=["']([^"']*files(?:-\d)?\/[^"']*)["']/g,
  );
  return Array.from(found, ([, address = ""]) => address);
}

describe("files that chapters lead to", () => {
  it("are copied once each beside the page, from Markdown", () => {
    const built = buildPages({
      "targets.yaml": markdown,
      "specification/guide/a.md": [
        "# A\n",
        "![one](../pictures/a%20b.svg) [two](data.json#/x) ![three](pictures/a%20b.svg) ![r][p]",
        '<img src="specification/guide/data.json" alt="four"> ![web](https://example.org/a.png)',
        "![data](data:image/png;base64,AA) [away](nothing.pdf) [up](../../../x.pdf)\n",
        "[p]: data.json",
      ].join("\n"),
      "specification/guide/data.json": "{}",
      "specification/pictures/a b.svg": "<svg/>",
    });
    const picture = "specification/files/specification/pictures/a%20b.svg";
    const data = "specification/files/specification/guide/data.json";
    expect(addressesIn(built, "specification.html")).toEqual([picture, `${data}#/x`, picture, data, data]);
    expect(copiesOf(built).sort()).toEqual([data, decodeURIComponent(picture)]);
    expect(built.copies.map(({ list }) => list)).toEqual(["specification/copies.json"]);
    expect(String(built.files.get("specification.html"))).toContain('href="nothing.pdf"');
  });

  it("are copied from reStructuredText: pictures, figures, links, targets, substitutions and HTML", () => {
    const built = buildPages({
      "targets.yaml": `${oneTarget}page: { raw: true }\n`,
      "specification/a.rst": [
        "A\n=\n",
        ".. image:: p.png\n   :alt: P\n   :target: d.pdf\n",
        ".. figure:: p.png\n   :alt: P\n",
        "`link <d.pdf>`_, d_, |s|\n",
        ".. _d: d.pdf",
        ".. |s| image:: p.png\n",
        ".. raw:: html\n\n   <video src='d.pdf' poster=p.png></video> <a href=\"no.pdf\">x</a>\n",
      ].join("\n"),
      "specification/p.png": "p",
      "specification/d.pdf": "d",
    });
    const [picture, paper] = ["p.png", "d.pdf"].map((name) => `specification/files/specification/${name}`);
    const page = String(built.files.get("specification.html"));
    expect(page).toContain(`<video src='${paper}' poster=${picture}></video> <a href="no.pdf">x</a>`);
    expect(addressesIn(built, "specification.html").filter((each) => each === picture)).toHaveLength(3);
    expect(addressesIn(built, "specification.html").filter((each) => each === paper)).toHaveLength(4);
    expect(copiesOf(built)).toEqual([picture, paper]);
  });

  it("stand in the folder of their pages, and are led to from each, in HTML and in Markdown", () => {
    const built = buildPages(
      {
        "targets.yaml": twoTargets,
        "specification/a.rst": "A\n=\n\nOne\n---\n\n.. image:: p.png\n\nTwo\n---\n\n`p <p.png>`_\n",
        "specification/b.rst": "B\n=\n",
        "specification/p.png": "p",
      },
      { layout: "pages", endings: ["html", "md"] },
    );
    const copy = "files/specification/p.png";
    expect(addressesIn(built, "specification/one.html")).toEqual([copy]);
    expect(addressesIn(built, "specification/two.html")).toEqual([copy]);
    expect(String(built.files.get("specification/two.md"))).toContain(`[p](${copy})`);
    expect(copiesOf(built)).toEqual([`specification/${copy}`]);
    expect(built.copies.map(({ list }) => list)).toEqual(["specification/copies.json", "other/copies.json"]);
  });

  it("are no chapters, no pages, and none of what was published before", () => {
    const built = buildPages({
      "targets.yaml": twoTargets,
      "specification/a.rst": "A\n=\n\n`b <b.rst>`_ `o <other.html>`_ `p <../out/p.png>`_ `f <folder>`_\n",
      "specification/b.rst": "B\n=\n",
      "specification/folder/x": "x",
      "out/p.png": "p",
    });
    expect(copiesOf(built)).toEqual([]);
  });

  it("never stand where a target is published", () => {
    const built = buildPages({
      "targets.yaml": "targets: { a: { files: [a.rst] }, b: { files: [b.rst], output: a/files/x } }\n",
      "specification/a.rst": "A\n=\n\n.. image:: p.png\n",
      "specification/b.rst": "B\n=\n",
      "specification/p.png": "p",
    });
    expect(copiesOf(built)).toEqual(["a/files-2/specification/p.png"]);
  });

  it("are found from descriptions, by the file that these are in", () => {
    const built = buildPages({
      "targets.yaml": markdown,
      "specification/guide/a.md": "# A\n\n{{books_http_api}}\n",
      "api/books.yaml": [
        "openapi: 3.1.0",
        'info: { title: Books, version: "1" }',
        "paths:",
        "  /books:",
        "    get:",
        "      description: See ![it](pictures/p.png), ![gone](gone.png).",
        '      responses: { "200": { description: All. } }',
        "",
      ].join("\n"),
      "api/pictures/p.png": "p",
    });
    expect(copiesOf(built)).toEqual(["specification/files/api/pictures/p.png"]);
  });
});

describe("what is not copied", () => {
  it("is found where it is written, and nothing is said of links that may lead elsewhere", () => {
    const { messages, copies } = buildPages({
      "targets.yaml": "targets: { main: { files: [a.md, b.rst] } }\n",
      "specification/a.md": [
        "# A\n",
        "⟦picture-missing⟧![a](a.png) [a](a.pdf) ⟦file-outside-project⟧![up](../../a.png) [up](../../a.pdf)",
        "⟦file-hidden⟧[secret](../.env) ![shown](../.github/a.png) ⟦file-hidden⟧[s](../.git/config)\n",
      ].join("\n"),
      "specification/b.rst": "B\n=\n\n⟦picture-missing⟧.. image:: b.png\n",
      ".env": "S=1",
      ".git/config": "",
      ".github/a.png": "a",
    });
    expect(messages.toSorted()).toEqual([
      "'../../a.png' leads out of the project, where nothing is ever read; copy the file in",
      "'.env' is hidden by a name that begins with '.', so it is not copied beside the page; give it another name, or take the link out",
      "'.git/config' is hidden by a name that begins with '.', so it is not copied beside the page; give it another name, or take the link out",
      "There is no picture 'a.png'; add its file, or take the picture out",
      "There is no picture 'b.png'; add its file, or take the picture out",
    ]);
    expect(copies.flatMap(({ files }) => [...files.keys()])).toEqual([
      "specification/files/dot-github/a.png",
    ]);
  });
});

describe("on a site that Hugo makes", () => {
  const site = (files: Record<string, string>) =>
    buildPages({
      "targets.yaml": "rules: { coverage: off }\n",
      "specification/a.rst": "",
      "hugo.toml": "",
      ...files,
    });

  it("files are those of static, of assets, and beside pages, by their addresses", () => {
    const built = site({
      "content/_index.md": "---\ntitle: Home\n---\n\n![a](/img/a.png) ![b](b.png)\n",
      "content/b.png": "b",
      "content/Guide/index.md":
        "---\ntitle: Guide\nslug: start\n---\n\n![c](c.png) ![a](../img/a.png) ![d](/d.svg)\n",
      "content/Guide/c.png": "c",
      "static/img/a.png": "a",
      "assets/d.svg": "d",
      "static/unused.png": "u",
    });
    expect(copiesOf(built).sort()).toEqual([
      "index/files/content/b.png",
      "index/files/static/img/a.png",
      "start/files/assets/d.svg",
      "start/files/content/Guide/c.png",
      "start/files/static/img/a.png",
    ]);
  });
});
