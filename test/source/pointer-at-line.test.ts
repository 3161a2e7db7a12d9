import fc from "fast-check";
import { expect, it } from "vitest";
import { pointerTo } from "../../src/source/pointer.ts";
import { pointerAtLine } from "../../src/source/pointer-at-line.ts";
import { createSources } from "../../src/source/sources.ts";
import { entriesOf, isCollection, itemsOf, type Value } from "../../src/source/value.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

function* leaves(value: Value, pointer = ""): Generator<string> {
  if (!isCollection(value)) yield pointer;
  for (const [key, each] of entriesOf(value)) yield* leaves(each, pointerTo(pointer, key));
  for (const [index, each] of itemsOf(value).entries()) yield* leaves(each, pointerTo(pointer, index));
}

function open(text: string) {
  const sources = createSources(memoryFiles({ "a.json": text }), () => {});
  const source = sources.load("a.json");
  if (source === undefined) throw new Error("it cannot be read");
  return {
    source,
    at: (line: number) => pointerAtLine(source, line, sources.position),
    position: sources.position,
  };
}

it("a value that has a line of its own is found by that line", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const { source, at, position } = open(JSON.stringify(value, null, 2));
      for (const pointer of leaves(source.value))
        expect(at(position({ file: "a.json", pointer }).line)).toBe(pointer);
    }),
    { numRuns: 200 },
  );
});

it("a line with several values is that of what holds them", () => {
  const { at } = open('{\n  "a": { "b": 1, "c": 2 },\n  "d": [\n    3, 4\n  ]\n}\n');
  expect([1, 2, 3, 4, 5, 6].map(at)).toEqual(["", "/a", "/d", "/d", "/d", ""]);
});
