import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createInertness, createRereader, parse, resolve } from "../../../src/rst/index.ts";
import { lines, versionsOfLines } from "./edits.ts";
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

  it("after random edits of lines", () => {
    fc.assert(fc.property(versionsOfLines, expectAsNew), { seed: SEED, numRuns: 2000 });
  });

  it("after random edits of characters", () => {
    const edits = fc.array(fc.tuple(fc.nat(300), fc.nat(3), fc.constantFrom("", "\n", "=", " ", "a", "\r")), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 40 }), edits, (start, changes) => {
        let now = `${start.join("\n")}\n`;
        const versions = [now];
        for (const [at, count, added] of changes) {
          now = now.slice(0, at) + added + now.slice(at + count);
          versions.push(now);
        }
        expectAsNew(versions);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
