import { expect, it } from "vitest";
import { createSources } from "../../src/source/sources.ts";
import { substitute } from "../../src/source/substitute.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

const values = new Map([
  ["%V%", "release0"],
  ["%VV%", "r"],
  ["a.b", "(dot)"],
  ["a.b.c", "longest"],
]);

it("replaces texts by others, the longest of those that begin alike", () => {
  const { text } = substitute("/%V%/%VV%: a.b a.b.c axb", values);
  expect(text).toBe("/release0/r: (dot) longest axb");
});

it("knows where each stretch is written", () => {
  const before = "/%V%/%VV%: end";
  const { text, written } = substitute(before, values);
  const at = (part: string) => {
    const start = text.indexOf(part);
    const span = written({ start, end: start + part.length });
    return before.slice(span.start, span.end);
  };
  expect(at("end")).toBe("end");
  expect(at("release0")).toBe("%V%");
  // What begins or ends within what was put in is about all of it.
  expect(at("lease")).toBe("%V%");
  expect(at("0/r:")).toBe("%V%/%VV%:");
  expect(at("/rel")).toBe("/%V%");
  expect(written({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
});

it("replaces nothing by what is put in", () => {
  const { text } = substitute(
    "ab",
    new Map([
      ["a", "b"],
      ["b", "a"],
    ]),
  );
  expect(text).toBe("ba");
});

it("is seen by whoever reads a file, and never in a position", () => {
  const files = memoryFiles({
    "targets.yaml": "%V%: 1\n",
    "a.yaml": 'path: "/%V%/x" # %V%\n%V%: [%VV%, 3]\n',
  });
  const sources = createSources(files, () => {}, { substitutions: new Map([["%VV%", "given"]]) });
  sources.substitute(values, "targets.yaml");
  expect(sources.load("a.yaml")?.value).toEqual(
    new Map<string, unknown>([
      ["path", "/release0/x"],
      ["release0", ["given", 3]],
    ]),
  );
  expect(sources.text("a.yaml")).toContain("release0: [given, 3]");
  expect(sources.written("a.yaml")).toContain("%V%: [%VV%, 3]");
  const item = sources.position({ file: "a.yaml", pointer: "/release0/1" });
  expect(item).toEqual({ line: 2, column: 13, endLine: 2, endColumn: 14 });
  expect(sources.text("targets.yaml")).toBe("%V%: 1\n");
});
