import { expect, test } from "vitest";
import { memoizeByObject } from "../../src/source/memoize.ts";

test("what was computed of an object is the same the next time, and another for each object", () => {
  const keysOf = memoizeByObject((map: Map<string, number>) => [...map.keys()]);
  const [one, other] = [new Map([["a", 1]]), new Map([["a", 1]])];
  expect(keysOf(one)).toBe(keysOf(one));
  expect(keysOf(one)).not.toBe(keysOf(other));
});
