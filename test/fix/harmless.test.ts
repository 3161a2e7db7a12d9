import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { finding } from "../../src/diagnostics/finding.ts";
import type { Change } from "../../src/fix/change.ts";
import { harmlessChanges } from "../../src/fix/harmless.ts";

const changesOf = (count: number): Change[] =>
  Array.from({ length: count }, (_, start) => ({
    file: `${start % 3}.yaml`,
    start,
    end: start + 1,
    text: "",
  }));

/** Gives the files in which one of the harmful changes was made, and counts how often it was asked. */
function judge(harmful: ReadonlySet<number>) {
  let asked = 0;
  const newFindings = async (changes: readonly Change[]) => {
    asked++;
    const files = changes.flatMap(({ file, start }) => (harmful.has(start) ? [file] : []));
    return new Map<string, Finding>(files.map((file) => [file, finding("no-api-file", {}, { file })]));
  };
  return { newFindings, asked: () => asked };
}

test("only the changes that do harm are left out", async () => {
  const some = fc.uniqueArray(fc.nat(59), { maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(some, async (all) => {
      const harmful = new Set(all);
      const changes = changesOf(60);
      const { changes: made, left } = await harmlessChanges(changes, judge(harmful).newFindings);
      const isHarmful = ({ start }: Change) => harmful.has(start);
      expect(made).toEqual(expect.arrayContaining(changes.filter((change) => !isHarmful(change))));
      expect(made.filter(isHarmful)).toEqual([]);
      expect(left.map(({ location }) => "offset" in location && location.offset).sort()).toEqual(all.sort());
    }),
    { numRuns: 20 },
  );
});

test("the project is not checked without end, and what is not known to be harmless is not made", async () => {
  const harmful = new Set(changesOf(500).flatMap(({ start }) => (start % 2 === 0 ? start : [])));
  const { newFindings, asked } = judge(harmful);
  const { changes, left } = await harmlessChanges(changesOf(500), newFindings);
  expect(asked()).toBeLessThan(50);
  expect(changes.filter(({ start }) => harmful.has(start))).toEqual([]);
  expect(changes.length + left.length).toBe(500);
});
