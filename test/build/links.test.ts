import { describe, expect, it } from "vitest";
import { smallProject } from "../helpers/small-project.ts";
import { brokenLinks, pagesIn } from "../html/folder.ts";
import { attribute, readPage } from "../html/read-page.ts";
import { buildPages, oneTarget, twoTargets } from "./build-pages.ts";

const oneInRst = `descriptions: rst\n${oneTarget}`;

/** Two targets, the first of which holds a text. */
function two(text: string): Record<string, string> {
  return {
    "targets.yaml": `descriptions: rst\n${twoTargets}`,
    "specification/a.rst": `A\n=\n\n${text}\n`,
    "specification/b.rst": "Rooms\n=====\n\n.. _old name:\n\nText.\n\nUsers\n=====\n",
  };
}

function addresses(html = ""): string[] {
  const { main } = readPage(html);
  const links: string[] = [];
  const collect = (element: typeof main) => {
    const href = element.tagName === "a" ? attribute(element, "href") : undefined;
    if (href !== undefined) links.push(href);
    for (const child of element.childNodes) if ("tagName" in child) collect(child);
  };
  collect(main);
  return links;
}

describe("links to other targets", () => {
  const text =
    "`whole <other.html>`_ `part <other.html#users>`_ `named <./other.html#old-name>`_ `own <specification.html#a>`_ `file <guide.html#x>`_";

  it("stay as they are where each target is one page", () => {
    const { files } = buildPages(two(text));
    expect(addresses(files.get("specification.html")).slice(1)).toEqual([
      "other.html",
      "other.html#users",
      "other.html#old-name",
      "#a",
      "guide.html#x",
    ]);
  });

  it("lead to the right page of a folder", () => {
    const { files } = buildPages(two(text), { layout: "pages" });
    expect(addresses(files.get("specification/index.html")).slice(1, 6)).toEqual([
      "../other/index.html",
      "../other/users.html#users",
      "../other/rooms.html#old-name",
      "#a",
      "../guide.html#x",
    ]);
    const broken = brokenLinks(pagesIn(files), files.keys());
    expect(broken).toEqual(["specification/index.html: ../guide.html#x"]);
  });

  it("lead from folder to folder", () => {
    const targets = `descriptions: rst
targets:
  client: { files: [a.rst], output: client/v1 }
  rooms: { files: [b.rst], output: rooms/v2 }
`;
    const chapter = (links: string) => ({ ...two(links), "targets.yaml": targets });
    const links =
      "`other <../rooms/v2.html#users>`_ `own <v1.html#a>`_ `own too <../client/v1.html#a>`_ `page <../guide/v2.html>`_";
    expect(addresses(buildPages(chapter(links)).files.get("client/v1.html")).slice(1)).toEqual([
      "../rooms/v2.html#users",
      "#a",
      "#a",
      "../guide/v2.html",
    ]);
    const { files } = buildPages(chapter(links), { layout: "pages" });
    expect(addresses(files.get("client/v1/index.html")).slice(1, 5)).toEqual([
      "../../rooms/v2/users.html#users",
      "#a",
      "#a",
      "../../guide/v2.html",
    ]);
    const dead = buildPages(chapter("See ⟦dead-link⟧`them <../rooms/v2.html#user>`_."));
    expect(dead.messages).toHaveLength(1);
  });

  it("may leave .html out, as servers may: pages have it", () => {
    const text = "`whole <other>`_ `part <./other#users>`_ ⟦dead-link⟧`no <other#user>`_ `file <more>`_";
    const { files } = buildPages(two(text));
    expect(addresses(files.get("specification.html")).slice(1)).toEqual([
      "other.html",
      "other.html#users",
      "other.html#user",
      "more",
    ]);
  });

  it("are findings where the page is in another folder, or misspelt", () => {
    const targets = `descriptions: rst
targets:
  client: { files: [a.rst], output: client/v1 }
  index: { files: [b.rst] }
  rooms: { files: [b.rst], output: rooms/unstable }
`;
    const of = (links: string) => buildPages({ ...two(links), "targets.yaml": targets }).messages;
    expect(
      of("⟦page-link-dead⟧`one <index.html#users>`_, ⟦page-link-dead⟧`two <../roms/unstable.html>`_"),
    ).toEqual([
      "No target is published as 'index.html', as seen from this page; did you mean '../index.html'?",
      "No target is published as '../roms/unstable.html', as seen from this page; did you mean '../rooms/unstable.html'?",
    ]);
    // Any file beside the pages, one in a folder of its own, other versions, and other sites.
    of(
      "`one <../guide.html>`_ `two <../demo/index.html>`_ `three <v2.html>`_ `four <../rooms/latest.html>`_",
    );
    of(
      "`one <https://a.example/client/index.html>`_ `two </client/index.html>`_ `three <../../index.html>`_ `four <v0.html>`_",
    );
  });

  it("are findings where they lead to nothing there", () => {
    const { messages } = buildPages(
      two("See ⟦dead-link⟧`them <other.html#user>`_ and ⟦dead-link⟧`it <#b>`_."),
    );
    expect(messages).toEqual([
      "Nothing in the target that is published as 'other.html' has the anchor '#user'; did you mean 'users'?",
      "Nothing on this page has the anchor '#b'; did you mean 'a'?",
    ]);
  });

  it("are findings in the API file that they come from", () => {
    const api = smallProject["api/ping.yaml"].replace(
      "description: It lives.",
      "description: See ⟦dead-link⟧`them <other.html#user>`_.",
    );
    const { placed } = buildPages({
      ...two("{{ping_http_api}}"),
      "api/ping.yaml": api,
    });
    expect(placed[0]?.related).toEqual([expect.objectContaining({ message: "expanded at", line: 4 })]);
    buildPages({
      ...two("{{ping_http_api}}"),
      "api/ping.yaml": api.replace("⟦dead-link⟧", "").replace("#user>", "#users>"),
    });
  });

  it("are not judged while that target is not built, and lead on from its first page", () => {
    const { files } = buildPages(two("`them <other.html#user>`_"), { layout: "pages", targets: ["main"] });
    expect(addresses(files.get("specification/index.html"))[1]).toBe("../other/index.html#user");
  });
});

describe("a reference to a name that several have", () => {
  it("says where they are, and what to write instead", () => {
    const { placed } = buildPages({
      "specification/a.rst":
        "Login\n=====\n\nSee ⟦rst-reference⟧Errors_.\n\nErrors\n------\n\nSync\n====\n\nErrors\n------\n",
    });
    expect(placed[0]?.message).toBe(
      'There is more than one target named "errors": give the one that is meant a name of its own, ' +
        "or write `Errors <#login-errors>`__ or `Errors <#sync-errors>`__",
    );
    expect(placed[0]?.related).toEqual([
      { message: "It is here", file: "specification/a.rst", line: 6, column: 1 },
      { message: "It is here", file: "specification/a.rst", line: 12, column: 1 },
    ]);
  });

  it("is silent where one of them has the name by right", () => {
    buildPages({
      "specification/a.rst":
        "A\n=\n\nSee errors_.\n\nErrors\n------\n\nB\n=\n\n.. _errors:\n\nErrors\n------\n",
    });
  });

  it("is reported in the API file that it comes from", () => {
    const api = smallProject["api/ping.yaml"].replace(
      "description: It lives.",
      "description: See ⟦rst-reference⟧`Errors`_.",
    );
    const text = "A\n=\n\n{{ping_http_api}}\n\nErrors\n======\n\nB\n=\n\nErrors\n------\n";
    const { placed } = buildPages({
      "targets.yaml": oneInRst,
      "specification/a.rst": text,
      "api/ping.yaml": api,
    });
    expect(placed[0]?.related.map(({ message, line }) => `${line} ${message}`)).toEqual([
      "6 It is here",
      "12 It is here",
      "4 expanded at",
    ]);
  });

  it("names a few of thousands", () => {
    const sections = "Errors\n======\n\nText.\n\n".repeat(2000);
    const { placed } = buildPages({ "specification/a.rst": `A\n=\n\n⟦rst-reference⟧Errors_\n\n${sections}` });
    expect(placed[0]?.related.length).toBe(4);
  });
});

describe("two targets of one name", () => {
  it("are reported at the later one, with the place of the first", () => {
    const text = "A\n=\n\n.. _here:\n\nText.\n\n⟦rst-definition⟧.. _here:\n\nMore.\n";
    const { placed } = buildPages({ "specification/a.rst": text });
    expect(placed[0]?.related).toEqual([
      { message: "It is here", file: "specification/a.rst", line: 4, column: 1 },
    ]);
  });

  it("are reported in the API file that they come from", () => {
    const api = smallProject["api/ping.yaml"].replace(
      "description: It lives.",
      'description: "See `a <https://a.example>`_ and `a ⟦rst-definition⟧<https://b.example>`_."',
    );
    const chapter = "A\n=\n\n{{ping_http_api}}\n";
    buildPages({ "targets.yaml": oneInRst, "specification/a.rst": chapter, "api/ping.yaml": api });
  });
});
