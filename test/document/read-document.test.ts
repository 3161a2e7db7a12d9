import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import { type Node, textOf } from "../../src/doctree/tree.ts";
import { walk } from "../../src/doctree/walk.ts";
import { assembleDocuments } from "../../src/document/assemble.ts";
import { createDocumentReader } from "../../src/document/read-document.ts";
import { type PartedText, textParts } from "../../src/document/text-parts.ts";
import { parse, resolve } from "../../src/rst/index.ts";
import { createSources } from "../../src/source/sources.ts";
import { expectSame } from "../helpers/expect-same.ts";
import { partedText } from "../helpers/parted-text.ts";
import { hasShared, shared } from "../helpers/shared.ts";
import { versionsOfCharacters, versionsOfLines, versionsOfSections } from "../rst/reader/edits.ts";
import { soundTexts, texts } from "../rst/reader/texts.ts";
import { memoryContext, targetOf } from "./context.ts";

const SEED = 20151019;

const read = (text: PartedText) => createDocumentReader({ raw: false }).read(text);

/** A tree without offsets, which count from the beginning of what was read at once, and without the extent of the whole. */
function shape(node: Node): unknown {
  return JSON.parse(
    JSON.stringify({ ...node, position: undefined }, (key, value) => (key === "offset" ? undefined : value)),
  );
}

/** What a text says, read in one go and section by section: both are the same. */
function expectAsOne(text: PartedText, name?: string): void {
  const sections = read(text);
  const whole = parse(text.text);
  expectSame(shape(sections.document), shape(whole.document), name);
  expectSame(sections.diagnostics.map(summary), whole.diagnostics.map(summary), name);
  const resolved = [sections, whole].map(({ document }) => resolve([document]));
  expect([...(resolved[0]?.ids.keys() ?? [])], name).toEqual([...(resolved[1]?.ids.keys() ?? [])]);
}

function summary({ code, position }: { code: string; position: Node["position"] }): string {
  return `${code} ${position.start.line}:${position.start.column}`;
}

describe("a text that is read section by section is the one that is read in one go", () => {
  it("where it has all constructs, and no mistake", () => {
    for (const [name, text] of soundTexts) expectAsOne(partedText(text), name);
  });

  it.skipIf(!hasShared).each(["2015-10-08", "2015-10-19", "2015-11-20"])(
    "in a state of Matrix: %s",
    (state) => {
      const root = `${shared}corpora/matrix-${state}`;
      const report = () => {};
      const git = () => ({ version: "", revision: "" });
      const io = { sources: createSources(nodeFiles(root), report), report, builtInTemplates, git };
      const made = build(io, { targets: [], renderers: [], definitions: new Map() });
      if ("refused" in made || !made.prepared) throw new Error("nothing was built");
      const { levels } = made.prepared.project.titleStyles;
      expect(made.documents.length).toBeGreaterThan(0);
      for (const document of made.documents)
        expectAsOne({ text: document.text, parts: textParts(document), titleStyles: levels });
    },
  );
});

/** What stands below titles, and reads the same whatever stands before and behind it. */
const block = fc.constantFrom(
  ...["Text.", "Two\nlines.", "- a\n- b\n\nText.", "::\n\n  code\n\nText.", "*a*, ``b`` and |c|_."],
  ...["=== ===\na   b\n=== ===\n\nText.", ".. note::\n\n   A note.\n\nText.", ".. _a:", ".. class:: c"],
  ...[".. role:: r", ":r:`x`", ".. default-role:: literal", "`y`", "{{shown}}", ".. title:: T"],
);

const titleStyles = ["=", "-", "~", "+", "^", "`"];

/** A chapter: how far below the title before it is listed, and its titles with what stands below them; `<` and `/` are relative. */
const chapter = fc.record({
  depth: fc.nat(3),
  before: fc.option(block, { nil: undefined }),
  titles: fc.array(
    fc.tuple(fc.constantFrom(0, 0, 1, 2, "<", "/"), fc.boolean(), fc.array(block, { maxLength: 2 })),
    { maxLength: 4 },
  ),
});

const project = fc.array(chapter, { minLength: 1, maxLength: 5 }).map((chapters) => {
  const files: Record<string, string> = { "top.rst": "Top\n===\n" };
  const entries: [string, number][] = [["top.rst", 0]];
  let [open, absolute, number] = [0, 0, 0];
  for (const { depth: wanted, before, titles } of chapters) {
    const depth = Math.min(wanted, open + 1);
    const written = before === undefined ? [] : [before];
    let last: number | undefined;
    for (const [below, isOver, blocks] of titles) {
      number += 1;
      const title = `Title ${number}`;
      let style = String(below);
      if (typeof below === "string")
        open = Math.min(absolute + (below === "<" ? 1 : 0), titleStyles.length - 1);
      else {
        // No title of a chapter is above its first, and none skips a level.
        last = last === undefined ? 0 : Math.min(below, last + 1, titleStyles.length - 1 - depth);
        style = titleStyles[last] ?? "";
        open = absolute = depth + last;
      }
      const line = style.repeat(title.length);
      written.push(isOver && number > 9 ? `${title}\n${line}` : `${title}\n${line}`, ...blocks);
    }
    const name = `${entries.length}.rst`;
    files[name] = `${written.join("\n\n")}\n`;
    entries.push([name, depth]);
  }
  return { files, entries };
});

/** The document of a project, and what was found while it was put together. */
function assembled({ files, entries }: { files: Record<string, string>; entries: [string, number][] }) {
  const sections = { shown: "Shown\n=====\n\nText of `a`_.\n\nBelow\n-----\n\n:r:`z` `y`" };
  const { context } = memoryContext(files, sections);
  const [document] = assembleDocuments([targetOf(...entries)], context);
  if (!document) throw new Error("no document");
  return { text: document.text, parts: textParts(document), titleStyles };
}

test("chapters of random projects are the document that their joined text is", () => {
  fc.assert(
    fc.property(project, (made) => {
      const text = assembled(made);
      const joined = parse(text.text);
      // What is wrong with titles is not joined as docutils does it: each title keeps the level that is meant.
      fc.pre(!joined.diagnostics.some(({ code }) => code === "title-level"));
      expectAsOne(text);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

/** Reads the versions of a text one after the other; each must be as if it were the first. */
function expectAsNew(versions: readonly string[]): void {
  const reader = createDocumentReader({ raw: true });
  for (const text of versions) {
    const again = reader.read(partedText(text));
    const anew = createDocumentReader({ raw: true }).read(partedText(text));
    expectSame(
      { ...again, resolved: resolve([again.document]) },
      { ...anew, resolved: resolve([anew.document]) },
    );
  }
}

describe("a text that is read again is as if it were new", () => {
  it("and keeps its sections but for those that changed", () => {
    const section = (title: string, body: string) => `${title}\n=====\n\nText.\n\n${body}\n\n`;
    const text = (third: string) =>
      ["One", "Two"].map((title) => section(title, "More.")).join("") +
      section("Three", third) +
      section("Four", "More.");
    const reader = createDocumentReader({ raw: false });
    const before = [...reader.read(partedText(text("More."))).document.children];
    const after = reader.read(partedText(text("Other\ntext."))).document.children;
    expect(after.map((section, index) => section === before[index])).toEqual([true, true, false, true]);
    expect(after[3]?.position.start.line).toBe(23);
    expect(after.map((each) => textOf(each))).toHaveLength(4);
  });

  it("where two sections are the same to the letter", () => {
    const reader = createDocumentReader({ raw: false });
    const one = "One\n===\n\nText.\n\n";
    const nodes = new Set<Node>();
    for (const text of [one, one + one, one + one + one, one + one]) {
      const { document } = reader.read(partedText(text));
      nodes.clear();
      walk(document, (node) => {
        expect(nodes.has(node)).toBe(false);
        nodes.add(node);
        return true;
      });
      expect(document.children.map(({ position }) => position.start.line)).toEqual(
        document.children.map((_, index) => 1 + 5 * index),
      );
    }
  });

  it("where real chapters are edited", () => {
    for (const [, text] of texts) {
      const lines = text.split("\n");
      const middle = lines.length >> 1;
      const versions = [lines, lines.toSpliced(middle, 1, "New text."), lines.toSpliced(middle, 5), lines];
      expectAsNew(versions.map((each) => each.join("\n")));
    }
  });

  it.each([
    ["lines", versionsOfLines],
    ["characters", versionsOfCharacters],
    ["sections", versionsOfSections],
  ])("after random edits of %s", (_, versions) => {
    fc.assert(fc.property(versions, expectAsNew), { seed: SEED, numRuns: 200 });
  });

  it("where the level of its chapter changes", () => {
    const reader = createDocumentReader({ raw: false });
    const versions = [0, 1, 0].map((depth) =>
      assembled({
        files: { "top.rst": "Top\n===\n", "a.rst": "A\n=\n\nB\n-\n" },
        entries: [
          ["top.rst", 0],
          ["a.rst", depth],
        ],
      }),
    );
    for (const version of versions) expect(reader.read(version)).toEqual(read({ ...version }));
  });
});

test("a chapter in Markdown may show a section of more lines than Markdown may have; all else has its place", () => {
  const section = ["API", "===", ...Array.from({ length: 150_000 }, () => ""), "The end."];
  const lines = ["# A", "", ...section, "Below.", "", "#### B"];
  const part = { language: "markdown" as const, start: 0, end: lines.length, depth: 0, file: "a.md" };
  const shown = { start: 2, end: 2 + section.length, indent: 0 };
  const { document, problems } = read({
    text: lines.join("\n"),
    parts: [{ ...part, sections: [shown] }],
    titleStyles: ["="],
  });
  const places = new Map<string, number>();
  walk(document, (node) => {
    if (node.type === "paragraph" || node.type === "title")
      places.set(textOf(node), node.position.start.line);
    return true;
  });
  expect([...places]).toEqual([
    ["A", 1],
    ["API", 3],
    ["The end.", 2 + section.length],
    ["Below.", 3 + section.length],
    ["B", 5 + section.length],
  ]);
  expect(problems.map(({ code, position }) => [code, position.start.line])).toEqual([
    ["markdown-heading-level", 5 + section.length],
  ]);
});
