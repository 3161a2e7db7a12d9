import { describe, expect, it } from "vitest";
import { type PublishOptions, publish } from "../../src/html/publish.ts";
import type { PageText } from "../../src/html/read-text.ts";
import { isOwnFile } from "../../src/project/own-files.ts";
import { partedText } from "../helpers/parted-text.ts";
import { alone, plainFrame } from "./assets.ts";
import { brokenLinks, pagesIn } from "./folder.ts";
import { attribute, elementsIn, fold, hasClass, type Page, textIn } from "./read-page.ts";

const around = { versions: [], frame: plainFrame, notFoundScript: "" };

function target(output: string, text: string, more: Partial<PageText> = {}): PageText {
  return { name: output, output, ...partedText(text), frame: plainFrame, ...more };
}

const rooms =
  "Rooms\n=====\n\nSee `users <people.html#users>`_ and `first <guides/first.html>`_.\n\nState\n-----\n\nText.\n";
const people = "People\n======\n\nUsers\n-----\n\nText.\n";
const first = "First\n=====\n\n`Back <../rooms.html#state>`_, `a picture <picture.png>`_.\n";
const targets = [
  target("rooms", rooms),
  target("people", people, { weight: 2, description: 'Who is "there" & <not>.' }),
  target("guides", "Guides\n======\n\nText.\n", { weight: 1 }),
  target("guides/first", first, { shortTitle: "1st" }),
  target("guides/zero", "Zero\n====\n", { weight: -1 }),
];

function siteOf(
  texts: readonly PageText[],
  given: Partial<PublishOptions["around"]> = {},
  options: Partial<PublishOptions> = {},
): Map<string, string> {
  const { texts: published, common } = publish(texts, {
    assets: { style: "", script: "", samples: "" },
    layout: "one-page",
    ...alone,
    around: { ...around, ...given },
    ...options,
  });
  return new Map([...published.flatMap(({ files }) => files), ...common]);
}

function pageOf(path: string, ...site: Parameters<typeof siteOf>): Page {
  const page = pagesIn(siteOf(...site)).get(path);
  if (page === undefined) throw new Error(`There is no page ${path}`);
  return page;
}

/** The text of an element, if there is one. */
function shown(element: Page["elements"][number] | undefined): string | undefined {
  return element && fold(textIn(element));
}

/** What the sidebar of a page lists, each entry indented by its depth. */
function sidebar(page: Page): string[] {
  const contents = page.byId.get("page-contents");
  const list = (elements: ReturnType<typeof elementsIn>, depth: number): string[] =>
    elements.flatMap((each) => {
      if (each.tagName === "a") return [`${"  ".repeat(depth - 1)}${fold(textIn(each))}`];
      const children = each.childNodes.filter((child) => "tagName" in child);
      return list(children, each.tagName === "ul" ? depth + 1 : depth);
    });
  return contents ? list([contents], 0) : [];
}

function meta(page: Page, name: string): string | undefined {
  const found = page.elements.find((each) =>
    ["name", "property", "rel"].some((key) => attribute(each, key) === name),
  );
  return found && (attribute(found, "content") ?? attribute(found, "href"));
}

describe("a site", () => {
  it("has a folder for each target, and a first page where none stands at its root", () => {
    expect([...siteOf(targets).keys()]).toEqual([
      "rooms/index.html",
      "people/index.html",
      "guides/index.html",
      "guides/first/index.html",
      "guides/zero/index.html",
      "page.css",
      "page.js",
      "samples.js",
      "index.html",
      "404.html",
      "search-index.js",
      "search-text-1.js",
      "anchors.js",
      "llms.txt",
    ]);
  });

  it.each([
    ["the target called index", [target("index", people), target("rooms", "Rooms\n=====\n")]],
    ["the only target", [target("people", people)]],
  ])("has %s at its root", (_, texts) => {
    const files = siteOf(texts);
    expect(files.has("people/index.html")).toBe(false);
    expect(fold(textIn(pageOf("index.html", texts).main))).toContain("Users");
  });

  it.each([
    ["in one page each", "one-page"],
    ["in several", "pages"],
  ] as const)("has links that lead somewhere, whatever folder they are in: %s", (_, layout) => {
    for (const texts of [
      targets,
      [target("index", rooms.replace("guides/first", "people")), target("people", people)],
    ]) {
      const files = siteOf(texts, {}, { layout, endings: ["html", "md"] });
      const others = ["guides/picture.png"];
      expect(
        brokenLinks(pagesIn(files), [...files.keys(), ...others]).filter((each) => !each.startsWith("404")),
      ).toEqual([]);
    }
  });

  it("leads from one target to another by relative addresses", () => {
    const links = elementsIn(pageOf("guides/first/index.html", targets).main).filter(
      ({ tagName }) => tagName === "a",
    );
    expect(links.map((link) => attribute(link, "href"))).toEqual([
      "../index.html",
      "#first",
      "../../rooms/index.html#state",
      "../picture.png",
      "../zero/index.html",
      "../../people/index.html",
    ]);
  });

  it("lists its targets by weight, with the contents of the one that is read", () => {
    expect(sidebar(pageOf("people/index.html", targets))).toEqual(["Guides", "People", "  Users", "Rooms"]);
  });

  it("lists targets inside another where readers are there", () => {
    for (const path of ["guides/index.html", "guides/zero/index.html"])
      expect(sidebar(pageOf(path, targets))).toEqual(["Guides", "  Zero", "  1st", "People", "Rooms"]);
  });

  it("lists a target in the folder of none at the top", () => {
    const texts = [target("a/b", "B\n=\n"), target("c", "C\n=\n")];
    expect(sidebar(pageOf("a/b/index.html", texts))).toEqual(["B", "C"]);
  });

  it("goes on from each page to the next in the order of the sidebar", () => {
    const next = (path: string) => {
      const links = elementsIn(pageOf(path, targets).main).filter((each) => attribute(each, "rel"));
      return links.map((each) => `${attribute(each, "rel")} ${attribute(each, "href")}`);
    };
    expect(next("guides/index.html")).toEqual(["next zero/index.html"]);
    expect(next("guides/first/index.html")).toEqual([
      "prev ../zero/index.html",
      "next ../../people/index.html",
    ]);
    expect(next("rooms/index.html")).toEqual(["prev ../people/index.html"]);
  });

  it("names the page, the target and itself to the browser, each once, whatever characters they have", () => {
    const title = (path: string, ...site: Parameters<typeof siteOf>) =>
      shown(pageOf(path, ...site).elements.find(({ tagName }) => tagName === "title"));
    const named = { title: 'A <b> & "c"' };
    expect(title("people/index.html", targets, named)).toBe('People – A <b> & "c"');
    expect(title("people/users.html", targets, named, { layout: "pages" })).toBe(
      'Users – People – A <b> & "c"',
    );
    expect(title("index.html", [target("index", people)])).toBe("People");
    expect(siteOf(targets, named).get("people/index.html")).toContain('A &lt;b> &amp; "c"');
  });

  it("shares one search, whose addresses begin at its root", () => {
    const [, json = ""] =
      /^pageData\("search",(.*)\);\n$/.exec(siteOf(targets).get("search-index.js") ?? "") ?? [];
    const { sections } = JSON.parse(json);
    expect(sections.map(({ at }: { at: string }) => at)).toEqual([
      "guides/index.html#guides",
      "guides/zero/index.html#zero",
      "guides/first/index.html#first",
      "people/index.html#people",
      "people/index.html#users",
      "rooms/index.html#rooms",
      "rooms/index.html#state",
    ]);
  });

  it("says in its search in which target a section stands", () => {
    const more = target("more", "Users\n=====\n\nText.\n\nMore\n====\n", { title: "All" });
    const [, json = ""] =
      /^pageData\("search",(.*)\);\n$/.exec(
        siteOf([more, target("people", people)]).get("search-index.js") ?? "",
      ) ?? [];
    const { sections }: { sections: { title: string; within?: string }[] } = JSON.parse(json);
    expect(sections.map(({ title, within = "" }) => `${within}: ${title}`)).toEqual([
      "All: Users",
      "All: More",
      ": People",
      ": Users",
    ]);
  });

  it("has files of its own under no other names than targets may not have", () => {
    const styled = target("rooms", rooms, { frame: { ...plainFrame, css: "a {}" } });
    const site = siteOf(
      [styled, ...targets.slice(1)],
      { baseUrl: "https://a.example/" },
      { endings: ["html", "md"] },
    );
    const own = [...site.keys()].map((path) => path.slice(path.lastIndexOf("/") + 1));
    expect(own.filter((name) => !isOwnFile(name))).toEqual([]);
  });

  it("gives the same bytes for the same texts", () => {
    const options = { endings: ["html", "md"] } as const;
    expect([...siteOf(targets, {}, options)]).toEqual([...siteOf(targets, {}, options)]);
  });

  it("keeps a section at its root from the place of the page for lost addresses", () => {
    const texts = [target("index", "404\n===\n\nText.\n\nMore\n====\n"), target("people", people)];
    const files = siteOf(texts, {}, { layout: "pages" });
    expect(files.get("404-2.html")).toContain("Text.");
    expect(files.get("404.html")).toContain("Page not found");
  });

  it("gives a target with a style of its own one beside its pages", () => {
    const own = target("own", "Own\n===\n", { frame: { ...plainFrame, css: "b {}" } });
    const files = siteOf([own, target("other", "Other\n=====\n")]);
    expect(files.get("own/style.css")).toContain("b {}");
    expect(files.get("own/index.html")).toContain('href="style.css"');
    expect(files.get("other/index.html")).toContain('href="../page.css"');
  });

  it("leads on from other addresses that a target says it has, but not over a page or out of the site", () => {
    const aliases = [
      "/old/people/",
      "../folks.html",
      "persons",
      "/rooms/",
      "/../../up",
      "/a/.b",
      "/404.html",
    ];
    const files = siteOf([target("rooms", rooms), target("a/people", people, { aliases })]);
    const added = [...files].filter(([, content]) => content.includes("location.replace("));
    expect(added.map(([path]) => path)).toEqual([
      "old/people/index.html",
      "folks.html",
      "a/persons/index.html",
    ]);
    expect(files.get("a/persons/index.html")).toContain('<a href="../people/index.html">People</a>');
  });
});

describe("what programs read of a site", () => {
  const baseUrl = "https://spec.example.org/a%20b/";

  it("is relative without a base URL", () => {
    const files = siteOf(targets);
    expect(files.has("sitemap.xml")).toBe(false);
    const page = pageOf("people/index.html", targets);
    expect([meta(page, "canonical"), meta(page, "og:url")]).toEqual([undefined, undefined]);
    for (const [path, content] of files) expect(content.match(/https?:\/\//g), path).toBe(null);
  });

  it("has absolute addresses of folders with one", () => {
    const page = pageOf("people/index.html", targets, { baseUrl, title: "T" });
    expect(meta(page, "canonical")).toBe(`${baseUrl}people/`);
    expect(meta(page, "og:url")).toBe(`${baseUrl}people/`);
    expect(meta(page, "og:title")).toBe("People");
    expect(meta(page, "og:site_name")).toBe("T");
    expect(meta(page, "description")).toBe('Who is "there" & <not>.');
    const part = pageOf("people/users.html", targets, { baseUrl }, { layout: "pages" });
    expect(meta(part, "canonical")).toBe(`${baseUrl}people/users.html`);
  });

  it("lists all pages in a sitemap", () => {
    const texts = [target("ä&b", "A\n=\n"), target("c", "C\n=\n")];
    expect(
      siteOf(texts, { baseUrl })
        .get("sitemap.xml")
        ?.match(/<loc>.*?<\/loc>/g),
    ).toEqual([`<loc>${baseUrl}</loc>`, `<loc>${baseUrl}%C3%A4%26b/</loc>`, `<loc>${baseUrl}c/</loc>`]);
  });

  it("has a page in Markdown beside each", () => {
    const files = siteOf(targets, {}, { endings: ["html", "md"] });
    expect(files.get("guides/first/index.md")).toContain("[Back](../../rooms/index.md#state)");
    expect(files.get("index.md")).toContain('- [People](people/index.md): Who is "there" & \\<not>.');
    expect(files.get("llms.txt")).toContain("- [Users](people/index.md#users)");
    expect(meta(pageOf("people/index.html", targets, {}, { endings: ["html", "md"] }), "alternate")).toBe(
      "index.md",
    );
    expect(meta(pageOf("people/index.html", targets), "alternate")).toBe(undefined);
  });

  it("does not list in llms.txt what does not want it", () => {
    const texts = [target("rooms", rooms, { isListed: false }), target("people", people)];
    expect(siteOf(texts).get("llms.txt")).not.toContain("rooms");
  });
});

describe("the versions of a site", () => {
  const version = (name: string, more: object = {}) => ({
    version: name,
    name,
    url: `../${name}/`,
    isPreferred: false,
    isUnstable: false,
    ...more,
  });
  const versions = [
    version("v3", { isUnstable: true }),
    version("v2", { isPreferred: true }),
    version("v1", { url: "/v1/" }),
  ];
  const banner = (own: string | undefined) => {
    const page = pageOf("guides/first/index.html", targets, { versions, ...(own && { version: own }) });
    return shown(page.elements.find((each) => hasClass(each, "banner")));
  };

  it("stand in the bar, with addresses from the page", () => {
    const page = pageOf("guides/first/index.html", targets, { versions, version: "v2" });
    const list = page.elements.find((each) => hasClass(each, "versions"));
    const links = list ? elementsIn(list).filter(({ tagName }) => tagName === "a") : [];
    expect(links.map((link) => attribute(link, "href"))).toEqual([
      "../../../v3/",
      "../../index.html",
      "/v1/",
    ]);
    expect(links.map((link) => attribute(link, "aria-current"))).toEqual([undefined, "true", undefined]);
  });

  it.each([
    ["v3", "This is v3, which is not released yet and may change. The current version is v2."],
    ["v2", undefined],
    ["v1", "This is v1, which is not the current version. The current version is v2."],
    ["v0", undefined],
    [undefined, undefined],
  ])("say of %s: %s", (own, wanted) => {
    expect(banner(own)).toBe(wanted);
  });

  it("are a name alone where there is no list", () => {
    const page = pageOf("people/index.html", targets, { version: "v<2>" });
    expect(shown(page.elements.find((each) => hasClass(each, "version")))).toBe("v<2>");
  });
});
