import fc from "fast-check";
import { expect, it } from "vitest";
import { createTermIndex } from "../../src/html/search/term-index.ts";

const text = fc.array(fc.constantFrom("alpha", "beta", "gamma", "delta", "Alpha", "a", "7", "α", ", "), {
  maxLength: 6,
});
const entry = fc.tuple(text, text).map((fields) => fields.map((words) => words.join(" ")));

it("an index that follows its texts is as if it were new", () => {
  const edit = fc.record({ at: fc.nat(30), removed: fc.nat(2), added: fc.array(entry, { maxLength: 2 }) });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 8, maxLength: 30 }), fc.array(edit), (start, edits) => {
      const index = createTermIndex();
      let now = start;
      expect(index.update(now)).toEqual(createTermIndex().update(now));
      for (const { at, removed, added } of edits) {
        now = now.toSpliced(at, removed, ...added);
        expect(index.update(now)).toEqual(createTermIndex().update(now));
      }
    }),
    { seed: 20151019, numRuns: 500 },
  );
});
