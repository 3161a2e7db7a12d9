import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findRoot } from "../../src/cli/paths/find-root.ts";

const base = realpathSync(mkdtempSync(join(tmpdir(), "find-root-")));
afterAll(() => rmSync(base, { recursive: true }));

function touch(path: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), "");
}

/** The root found from `start`, both relative to the test's folder. */
function rootFrom(start: string): string | undefined {
  const folder = join(base, start);
  mkdirSync(folder, { recursive: true });
  return findRoot(folder)?.slice(base.length + 1);
}

describe("findRoot", () => {
  it("finds targets.yaml at the root, from any folder below", () => {
    touch("plain/targets.yaml");
    for (const start of ["plain", "plain/specification", "plain/api/v1/deep"])
      expect(rootFrom(start)).toBe("plain");
  });

  it("finds specification/targets.yaml, from any folder below and from among the chapters", () => {
    touch("original/specification/targets.yaml");
    for (const start of [
      "original",
      "original/api",
      "original/specification",
      "original/specification/modules",
    ])
      expect(rootFrom(start)).toBe("original");
  });

  it("takes a project for what it is even if it is named 'specification'", () => {
    touch("odd/specification/targets.yaml");
    touch("odd/specification/specification/intro.rst");
    expect(rootFrom("odd/specification/specification")).toBe("odd/specification");
  });

  it("takes the nearest of two projects", () => {
    touch("outer/targets.yaml");
    touch("outer/inner/targets.yaml");
    expect(rootFrom("outer/inner/api")).toBe("outer/inner");
  });

  it("finds nothing where nothing is", () => {
    expect(rootFrom("empty/folder")).toBeUndefined();
  });

  it("takes no folder for the file", () => {
    expect(rootFrom("folder/targets.yaml")).toBeUndefined();
  });

  it("finds a site that is made by Hugo where no targets.yaml is", () => {
    touch("site/hugo.toml");
    touch("site/content/desk/page.md");
    for (const start of ["site", "site/content/desk"]) expect(rootFrom(start)).toBe("site");
    touch("book/targets.yaml");
    touch("book/docs/hugo.toml");
    expect(rootFrom("book/docs")).toBe("book");
    touch("tool/config.yaml");
    expect(rootFrom("tool/src")).toBeUndefined();
  });
});
