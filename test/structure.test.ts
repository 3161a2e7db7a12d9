import { expect, it } from "vitest";
import { picture, rowsOf, shown } from "../scripts/structure.js";

it("the folders of src/ are a pipeline, and docs/architecture.md shows it (npm run structure)", () => {
  expect(shown().drawn).toBe(picture());
});

it("a circle among folders has no picture", () => {
  const rooms = new Map([
    ["a", new Set(["b"])],
    ["b", new Set(["c"])],
    ["c", new Set(["b"])],
  ]);
  expect(() => rowsOf(rooms)).toThrow("There is a circle among a, b, c.");
  rooms.set("c", new Set());
  expect(rowsOf(rooms)).toEqual([["a"], ["b"], ["c"]]);
});
