import { describe, expect, test } from "vitest";
import { toJson } from "../to-json.ts";
import { expectFindings, sourcesOf } from "./findings.ts";

function said(text: string): unknown {
  const { sources, findings } = sourcesOf({ "a.yaml": text });
  const source = sources.load("a.yaml");
  expect(findings).toEqual([]);
  return source && toJson(source.value);
}

describe("what a YAML file says", () => {
  test("keeps the author's order, numbers as keys included", () => {
    const { sources } = sourcesOf({ "a.yaml": "404: a\n200: b\n__proto__: c\n" });
    const value = sources.load("a.yaml")?.value;
    expect(value).toEqual(
      new Map([
        ["404", "a"],
        ["200", "b"],
        ["__proto__", "c"],
      ]),
    );
  });

  test("takes keys as they are written", () => {
    expect(said("1.0: a\n0x10: b\ntrue: c\n~: d\n!!int 7: e\n")).toEqual({
      "1.0": "a",
      "0x10": "b",
      true: "c",
      "~": "d",
      "7": "e",
    });
    // The first is read without care, the second with it.
    expect(said("? 404\n  ")).toEqual({ "404": null });
    expect(said("&x a: *x\n? 404\n  ")).toEqual({ a: "a", "404": null });
    expect(said("&x a: *x\nit's: b\n? ''\n  ")).toEqual({ a: "a", "it's": "b", "": null });
  });

  test("is null where the file is empty", () => {
    expect(said("")).toBeNull();
    expect(said("# nothing but a comment\n")).toBeNull();
  });

  test("repeats what aliases name, and merges mappings", () => {
    expect(said("a: &x {b: 1, c: 2}\nd: *x\ne:\n  <<: *x\n  b: 3\n*k : 5\n".replace("*k ", "&k f"))).toEqual({
      a: { b: 1, c: 2 },
      d: { b: 1, c: 2 },
      e: { b: 3, c: 2 },
      f: 5,
    });
  });

  test("reads a file named .yaml as YAML, even where it begins with a brace", () => {
    expect(said("{a: b,}")).toEqual({ a: "b" });
  });
});

describe("yaml-syntax", () => {
  test("stands where the reader stopped", () => {
    expectFindings({ "a.yaml": "a: 1\n ⟦yaml-syntax⟧b: 2\n" });
    expectFindings({ "a.yaml": "a:\n⟦yaml-syntax⟧\t- b\n" });
    expectFindings({ "a.yaml": "a: ⟦yaml-syntax⟧*b\n" });
    expectFindings({ "a.yaml": "a: ⟦yaml-syntax⟧!mine b\n" });
  });

  test("says what to do in plain words", () => {
    const [finding] = expectFindings({ "a.yaml": "a:\r\n⟦yaml-syntax⟧\tb: 1\r\n" });
    expect(finding?.message).toContain("spaces");
  });
});

describe("yaml-deficient-indentation", () => {
  test("stands at each closing bracket that is not indented, and the file loads", () => {
    const text =
      "a: [\n  1\n⟦yaml-deficient-indentation⟧]\nb:\n  c: {\n    d: 1\n  ⟦yaml-deficient-indentation⟧}\ne: 5\n";
    expectFindings({ "a.yaml": text });
    const { sources } = sourcesOf({ "a.yaml": text.replaceAll(/⟦.*?⟧/g, "") });
    const source = sources.load("a.yaml");
    expect(source && toJson(source.value)).toEqual({ a: [1], b: { c: { d: 1 } }, e: 5 });
    const place = sources.position({ file: "a.yaml", pointer: "/e" });
    expect(place).toEqual({ line: 8, column: 4, endLine: 8, endColumn: 5 });
    expect(sources.position({ file: "a.yaml", pointer: "/a" })).toMatchObject({
      line: 1,
      endLine: 3,
      endColumn: 2,
    });
  });

  test("stands at quoted text that goes on too far to the left", () => {
    expectFindings({ "a.yaml": 'a: "b\n⟦yaml-deficient-indentation⟧c"\n' });
  });

  test("is silent about brackets that are indented, and about text that looks like them", () => {
    expectFindings({ "a.yaml": "a: [\n  1\n ]\nb: |\n  {\n  }\n" });
  });
});

describe("duplicate-key", () => {
  test("stands at each key that is there already, and names where", () => {
    const findings = expectFindings({
      "a.yaml":
        "a: 1\n'b': 2\n⟦duplicate-key⟧a: 3\nc:\n  {d: 1, ⟦duplicate-key⟧\"d\": 2}\n⟦duplicate-key⟧a: 4\n",
    });
    expect(findings[0]?.related).toEqual([
      { message: "It stands here first", location: { file: "a.yaml", offset: 0, end: 1 } },
    ]);
  });

  test("is silent about equal keys of different mappings and about merged ones", () => {
    expectFindings({ "a.yaml": "a: {b: 1}\nc: {b: 1}\nd: &d\n  e: 1\nf:\n  <<: *d\n  e: 2\n" });
  });
});

describe("yaml-several-documents", () => {
  test("stands at the line that begins the second document", () => {
    expectFindings({ "a.yaml": "a: 1\n# ---\n⟦yaml-several-documents⟧---\nb: 1\n---\nc: 1\n" });
  });

  test("is silent about one document with marks around it", () => {
    expectFindings({ "a.yaml": "%YAML 1.2\n---\na: 1\n...\n" });
  });
});

describe("yaml-key-not-scalar", () => {
  test("stands at the key", () => {
    expectFindings({ "a.yaml": "? ⟦yaml-key-not-scalar⟧[a, b]\n: 1\nc: 2\n" });
    expectFindings({ "a.yaml": "a: &x {b: 1}\n⟦yaml-key-not-scalar⟧*x : 2\n" });
  });

  test("is silent about a key that spells a sequence, or is an alias of text", () => {
    expectFindings({ "a.yaml": "'[a, b]': &x c\n*x : 2\n" });
  });
});

describe("aliases", () => {
  test("yaml-alias-circle stands at an alias within what it names", () => {
    expectFindings({ "a.yaml": "a: &x\n  - 1\n  - ⟦yaml-alias-circle⟧*x\n" });
    expectFindings({ "a.yaml": "a: &x [1]\nb: *x\n" });
  });

  test("yaml-alias-expansion stands where the aliases become too many", () => {
    let text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (let level = 1; level <= 4; level++) {
      const mark = level === 4 ? "⟦yaml-alias-expansion⟧" : "";
      const aliases = Array.from({ length: 10 }, () => `*a${level - 1}`);
      if (level === 4) aliases[7] = `${mark}${aliases[7]}`;
      text += `a${level}: &a${level} [${aliases.join(", ")}]\n`;
    }
    expectFindings({ "a.yaml": text });
    expectFindings({ "a.yaml": text.slice(0, text.indexOf("a4:")) });
  });
});

describe("too-many-entries", () => {
  const entries = (count: number, entry: (number: number) => string) =>
    Array.from({ length: count }, (_, index) => entry(index)).join("");

  test("stands at the first entry beyond the limit, in YAML and in JSON", () => {
    expectFindings({ "a.yaml": `a:\n${entries(10_000, () => "- 1\n")}- ⟦too-many-entries⟧1\n` });
    expectFindings({ "b.yaml": `{a: {${entries(10_000, (n) => `${n}: 1, `)}⟦too-many-entries⟧b: 1}}\n` });
    expectFindings({ "a.json": `{"a":[${entries(10_000, () => "1,")}⟦too-many-entries⟧{}, 2]}` });
    expectFindings({ "b.json": `{${entries(10_000, (n) => `"${n}":1,`)}⟦too-many-entries⟧"b": 1, "c": 2}` });
  });

  test("is silent at the limit, and of entries that lists have together", () => {
    const full = `[${entries(9_999, () => "1,")}1]`;
    const map = `{${entries(10_000, (n) => `"a${n}": 1, `).slice(0, -2)}}`;
    expectFindings({ "a.yaml": `- ${full}\n- ${map}\n`, "a.json": `[${full}, ${full}, ${map}]` });
  });
});

describe("nesting-too-deep", () => {
  test("stands where the limit is passed, in YAML and in JSON", () => {
    expectFindings({ "a.yaml": `${"[".repeat(99)}⟦nesting-too-deep⟧${"[".repeat(100_000)}` });
    expectFindings({ "a.json": `${"[".repeat(100)}⟦nesting-too-deep⟧${"[".repeat(100_000)}` });
    expectFindings({ "b.json": `${'{"a":'.repeat(100)}⟦nesting-too-deep⟧${'{"a":'.repeat(100_000)}` });
  });

  test("counts what aliases stand for", () => {
    const deep = `${"[".repeat(60)}${"]".repeat(60)}`;
    expectFindings({
      "a.yaml": `a: &a ${deep}\nb: ${"[".repeat(60)}⟦nesting-too-deep⟧*a${"]".repeat(60)}\n`,
    });
  });

  test("is silent at 90 levels", () => {
    expectFindings({
      "a.yaml": `${"[".repeat(90)}${"]".repeat(90)}`,
      "b.json": "[".repeat(90) + "]".repeat(90),
    });
  });
});
