import { expect, it } from "vitest";
import { pythonJson, pythonText, quote, urlencode } from "../../src/profiles/matrix-2015/python.ts";
import type { Value } from "../../src/source/value.ts";

it("dumps JSON in ASCII, with the keys sorted", () => {
  const value: Value = new Map<string, Value>([
    ["z", [1, new Map(), []]],
    ["a", 'é 😀 "\u007f\n'],
  ]);
  expect(pythonJson(value, 2)).toBe(
    '{\n  "a": "\\u00e9 \\ud83d\\ude00 \\"\\u007f\\n",\n  "z": [\n    1,\n    {},\n    []\n  ]\n}',
  );
  expect(pythonJson(["crop", true, null, 1e-7, 0.00005])).toBe('["crop", true, null, 1e-07, 5e-05]');
});

it("writes values as Python does", () => {
  expect([true, false, null, 30000, "text"].map(pythonText)).toEqual([
    "True",
    "False",
    "None",
    "30000",
    "text",
  ]);
});

it("quotes paths and queries as Python does", () => {
  expect(quote("@a b:c/d~é(1)")).toBe("%40a%20b%3Ac/d~%C3%A9%281%29");
  expect(
    urlencode([
      ["a b", "c/d"],
      ["e", "*"],
    ]),
  ).toBe("a+b=c%2Fd&e=%2A");
});
