import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { createPageRenderer } from "../../src/build/pages.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Layout } from "../../src/html/site/publication.ts";
import { createSources } from "../../src/source/sources.ts";
import { corpus, hasShared } from "../helpers/shared.ts";
import { brokenLinks, pagesIn } from "../html/folder.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** The links of all pages of a project that lead to nothing among them. */
function brokenIn(root: string, layout: Layout): string[] {
  const sources = createSources(nodeFiles(root), () => {});
  const git = () => ({ version: "", revision: "" });
  const io = { sources, report: () => {}, builtInTemplates, git };
  const renderers = [createPageRenderer({ assets: { style: "", script: "", samples: "" }, layout })];
  const result = build(io, { targets: [], renderers, definitions: new Map() });
  if ("refused" in result) throw new Error(result.refused);
  const pages = pagesIn(result.files);
  expect(pages.size).toBeGreaterThan(0);
  return brokenLinks(pages, result.files.keys());
}

describe("every link of every page leads somewhere", () => {
  it.each(["one-page", "pages"] as const)("in the repository's own specification: %s", (layout) => {
    expect(brokenIn(repository, layout)).toEqual([]);
  });

  // Its authors wrote some links to their site, and to their repository.
  const elsewhere = /: (?:\/docs\/api\/|(?:\.\.\/)+attic\/)/;
  it.skipIf(!hasShared).each(["one-page", "pages"] as const)("in the real specification: %s", (layout) => {
    expect(brokenIn(corpus, layout).filter((link) => !elsewhere.test(link))).toEqual([]);
  });
});
