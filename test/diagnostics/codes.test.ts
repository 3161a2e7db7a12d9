import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/diagnostics/codes.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** The texts of all TypeScript files of a folder, as one. */
function textOf(folder: string, isWanted: (file: string) => boolean): string {
  return readdirSync(`${repository}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && isWanted(file))
    .map((file) => readFileSync(`${repository}${folder}/${file}`, "utf8"))
    .join("\n");
}

describe("codes", () => {
  const names = Object.keys(codes).sort();
  const sources = textOf("src", (file) => !file.startsWith("diagnostics/codes"));
  const tests = textOf("test", (file) => !file.startsWith("diagnostics/codes"));

  it("have a page each, and no page is about a code that there is not", () => {
    const pages = readdirSync(`${repository}docs/codes`).map((file) => file.replace(/\.md$/, ""));
    expect(pages.sort()).toEqual(names);
  });

  /** What is wrong with these is wrong with a file as a whole. */
  const ofWholeFiles = ["file-missing", "file-outside-project", "file-unreadable"];

  /** Only a defect of a validator could show it: its place is that of a value made up for the test. */
  const ofDefects = ["engines-disagree"];

  it.each(names)("%s is reported somewhere, and tested at its place", (name) => {
    expect(sources.includes(`"${name}"`), "no stage reports it").toBe(true);
    // A mark in a file, or a place in plain words: `code: "…", … line: 1, column: 2` or `"… 1:2 …"`.
    const isPlaced = new RegExp(
      `⟦${name}⟧|"${name}"[^;]{0,200}\\b(?:line: \\d|\\d+:\\d)|\\d+:\\d+ \\w* ?${name}\\b`,
    );
    const isOfFile = ofWholeFiles.includes(name) && tests.includes(`["${name}", { file: `);
    const isOfDefect = ofDefects.includes(name) && tests.includes(`{ code: "${name}", location: `);
    expect(isOfFile || isOfDefect || isPlaced.test(tests), "no test expects its place").toBe(true);
  });
});
