import fc from "fast-check";
import { expect, it } from "vitest";
import { createPageMemory, type Published, publish } from "../../src/html/publish.ts";
import type { Layout } from "../../src/html/site/site.ts";
import { versionsOfLines } from "../rst/reader/edits.ts";
import { alone, plainFrame } from "./assets.ts";

it.each<[string, Layout, boolean]>([
  ["one page", "one-page", false],
  ["a folder of pages", "pages", false],
  ["a preview", "one-page", true],
])("%s that is made again after edits is as if it were new", (_, layout, sourceLines) => {
  const make = (text: string, memory?: ReturnType<typeof createPageMemory>): readonly Published[] => {
    const target = { name: "test", output: "page", text, frame: plainFrame };
    const assets = { style: "", script: "" };
    return publish([target], { assets, layout, sourceLines, memory, ...alone }).texts;
  };
  fc.assert(
    fc.property(versionsOfLines, (versions) => {
      const memory = createPageMemory();
      for (const text of versions) expect(make(text, memory)).toEqual(make(text));
    }),
    { seed: 20151019, numRuns: 400 },
  );
});
