import { describe, expect, test } from "vitest";
import { valueAt } from "../../src/source/value.ts";
import { expectFindings, sourcesOf } from "./findings.ts";

describe("what a JSON file says", () => {
  test("is known by its name, or by its first character where the name says nothing", () => {
    const text = '\n {"404": [1.5, true, null], "__proto__": "x", "200": {}}';
    const { sources, findings } = sourcesOf({ "a.json": text, "m.room.name": text });
    const expected = new Map<string, unknown>([
      ["404", [1.5, true, null]],
      ["__proto__", "x"],
      ["200", new Map()],
    ]);
    expect(sources.load("a.json")?.value).toEqual(expected);
    expect(sources.load("m.room.name")?.value).toEqual(expected);
    expect(findings).toEqual([]);
  });
});

test("a string of millions of escapes is one like others", () => {
  const text = `{"a": "${"\\n".repeat(8_000_000)}", "b": 1}`;
  const { sources, findings } = sourcesOf({ "a.json": text });
  expect(valueAt(sources.load("a.json")?.value, "b")).toBe(1);
  expect(sources.position({ file: "a.json", pointer: "/b" }).column).toBe(text.length - 1);
  expect(findings).toEqual([]);
});

describe("json-syntax", () => {
  test("stands at every error", () => {
    expectFindings({ "a.json": '{\n  "a": 1,\n⟦json-syntax⟧}\n' });
    expectFindings({ "a.json": "⟦json-syntax⟧" });
    expectFindings({ "a.json": '[⟦json-syntax⟧// no\n"b", ⟦json-syntax⟧"c\\x"]' });
    expectFindings({ "a.json": '{"a" ⟦json-syntax⟧1, "b"⟦json-syntax⟧}' });
    expectFindings({ "a.json": '{"a": 1} ⟦json-syntax⟧{"b": 2}' });
    expectFindings({ "a.json": "[⟦json-syntax⟧'a']" });
  });

  test.each([
    ['{"a": 1, "oops": ⟦json-syntax⟧}', "a value is missing after the ':'"],
    ['{"a": 1,⟦json-syntax⟧}', "after the last entry there is no comma"],
    ['{"a": 1, "b": 2,⟦json-syntax⟧, }', "one ',' too many"],
    ["[⟦json-syntax⟧,1]", "one ',' too many"],
    ['{⟦json-syntax⟧a: 1, "b": 2}', "'a' means nothing here"],
    ['{"a": 1, "b": ⟦json-syntax⟧"text}\n', "never closed"],
    ['{"x": {"a": ⟦json-syntax⟧"text},\n "y": 1\n}\n', "never closed"],
    ['{\n  "a": ⟦json-syntax⟧"text,\n  "b": 1,\n  "c": 2\n}', "never closed"],
    ['⟦json-syntax⟧{"a": 1 \n', "this '{' is never closed"],
    ['{"a": ⟦json-syntax⟧[1, 2}', "this '[' is never closed"],
    ['{"a": ⟦json-syntax⟧[1', "this '[' is never closed"],
    ['{"a": ⟦json-syntax⟧[1,\n', "this '[' is never closed"],
    ['[⟦json-syntax⟧{"a"', "this '{' is never closed"],
    ['{"a": {"b": 1⟦json-syntax⟧]}', "no bracket is open that this ']' could close"],
    ['{"a": 1}⟦json-syntax⟧}', "no bracket is open that this '}' could close"],
    ['{"a": 0⟦json-syntax⟧1}', "does not begin with 0"],
    ['{"a": "b" ⟦json-syntax⟧+ "c"}', "'+' means nothing here"],
    ['{"a": ⟦json-syntax⟧True}', "'true'"],
  ])("is one finding for one error: %s", (text, reason) => {
    const findings = expectFindings({ "a.json": text });
    expect(findings[0]?.message).toContain(reason);
  });

  test("is a finding for each of several errors", () => {
    expectFindings({
      "a.json": '{⟦json-syntax⟧a: 1, ⟦json-syntax⟧b: 2, "c": ⟦json-syntax⟧, "d": [1,⟦json-syntax⟧]}',
    });
    expectFindings({ "a.json": '⟦json-syntax⟧{"a": ⟦json-syntax⟧"b\\x" ⟦json-syntax⟧// c' });
  });

  test("is silent about JSON of any layout", () => {
    expectFindings({ "a.json": '\t[ 1e-5 ,\r\n"\\u00e9\\/" ]\r\n', "b.json": '"// text"' });
  });
});

describe("duplicate-key in JSON", () => {
  test("stands at each key that is there already", () => {
    expectFindings({ "a.json": '{"a": {"b": 1, ⟦duplicate-key⟧"b": 2},\n ⟦duplicate-key⟧"\\u0061": 1}' });
    expectFindings({ "a.json": '{"a": {"b": 1}, "b": {"a": 1}}' });
  });
});

describe("JSON text within a file", () => {
  test("has its errors where they stand, whatever the style of the text", () => {
    expectFindings({
      "literal.yaml":
        'a:\n  example: |\n    {\n      "b": 1,\n      ⟦duplicate-key⟧"b": 2,\n    ⟦json-syntax⟧}\n',
      "kept.yaml": 'a:\n  example: |2+\n      {\n    "b": ⟦json-syntax⟧x\n    }\n\n\n',
      "folded.yaml":
        'example: >-\r\n  {"b": 1,\r\n\r\n  ⟦duplicate-key⟧"b": 2,\r\n  "c": ⟦json-syntax⟧+}\r\n',
      "plain.yaml": "example:\n  [1,\n   ⟦json-syntax⟧two]\n"
        .replace("[1", "1 ⟦json-syntax⟧[1")
        .replace("⟦json-syntax⟧two", "two"),
      "single.yaml": "example: '{\"it''s\": 1,\n\n   ⟦duplicate-key⟧\"it''s\": 2}'\n",
      "double.yaml": 'example: "{\\"\\x62\\": 1,\\\n    \\ ⟦duplicate-key⟧\\"b\\":\\U0001F600}"\n'.replace(
        "\\U",
        "⟦json-syntax⟧\\U",
      ),
      "text.json": '{"example": "{\\"b\\": [1\\n,⟦json-syntax⟧]}"}',
      "end.yaml": 'example: |\n  ⟦json-syntax⟧{"b": [1]\n\nc: d\n',
    });
  });

  test("is read once and gives a value", () => {
    const { sources, findings } = sourcesOf({ "a.yaml": 'example: >\n  {"b":\n  [1]}\nother: 5\n' });
    const source = sources.load("a.yaml");
    if (source === undefined) throw new Error("not read");
    const inner = sources.readInner(source, "/example");
    expect(inner).toEqual({ value: new Map([["b", [1]]]) });
    expect(sources.readInner(source, "/example")).toBe(inner);
    expect(sources.readInner(source, "/other")).toBeUndefined();
    expect(sources.readInner(source, "/none")).toBeUndefined();
    expect(findings).toEqual([]);
    expect(sources.position({ file: "a.yaml", pointer: "/example", inner: "/b/0" })).toEqual({
      line: 3,
      column: 4,
      endLine: 3,
      endColumn: 5,
    });
    const key = sources.position({ file: "a.yaml", pointer: "/example", inner: "/b", at: "key" });
    expect(key).toEqual({ line: 2, column: 4, endLine: 2, endColumn: 7 });
  });
});
