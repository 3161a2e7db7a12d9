import { expect, it } from "vitest";
import { importsOfFiles, picture, rowsOf, shown } from "../scripts/structure.js";

it("the folders of src/ are a pipeline, and docs/architecture.md shows it (npm run structure)", () => {
  expect(shown().drawn).toBe(picture());
});

it("the files of src/ import each other in no circle, of types either", () => {
  expect(() => rowsOf(importsOfFiles())).not.toThrow();
});

it("a circle is shown as it goes round", () => {
  const imports = new Map([
    ["a", new Set(["b"])],
    ["b", new Set(["d", "c"])],
    ["c", new Set(["b"])],
    ["d", new Set<string>()],
  ]);
  expect(() => rowsOf(imports)).toThrow("There is a circle: b > c > b.");
  imports.set("c", new Set());
  expect(rowsOf(imports)).toEqual([["a"], ["b"], ["c", "d"]]);
});
