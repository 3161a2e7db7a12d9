import { describe, expect, it } from "vitest";
import { likelyPages, pageMeant } from "../../src/html/client/page-meant.ts";

const pages = [
  { path: "index.html", ids: ["top"] },
  { path: "guides/index.html", ids: ["begin", "errors"] },
  { path: "guides/first/index.html", ids: ["step"] },
  { path: "loans-api/index.html", ids: ["get-loans", "errors"] },
];

describe("the page that an address means", () => {
  it.each([
    ["one that is a file in other builds", "guides.html", "begin", "guides/index.html"],
    ["one in other letters", "Loans_API/", "", "loans-api/index.html"],
    ["one as Markdown", "guides/first.md", "", "guides/first/index.html"],
    ["the only one that has the anchor", "old/path/", "step", "guides/first/index.html"],
    ["of several with the anchor, the one of the path", "guides.html", "errors", "guides/index.html"],
    [
      "the one that has the anchor, not the one of the path",
      "guides.html",
      "get-loans",
      "loans-api/index.html",
    ],
    ["none of several with the anchor", "old/", "errors", undefined],
    ["none where nothing is alike", "x/y", "", undefined],
    ["none that an unknown anchor tells", "x/y", "nothing", undefined],
  ])("is %s", (_, path, id, wanted) => {
    expect(pageMeant(path, id, pages)?.path).toBe(wanted);
  });

  it("is suggested by the words of its path, and first of all by its anchor", () => {
    const paths = (path: string, id: string) => likelyPages(path, id, pages).map((page) => page.path);
    expect(paths("first-guides/", "")).toEqual(["guides/first/index.html", "guides/index.html"]);
    expect(paths("guides/other/", "errors")).toEqual([
      "guides/index.html",
      "loans-api/index.html",
      "guides/first/index.html",
    ]);
    expect(paths("x", "")).toEqual([]);
  });
});
