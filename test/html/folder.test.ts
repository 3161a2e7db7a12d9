import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publish } from "../../src/html/publish.ts";
import { partedText } from "../helpers/parted-text.ts";
import { golden, hasShared } from "../helpers/shared.ts";
import { alone, plainFrame } from "./assets.ts";
import { brokenLinks, pagesIn } from "./folder.ts";
import { attribute, elementsIn, fold, type Page, textIn } from "./read-page.ts";
import { specification } from "./specification.ts";

/** The folder of a text's pages. */
function folderOf(text: string): Map<string, string> {
  const target = { name: "test", output: "spec", ...partedText(text), frame: plainFrame };
  const options = { assets: { style: "", script: "", samples: "" }, layout: "pages", ...alone } as const;
  return new Map(publish([target], options).texts.flatMap(({ files }) => files));
}

function pageNames(text: string): string[] {
  return [...pagesIn(folderOf(text)).keys()].map((path) => path.replace(/^spec\/|\.html$/g, ""));
}

function headings(page: Page | undefined): string[] {
  const found = page?.elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)) ?? [];
  return found.map((heading) => `${heading.tagName} ${fold(textIn(heading))}`);
}

/** The links of a navigation, or of a part of it. */
function linksOf(page: Page | undefined, test: (name: string) => boolean): string[] {
  const element = page?.elements.find((each) =>
    test(attribute(each, "class") ?? attribute(each, "id") ?? ""),
  );
  const links = element ? elementsIn(element).filter(({ tagName }) => tagName === "a") : [];
  return links.map((link) => attribute(link, "href") ?? "");
}

const two = "Before.\n\nRooms\n=====\n\nText, see Users_.\n\nState\n-----\n\nUsers\n=====\n\nText.\n";

describe("a folder of pages", () => {
  it("has a page for each section of the highest level, and one for what stands before them", () => {
    expect(pageNames(two)).toEqual(["index", "rooms", "users"]);
  });

  it("has a page for each section inside one that holds all others", () => {
    const text = "Book\n====\n\nBefore.\n\nRooms\n-----\n\nState\n~~~~~\n\nUsers\n-----\n";
    expect(pageNames(text)).toEqual(["index", "rooms", "users"]);
    const pages = pagesIn(folderOf(text));
    expect(headings(pages.get("spec/index.html"))).toEqual(["h1 Book"]);
    expect(headings(pages.get("spec/rooms.html"))).toEqual(["h1 Rooms", "h2 State"]);
  });

  it("keeps a first section that holds the table of contents on the first page", () => {
    const text = "Title\n=====\n\n.. contents::\n\nRooms\n=====\n\nUsers\n=====\n";
    expect(pageNames(text)).toEqual(["index", "rooms", "users"]);
    expect(pageNames(text.replace("contents::", "contents::\n   :local:"))).toContain("title");
  });

  it("is one page where there is nothing to part", () => {
    expect(pageNames("Only text.\n")).toEqual(["index"]);
    expect(pageNames("Title\n=====\n\nText.\n")).toEqual(["index"]);
  });

  it("never has two files of one name", () => {
    const long = "x".repeat(80);
    expect(pageNames(`Index\n=====\n\n${long}a\n${"=".repeat(81)}\n\n${long}b\n${"=".repeat(81)}\n`)).toEqual(
      ["index", "index-2", "x".repeat(55), `${"x".repeat(55)}-2`],
    );
  });

  it("gives the first page a title, and the contents of all", () => {
    const index = pagesIn(folderOf(two)).get("spec/index.html");
    expect(headings(index)).toEqual(["h1 Rooms"]);
    expect(linksOf(index, (name) => name === "all-pages")).toEqual([
      "rooms.html#rooms",
      "rooms.html#state",
      "users.html#users",
    ]);
  });

  it("shows in the contents of each page where it stands", () => {
    const pages = pagesIn(folderOf(two));
    const rooms = pages.get("spec/rooms.html");
    expect(linksOf(rooms, (name) => name === "page-contents")).toEqual([
      "#rooms",
      "#state",
      "users.html#users",
    ]);
    const here = rooms?.elements.filter((each) => attribute(each, "aria-current") === "page") ?? [];
    expect(here.map((each) => [each.tagName, textIn(each)])).toEqual([
      ["a", "Rooms"],
      ["span", "Rooms"],
    ]);
  });

  it("links each page with those before and behind it", () => {
    const pages = pagesIn(folderOf(two));
    const neighbours = (file: string) =>
      linksOf(pages.get(`spec/${file}.html`), (name) => name === "neighbours");
    expect(["index", "rooms", "users"].map(neighbours)).toEqual([
      ["rooms.html"],
      ["index.html", "users.html"],
      ["rooms.html"],
    ]);
  });

  it("leads to other files from the folder above, as one page does from its own", () => {
    const text = "`a <guide.html>`_ `b </c.html>`_ `d <https://e.example>`_ `f <?g>`_\n\n.. image:: h.png\n";
    const { elements } = pagesIn(folderOf(text)).get("spec/index.html") ?? { elements: [] };
    const main = elements.filter(({ tagName }) => tagName === "a" || tagName === "img");
    expect(main.map((each) => attribute(each, "href") ?? attribute(each, "src")).slice(-5)).toEqual([
      "../guide.html",
      "/c.html",
      "https://e.example",
      "?g",
      "../h.png",
    ]);
  });

  it("shares one search index, and the texts of sections apart from it", () => {
    const folder = folderOf(two);
    const shared = (name: string) => {
      const file = folder.get(`spec/${name}.js`) ?? "";
      return JSON.parse(/^pageData\("[\w-]+",(.*)\);\n$/.exec(file)?.[1] ?? "");
    };
    const { sections, textFiles } = shared("search-index");
    expect(sections).toMatchObject([
      { at: "rooms.html#rooms", title: "Rooms", depth: 0 },
      { at: "rooms.html#state", title: "State", depth: 1 },
      { at: "users.html#users", title: "Users", depth: 0 },
    ]);
    expect(textFiles).toBe(1);
    expect(shared("search-text-1")[0]).toEqual([["Text, see Users."], []]);
  });

  it.each([
    ["a small specification", () => specification],
    [
      "notes that refer across pages",
      () => "A\n=\n\nText [1]_ and [B2]_, see `C`_.\n\nB\n=\n\n.. [1] One.\n.. [B2] Two.\n\nC\n-\n",
    ],
  ])("has no link that leads nowhere: %s", (_, text) => {
    const files = folderOf(text());
    expect(brokenLinks(pagesIn(files), files.keys())).toEqual([]);
  });
});

describe.skipIf(!hasShared)("the folder of the real specification", () => {
  const files = folderOf(hasShared ? readFileSync(`${golden}/specification.rst`, "utf8") : "");
  const pages = pagesIn(files);

  it("has a page for each chapter, and all headings once", () => {
    expect([...pages.keys()].map((path) => path.replace("spec/", ""))).toEqual([
      "index.html",
      "introduction.html",
      "overview.html",
      "client-server-api.html",
      "modules.html",
      "application-service-api.html",
      "federation-api.html",
      "identity-servers.html",
      "appendices.html",
    ]);
    expect([...pages.values()].flatMap(headings).length).toBe(261);
  });

  it("has no link that leads nowhere", () => {
    // Its authors wrote some links to their site, and to their repository.
    const isElsewhere = (link: string) => /: (?:\/docs\/api\/|\.\.\/\.\.\/attic\/)/.test(link);
    const broken = brokenLinks(pages, files.keys());
    expect(broken.filter((link) => !isElsewhere(link))).toEqual([]);
    expect(broken.length).toBe(11);
  });

  it("has every anchor on one page, and lists where", () => {
    const [, json = ""] = /^pageData\("anchors",(.*)\);\n$/.exec(files.get("spec/anchors.js") ?? "") ?? [];
    const listed: Record<string, string[]> = JSON.parse(json);
    for (const [path, { byId }] of pages) {
      const own = [...byId.keys()].filter((id) => !id.startsWith("page-"));
      expect(new Set(listed[path.replace("spec/", "")])).toEqual(new Set(own));
    }
  });
});
