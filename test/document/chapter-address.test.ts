import { describe, expect, it } from "vitest";
import { chapterAddress, chapterOf } from "../../src/document/chapter-address.ts";

describe("the address of a chapter", () => {
  it.each([
    ["other.md", "specification/other.md"],
    ["./other.md#id", "specification/other.md#id"],
    ["x/y.rst", "specification/x/y.rst"],
    ["../guide/a.markdown#b", "guide/a.markdown#b"],
    ["../../a.md", "../a.md"],
    ["../../specification/a.md", "../specification/a.md"],
    ["room%20events.md", "specification/room events.md"],
    ["bad%zz.md", "specification/bad%zz.md"],
  ])("that %s leads to is its path in the project", (address, path) => {
    expect(chapterOf(chapterAddress(address, "specification/intro.md"))).toBe(path);
  });

  it.each([
    "#id",
    "",
    "other.html",
    "https://a.example/b.md",
    "/a.md",
    "mailto:a.md",
    "a.md?raw",
    "a.mdx",
    "b.rst.txt",
  ])("is none of other addresses: %s", (address) => {
    expect(chapterAddress(address, "specification/intro.md")).toBe(address);
    expect(chapterOf(address)).toBeUndefined();
  });
});
