import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createInertness, createRereader, parse, resolve } from "../../../src/rst/index.ts";
import { versionsOfCharacters, versionsOfLines, versionsOfSections } from "./edits.ts";
import { texts } from "./texts.ts";

const SEED = 20151019;

/** Reads the versions of a text one after the other; each must be as if it were the first. */
function expectAsNew(versions: readonly string[]): void {
  const { read } = createRereader();
  const isInert = createInertness();
  for (const text of versions) {
    const again = read(text);
    const anew = parse(text);
    expect({ ...again, resolved: resolve([again.document], isInert) }).toEqual({
      ...anew,
      resolved: resolve([anew.document]),
    });
  }
}

describe("a text that is read again is as if it were new", () => {
  it("and keeps its sections but for those that changed", () => {
    const section = (title: string, body: string) => `${title}\n=====\n\nText.\n\n${body}\n\n`;
    const text = (third: string) =>
      ["One", "Two"].map((title) => section(title, "More.")).join("") +
      section("Three", third) +
      section("Four", "More.");
    const { read } = createRereader();
    const before = [...read(text("More.")).document.children];
    const after = read(text("Other\ntext.")).document.children;
    expect(after.map((section, index) => section === before[index])).toEqual([true, true, false, true]);
    expect(after[3]?.position.start.line).toBe((before[2]?.position.end.line ?? 0) + 3);
  });

  it("where real chapters are edited", () => {
    for (const [, text] of texts) {
      const lines = text.split("\n");
      const middle = lines.length >> 1;
      const versions = [lines, lines.toSpliced(middle, 1, "New text."), lines.toSpliced(middle, 5), lines];
      expectAsNew(versions.map((each) => each.join("\n")));
    }
  });

  it("where a line far behind a grid table is indented", () => {
    const text = (last: string) => `A\n=\n\n\n\n+---+\n| a |\n+---+\nTitle\n=====\na\nb\nc\nd\ne\n${last}\n`;
    expectAsNew([text("f"), text("  f"), text("f")]);
    expect(parse(text("  f")).diagnostics).not.toHaveLength(parse(text("f")).diagnostics.length);
  });

  it.each([
    ["lines", versionsOfLines, 1500],
    ["sections", versionsOfSections, 250],
    ["characters", versionsOfCharacters, 1500],
  ])("after random edits of %s", (_, versions, numRuns) => {
    fc.assert(fc.property(versions, expectAsNew), { seed: SEED, numRuns });
  });
});
