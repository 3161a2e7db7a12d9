import { describe, expect, test } from "vitest";
import { attribute, elementsIn, fold, hasClass, readPage, textIn } from "../html/read-page.ts";
import { buildPages } from "./build-pages.ts";

const place = JSON.stringify({
  type: "object",
  title: "Place",
  properties: { street: { type: "string" }, city: { type: "string" }, country: { type: "string" } },
});

const api = (path: string) =>
  JSON.stringify({
    swagger: "2.0",
    info: { title: "T", version: "1" },
    paths: {
      [path]: {
        get: { responses: { 200: { description: "It.", schema: { $ref: "../definitions/place.json" } } } },
      },
    },
  });

const project = {
  "api/one.json": api("/one"),
  "api/two.json": api("/two"),
  "definitions/place.json": place,
};

/** A target of one chapter or more, and what else is said of it. */
function built(chapters: Record<string, string>, more = "", layout: "one-page" | "pages" = "one-page") {
  const files = Object.keys(chapters).join(", ");
  const texts = Object.entries(chapters).map(([name, text]) => [`specification/${name}`, text]);
  const targets = `targets: { main: { files: [${files}]${more} } }\n`;
  return buildPages(
    { ...project, "targets.yaml": targets, ...Object.fromEntries(texts) },
    { layout, endings: ["html", "md"] },
  );
}

const both = { "a.rst": "A\n=\n\nB\n-\n\n{{one_http_api}}\n\nC\n-\n\n{{two_http_api}}\n" };

function pageOf(files: ReadonlyMap<string, string>, path = "specification.html") {
  return readPage(files.get(path) ?? "");
}

/** Titles of sections, and the links of types, with those of what uses types. */
function shown(page: ReturnType<typeof pageOf>) {
  const titles = page.elements
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((each) => fold(textIn(each)));
  const types = page.elements.filter((each) => each.tagName === "a" && hasClass(each, "type"));
  const users = page.elements.filter((each) => hasClass(each, "used-by"));
  const hrefs = (elements: typeof types) => elements.map((each) => attribute(each, "href"));
  return {
    titles: titles.filter((title) => !["Indexes", "Endpoints", "Object types"].includes(title)),
    types: hrefs(types),
    users: hrefs(users.flatMap((each) => elementsIn(each)).filter(({ tagName }) => tagName === "a")),
    tables: page.elements.filter((each) => hasClass(each, "object") && each.tagName === "table").length,
  };
}

describe("a type that several APIs use", () => {
  test("stands once, at the end, below the title of the document", () => {
    const { files } = built(both);
    expect(shown(pageOf(files))).toEqual({
      titles: ["A", "B", "GET /one", "C", "GET /two", "Common types"],
      types: ["#common-types-place", "#common-types-place"],
      users: ["#get-one", "#get-two"],
      tables: 1,
    });
    const markdown = files.get("specification.md") ?? "";
    expect(markdown).toContain("Body: [`Place`](#common-types-place).");
    expect(markdown).toContain('<span id="common-types-place"></span>`Place`');
    expect(markdown).toContain("Used by [`GET /one`](#get-one), [`GET /two`](#get-two).");
  });

  test("stands beside chapters that are of the highest level, those in Markdown as well", () => {
    const { files } = built({
      "a.md": "# B\n\n```\n# none\n```\n\n{{one_http_api}}\n",
      "b.md": "# C\n\n{{two_http_api}}\n",
    });
    const page = pageOf(files);
    const [title] = page.elements.filter((each) => each.tagName === "h1" && textIn(each) === "Common types");
    expect(title).toBeDefined();
  });

  test("stands where a chapter says it", () => {
    const { files } = built({ "t.rst": "Words\n=====\n\n{{types}}\n", ...both });
    expect(shown(pageOf(files))).toMatchObject({
      titles: ["Words", "A", "B", "GET /one", "C", "GET /two"],
      types: ["#words-place", "#words-place"],
      tables: 1,
    });
  });

  test("stands with each where the target says so", () => {
    const { files } = built(both, ", types: repeated");
    expect(shown(pageOf(files))).toMatchObject({
      titles: ["A", "B", "GET /one", "C", "GET /two"],
      types: [],
      tables: 2,
    });
  });

  test("is led to from other pages", () => {
    const { files } = built(both, "", "pages");
    expect(shown(pageOf(files, "specification/b.html")).types).toEqual([
      "common-types.html#common-types-place",
    ]);
    expect(shown(pageOf(files, "specification/common-types.html")).users).toEqual([
      "b.html#get-one",
      "c.html#get-two",
    ]);
  });

  test("of what a target shows, not of what others do", () => {
    const chapters = {
      "specification/a.rst": "A\n=\n\n{{one_http_api}}\n",
      "specification/b.rst": "B\n=\n\n{{two_http_api}}\n",
    };
    const targets = "targets: { main: { files: [a.rst] }, other: { files: [b.rst] } }\n";
    const { files } = buildPages({ ...project, ...chapters, "targets.yaml": targets });
    expect(shown(pageOf(files, "specification.html"))).toMatchObject({
      titles: ["A", "GET /one"],
      types: [],
      tables: 1,
    });
  });
});

test("what was published of the types of an API under their former title leads there", () => {
  const path = (name: string) => ({
    get: { responses: { 200: { description: name, schema: { $ref: "#/definitions/Room" } } } },
  });
  const definitions = { Room: JSON.parse(place) };
  const file = {
    swagger: "2.0",
    info: { title: "T", version: "1" },
    paths: { "/a": path("a"), "/b": path("b") },
    definitions,
  };
  const { files } = buildPages({
    "specification/a.rst": "A\n=\n\n{{x_http_api}}\n",
    "api/x.json": JSON.stringify(file),
  });
  const { byId } = pageOf(files);
  expect([...byId.keys()]).toEqual(
    expect.arrayContaining(["types", "objects", "types-place", "objects-place"]),
  );
});
