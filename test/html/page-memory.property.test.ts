import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckedSite, createPageMemory, type Published, publish } from "../../src/html/publish.ts";
import type { Layout } from "../../src/html/site/site.ts";
import { versionsOfLines, versionsOfSections } from "../rst/reader/edits.ts";
import { alone, plainFrame } from "./assets.ts";

const redirects = new Map([["gone", "a"]]);
const assets = { style: "", script: "" };

describe.each<[string, Layout, boolean]>([
  ["one page", "one-page", false],
  ["a folder of pages", "pages", false],
  ["a preview", "one-page", true],
])("%s that is made again is as if it were new", (_, layout, sourceLines) => {
  type Memory = ReturnType<typeof createPageMemory>;
  const make = (texts: Record<string, string>, memory?: Memory): CheckedSite<Published> => {
    const frame = { ...plainFrame, raw: true };
    const targets = Object.entries(texts).map(([name, text]) => ({ name, output: name, text, frame }));
    return publish(targets, { assets, layout, sourceLines, memory, ...alone, redirects });
  };

  it.each([
    ["lines", versionsOfLines],
    ["sections", versionsOfSections],
  ])("after edits of %s", (_, versions) => {
    fc.assert(
      fc.property(versions, versionsOfSections, (first, second) => {
        const memory = createPageMemory();
        for (const [index, page] of first.entries()) {
          const texts = { page, other: second[index >> 1] ?? "" };
          expect(make(texts, memory)).toEqual(make(texts));
        }
      }),
      { seed: 20151019, numRuns: 150 },
    );
  });

  it("where another target comes or goes", () => {
    const memory = createPageMemory();
    const page = "A\n=\n\n.. image:: other.html\n\n`B <other.html>`_\n";
    for (const texts of [{ page }, { page, other: "B\n=\n\nText.\n" }, { page }])
      expect(make(texts, memory)).toEqual(make(texts));
  });
});
