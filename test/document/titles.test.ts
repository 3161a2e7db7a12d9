import { expect, test } from "vitest";
import { assembleDocuments } from "../../src/document/assemble.ts";
import type { DocumentContext } from "../../src/document/context.ts";
import { matrix2015 } from "../../src/profiles/matrix-2015/profile.ts";
import { unmark } from "../helpers/marked.ts";
import { memoryContext, placesOf, targetOf } from "./context.ts";

function build(
  marked: Record<string, string>,
  entries: [string, number][],
  sections: Record<string, string> = {},
  options: Pick<DocumentContext, "profile"> = {},
) {
  const { files, expected } = unmark(marked);
  const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, String(text)]));
  const { context, findings } = memoryContext(texts, sections, options);
  const [document] = assembleDocuments([targetOf(...entries)], context);
  expect(document?.text.split("\n").length).toBe((document?.lines.length ?? 0) + 1);
  return {
    text: document?.text,
    lines: document?.lines,
    findings,
    places: placesOf(findings, texts),
    expected,
  };
}

test("titles are lowered by the chapter's depth, whatever style the chapter begins with", () => {
  const { text, findings } = build(
    {
      "a.rst": "Top\n===\n\nText.\n\n\n",
      "b.rst": "\n\n~~~~~\nOne\n~~~~~\r\n\r\nTwo\r\n+++++\r\n\r\nThree\n~~~~~\n",
    },
    [
      ["a.rst", 0],
      ["b.rst", 1],
    ],
  );
  expect(findings).toEqual([]);
  expect(text).toBe("Top\n===\n\nText.\n\n-----\nOne\n-----\n\nTwo\n~~~~~\n\nThree\n-----\n");
});

test("what only looks like a title stays as it is", () => {
  const rest = "Text::\n\n  Code\n  ====\n\n-----\n\n=====\n Cell\n=====\n\n+---+\n| = |\n+---+\n";
  const table = "=== ===\nA   B\n--- ---\n=== ===\n";
  const { text } = build({ "a.rst": `T\n=\n\n${table}`, "b.rst": `T\n=\n\n${table}\n${rest}` }, [
    ["a.rst", 0],
    ["b.rst", 1],
  ]);
  expect(text).toContain(table);
  expect(text).toContain("  Code\n  ====\n\n-----\n\n");
});

test("a short underline is lengthened, with a warning", () => {
  const { text, places, expected } = build(
    {
      "a.rst":
        "A long title\n⟦title-underline-short⟧=====\n\n規則規\n⟦title-underline-short⟧-----\n\n規則\n----\n",
    },
    [["a.rst", 0]],
  );
  expect(places).toEqual(expected);
  expect(text).toBe("A long title\n============\n\n規則規\n------\n\n規則\n----\n");
});

test("a title may go one level deeper, or up to the first", () => {
  const { places, expected, findings } = build(
    {
      "a.rst":
        "A\n-\n\nB\n~\n\nC\n⟦title-level-skipped⟧^\n\nD\n^\n\nE\n-\n\nF\n⟦title-above-first⟧=\n\n" +
        "G\n~\n\nH\n⟦title-style-unknown⟧#\n",
    },
    [["a.rst", 0]],
  );
  expect(places).toEqual(expected);
  expect(findings[0]).toMatchObject({
    message: "The title 'C' skips a level: '^' may not follow here; underline it with '+' or higher up",
    related: [{ message: "included by", location: { file: "targets.yaml" } }],
  });
});

test("a title deeper than the styles there are needs another style", () => {
  const { places, expected } = build(
    { "a.rst": "A\n=\n\nB\n-\n\nC\n~\n\nD\n+\n\nE\n^\n", "b.rst": "A\n=\n\nB\n⟦title-too-deep⟧-\n\nC\n-\n" },
    [
      ["a.rst", 0],
      ["b.rst", 5],
    ],
  );
  expect(places).toEqual(expected);
});

test("a depth that is far too great is reported once, not of each title", () => {
  const text = "A\n=\n\nB\n-\n";
  const codes = (...entries: [string, number][]) =>
    build({ "a.rst": text, "b.rst": text }, entries).findings.map(({ code }) => code);
  expect(codes(["a.rst", 0], ["b.rst", 9])).toEqual(["chapter-too-deep"]);
  expect(codes(["a.rst", 9])).toEqual(["title-too-deep"]);
});

test("a chapter may not skip a level after the one before, nor stand above the first", () => {
  const chapters = { "a.rst": "A\n=\n", "b.rst": "B\n=\n" };
  const codes = (first: number, second: number) =>
    build(chapters, [
      ["a.rst", first],
      ["b.rst", second],
    ]).findings.map(({ code, location }) => [code, location]);
  const second = { file: "targets.yaml", pointer: "/targets/main/files/1" };
  expect(codes(0, 2)).toEqual([["chapter-too-deep", second]]);
  expect(codes(1, 0)).toEqual([["chapter-above-first", second]]);
  expect([...codes(0, 1), ...codes(1, 2), ...codes(0, 0)]).toEqual([]);
});

test("relative titles go by the last title that is not, and siblings do not move it", () => {
  const section = "Sub\n<<<\n\nText::\n\n  <<<<<<<\n  >>>>>>>\n\nSub too\n<<<<<<<\n\nSame\n////";
  const { text, findings } = build(
    { "a.rst": "A\n=\n\nB\n-\n\n{{ section }}\n\nUp\n>>>\n", "b.rst": "{{section}}\n" },
    [
      ["a.rst", 0],
      ["b.rst", 0],
    ],
    { section },
  );
  expect(findings).toEqual([]);
  const shown = "Sub\n~~~\n\nText::\n\n  <<<<<<<\n  >>>>>>>\n\nSub too\n~~~~~~~\n\nSame\n----";
  expect(text).toBe(`A\n=\n\nB\n-\n\n${shown}\n\nUp\n===\n\n${shown}\n`);
});

test("relative titles that lead nowhere are reported where they were written", () => {
  const { places, expected, findings } = build(
    {
      "a.rst":
        "No\n⟦relative-title-no-parent⟧<<<\n\nA\n=\n\nUp\n⟦relative-title-too-high⟧>>>\n\nB\n-\n\nC\n~\n\nD\n+\n\n" +
        "E\n^\n\nF\n`\n\nLow\n⟦relative-title-too-deep⟧<<<\n\n{{section}}\n",
    },
    [["a.rst", 0]],
    { section: "Low\n<<<" },
  );
  const [ofSection] = findings.splice(3, 1);
  expect(places.filter(({ file }) => file === "a.rst")).toEqual(expected);
  expect(ofSection).toMatchObject({
    code: "relative-title-too-deep",
    location: { file: "section.yaml", pointer: "/1" },
    related: [{ message: "expanded at", location: { file: "a.rst" } }],
  });
});

test("every line has its origin, the blank ones between chapters too", () => {
  const { lines } = build(
    { "a.rst": "\nA\n=\n\n{{section}}\n\n\n", "empty.rst": "{# nothing #}\n", "b.rst": "B\n=" },
    [
      ["a.rst", 0],
      ["empty.rst", 0],
      ["b.rst", 0],
    ],
    { section: "one\ntwo" },
  );
  expect(lines?.map(({ chapter, line, section }) => `${chapter}:${line}${section ? " s" : ""}`)).toEqual([
    "a.rst:2",
    "a.rst:3",
    "a.rst:4",
    "a.rst:5 s",
    "a.rst:5 s",
    "a.rst:5 s",
    "b.rst:1",
    "b.rst:2",
  ]);
});

test("a chapter in two targets has its own errors reported once", () => {
  const { context, findings } = memoryContext({ "a.rst": "A title\n=====\n\n{{nobody}}\n" });
  const documents = assembleDocuments([targetOf(["a.rst", 0]), targetOf(["a.rst", 0])], context);
  expect(documents).toHaveLength(2);
  expect(findings.map(({ code }) => code)).toEqual(["unknown-placeholder", "title-underline-short"]);
});

test("the profile of 2015 repeats what the original took for titles", () => {
  const { context, findings } = memoryContext(
    { "a.rst": "A\n---\n\nText::\n\n  x\n\n=====\n\nB\n=-=\n", "b.rst": "C\n===\n\nD\n~~~\n" },
    {},
    { profile: matrix2015 },
  );
  const [document] = assembleDocuments([targetOf(["a.rst", 0], ["b.rst", 1])], context);
  expect(document?.text).toBe("A\n===\n\nText::\n\n  x\n\n`````\n\nB\n`-`\n\n\nC\n---\n\nD\n+++\n\n");
  expect(findings.map(({ code }) => code)).toEqual(["title-level-skipped"]);
});
