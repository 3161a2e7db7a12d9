import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exceptionKey, textWithoutExceptions } from "../../src/source/exceptions.ts";
import { parseSource } from "../../src/source/parse.ts";
import { toJson } from "../to-json.ts";

function parsed(file: string, text: string) {
  const source = parseSource(file, text, (finding) => {
    throw new Error(finding.message);
  });
  if (source === undefined) throw new Error("not read");
  return source;
}

describe("exceptions in a file", () => {
  it("are no part of its value", () => {
    const { value, exceptions } = parsed(
      "a.yaml",
      "x-spec-ignore: a\nlist:\n  - b: 1\n    x-spec-ignore: { c: d }\n  - x-spec-ignore\n",
    );
    expect(toJson(value)).toEqual({ list: [{ b: 1 }, "x-spec-ignore"] });
    expect(exceptions.map(({ pointer, value }) => [pointer, toJson(value)])).toEqual([
      ["", "a"],
      ["/list/0", { c: "d" }],
    ]);
  });

  it("stand once where they are written, whatever leads there", () => {
    const { value, exceptions } = parsed("a.yaml", "a: &a\n  b: 1\n  x-spec-ignore: c\nd: *a\n");
    expect(toJson(value)).toEqual({ a: { b: 1 }, d: { b: 1 } });
    expect(exceptions.map(({ pointer }) => pointer)).toEqual(["/a"]);
  });

  it.each([
    ['{\n  "x-spec-ignore": "a",\n  "b": 1\n}', '{\n  "b": 1\n}'],
    ['{\n  "b": 1,\n  "x-spec-ignore": ["a"]\n}', '{\n  "b": 1\n}'],
    ['{ "b": 1, "x-spec-ignore": "a", "c": 2 }', '{ "b": 1, "c": 2 }'],
    ['{ "x-spec-ignore": "a" }', "{  }"],
    ['{ "b": { "x-spec-ignore": "a" }, "x-spec-ignore": "a" }', '{ "b": {  } }'],
  ])("leave the text around them as it is: %s", (text, expected) => {
    expect(textWithoutExceptions(parsed("a.json", text))).toBe(expected);
  });

  it("leave JSON that says all the rest", () => {
    const json = fc.jsonValue().map((value) => JSON.stringify(value, null, 2));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        json,
        fc
          .tuple(
            fc.uniqueArray(fc.constantFrom("a", "b", exceptionKey, "c")),
            fc.array(tie("tree"), { minLength: 4, maxLength: 4 }),
          )
          .map(
            ([keys, values]) =>
              `{ ${keys.map((key, index) => `"${key}" :\n${values[index]}`).join(" ,\n")} }`,
          ),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        const source = parsed("a.json", String(text));
        expect(JSON.parse(textWithoutExceptions(source))).toEqual(
          JSON.parse(JSON.stringify(toJson(source.value))),
        );
      }),
    );
  });
});
