import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasShared, shared } from "../helpers/shared.ts";
import { pageOf } from "./assets.ts";
import { destinationOf, type OutlineLine, outlineOfPage } from "./outline-of-page.ts";
import { readPage } from "./read-page.ts";

type GoldenLine = [depth: number, kind: string, text: string, line: number | null, ids?: string[]];

const NOT_SHOWN = new Set(["SYSMSG", "PROBLEMATIC", "COMMENT", "RAW", "EMPHASIS"]);

function compare(folder: string, name: string): void {
  const text = readFileSync(`${folder}/${name}.rst`, "utf8");
  const { outline }: { outline: GoldenLine[] } = JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
  const page = readPage(pageOf(text));
  const ours = outlineOfPage(page).map(shown).filter(isSeen);
  const theirs = outline
    .filter(([, kind]) => !NOT_SHOWN.has(kind))
    .map(shown)
    .map(([depth, kind, words]): OutlineLine => {
      // An address that is an anchor of docutils' leads to the same place here, whatever that is called.
      return [
        depth,
        kind,
        words.replace(/\]\(#([a-z0-9-]+)\)/g, (_, id) => `](${destinationOf(`#${id}`, page)})`),
      ];
    })
    .filter(isSeen);
  const at = ours.findIndex((line, index) => JSON.stringify(line) !== JSON.stringify(theirs[index]));
  // The first difference says more than a diff of hundreds of lines.
  expect(ours.slice(at, at + 3)).toEqual(theirs.slice(at, at + 3));
  expect(ours.length).toBe(theirs.length);
}

/** What could not be read is an error, whose text counts elsewhere; raw markup is not allowed. */
function shown([depth, kind, text]: readonly [number, string, string, ...unknown[]]): OutlineLine {
  const words = text.replace(/<PROBLEM [^>]*>/g, "<PROBLEM>").replace(/ ?<raw>/g, "");
  return [depth, kind, kind === "PRE" ? text : words];
}

/** A paragraph of nothing is none. */
function isSeen([, kind, text]: OutlineLine): boolean {
  return kind !== "P" || text !== "";
}

const names = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".rst"))
    .map((file) => file.slice(0, -4));

describe("a page shows what docutils shows", () => {
  const folder = new URL("../rst/cases", import.meta.url).pathname;
  it.each(names(folder))("%s", (name) => compare(folder, name));
});

describe.skipIf(!hasShared)("a page of a real chapter shows what docutils shows", () => {
  const folder = `${shared}rst/chapters`;
  it.each(hasShared ? names(folder) : [])("%s", (name) => compare(folder, name));
});
