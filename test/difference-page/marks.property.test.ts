import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextBlock } from "../../src/compare/texts/text-section.ts";
import { markJson } from "../../src/difference-page/mark-json.ts";
import { type Mark, markLines, markWords } from "../../src/difference-page/mark-words.ts";
import { matchBlocks } from "../../src/difference-page/match-blocks.ts";

const textOf = (marks: readonly Mark[], without: Mark["kind"]) =>
  marks
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

const words = fc
  .array(fc.constantFrom("a", "room", "the", ".", "\n", " ", "  ", "é", "👍🏽", "\ud800", "{", "1"))
  .map((parts) => parts.join(""));

describe("marks", () => {
  it.each([
    ["words", markWords],
    ["lines", markLines],
  ])("of %s give both texts back", (_, mark) => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const marks = mark(before, after);
        expect([textOf(marks, "added"), textOf(marks, "removed")]).toEqual([before, after]);
        if (before === after) expect(marks.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  it.each([
    ["one two three", "one 2 three", "one [-two-][+2+] three"],
    ["one two three", "one three", "one [-two -]three"],
    ["a b c d e f", "a x c y e f", "a [-b c d-][+x c y+] e f"],
    ["alpha b gamma d epsilon", "alpha x gamma y epsilon", "alpha [-b-][+x+] gamma [-d-][+y+] epsilon"],
    ["the long first words a b", "the long first words c a d", "the long first words [-a b-][+c a d+]"],
    ["nothing alike", "quite another text", "[-nothing alike-][+quite another text+]"],
  ])("of %j and %j", (before, after, expected) => {
    const shown = markWords(before, after).map(({ kind, text }) =>
      kind === "same" ? text : kind === "added" ? `[+${text}+]` : `[-${text}-]`,
    );
    expect(shown.join("")).toBe(expected);
  });
});

describe("marks of JSON", () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<unknown>(1, 2, "a", 'b"', null, true),
      tie("list"),
      tie("object"),
    ),
    list: fc.array(tie("value"), { maxLength: 4 }),
    object: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value")),
  }));
  const text = fc
    .tuple(fc.oneof(value.object, value.list), fc.constantFrom(0, 1, 4))
    .map(([json, indent]) => JSON.stringify(json, undefined, indent));

  it("give both texts back", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const marks = markJson(before, after) ?? [];
        expect([textOf(marks, "added"), textOf(marks, "removed")]).toEqual([before, after]);
        if (JSON.stringify(JSON.parse(before)) === JSON.stringify(JSON.parse(after)))
          expect(marks.every(({ kind, isLayout }) => kind === "same" || isLayout)).toBe(true);
      }),
    );
  });

  const shown = (before: unknown, after: unknown, indent = 2) =>
    (markJson(JSON.stringify(before), JSON.stringify(after, undefined, indent)) ?? [])
      .filter(({ kind, isLayout }) => kind !== "same" && !isLayout)
      .map(({ kind, text: said }) => `${kind === "added" ? "+" : "-"}${said.trim()}`);

  it.each([
    ["another order and indent", { a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 }, []],
    ["another value", { a: 1, b: 2 }, { a: 3, b: 2 }, ["-1", "+3"]],
    ["another value elsewhere", { a: 1, b: 2 }, { b: 2, a: 3 }, ['-"a":1', '+,\n  "a": 3']],
    ["a key more", { a: 1 }, { b: 2, a: 1 }, ['+"b": 2']],
    ["a key fewer", { a: 1, b: 2 }, { a: 1 }, ['-,"b":2']],
    ["an item more", ["a", "b"], ["a", "x", "b"], ['+,\n  "x"']],
    ["an item that was there twice", [1, 1], [1], ["-,1"]],
  ])("show of %s only what has changed", (_, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected);
  });

  it("are none of what is no JSON", () => {
    expect(markJson("{a}", "{}")).toBeUndefined();
    expect(markJson("text", "text")).toBeUndefined();
  });
});

describe("blocks", () => {
  const block = fc.record<TextBlock>({
    kind: fc.constantFrom("paragraph", "row", "literal"),
    parts: fc.array(fc.constantFrom("a room", "the room", "b", ""), { minLength: 1, maxLength: 3 }),
    links: fc.array(fc.constantFrom("x", "y"), { maxLength: 1 }),
  });

  it("that are matched give both sections back", () => {
    fc.assert(
      fc.property(fc.array(block), fc.array(block), (before, after) => {
        const matched = matchBlocks(before, after);
        const old = matched.flatMap((each) =>
          each.kind === "changed" ? [each.before] : each.kind === "added" ? [] : [each.block],
        );
        const now = matched.flatMap((each) =>
          each.kind === "changed" ? [each.after] : each.kind === "removed" ? [] : [each.block],
        );
        expect([old, now]).toEqual([before, after]);
      }),
    );
  });

  it("are rows of one thing where their first cells are the same", () => {
    const row = (...parts: string[]): TextBlock => ({ kind: "row", parts, links: [] });
    expect(
      matchBlocks([row("a", "one"), row("b", "two")], [row("b", "other"), row("c", "three")]),
    ).toMatchObject([
      { kind: "removed", block: { parts: ["a", "one"] } },
      { kind: "changed", before: { parts: ["b", "two"] }, after: { parts: ["b", "other"] } },
      { kind: "added", block: { parts: ["c", "three"] } },
    ]);
  });
});
