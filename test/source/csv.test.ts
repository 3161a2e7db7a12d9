import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { parseSource } from "../../src/source/parse.ts";

/** What a file of comma-separated values says, or what is wrong with it and where. */
function read(text: string, mostEntries?: number) {
  const findings: Finding[] = [];
  const source = parseSource("a.csv", text, (each) => void findings.push(each), mostEntries);
  const wrong = findings.map(({ message, location }) => {
    const { offset = -1 } = "offset" in location ? location : {};
    return `${offset}: ${message.replace("This cannot be read as comma-separated values: ", "")}`;
  });
  return source
    ? { source, rows: JSON.parse(JSON.stringify(source.value, plain)), wrong }
    : { wrong, rows: undefined };
}

function plain(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

describe("comma-separated values", () => {
  it("are rows with the names of the first line, all strings", () => {
    expect(read("code,share\nA1,2.50\n\nA2,\nA3\n").rows).toEqual([
      { code: "A1", share: "2.50" },
      { code: "A2", share: "" },
      { code: "A3" },
    ]);
  });

  it("may stand in quotes, with commas, quotes and line breaks in them", () => {
    expect(read('\uFEFFa,"b, c"\r\n"x ""y""","1\n2"\r\n "",z').rows).toEqual([
      { a: 'x "y"', "b, c": "1\n2" },
      { a: "", "b, c": "z" },
    ]);
  });

  it("may be parted by semicolons or tabs", () => {
    expect(read('a;"b,c"\n1,5;2').rows).toEqual([{ a: "1,5", "b,c": "2" }]);
    expect(read("a\tb\n1\t2").rows).toEqual([{ a: "1", b: "2" }]);
  });

  it.each([
    ["a,b\n1,2,3", "8: the line has more values than the first line has names, which is 2"],
    ["a,a\n", "2: two columns are named 'a'"],
    ["a,\n1", "2: a column of the first line has no name"],
    ['a\n"1', "2: this quote is never closed"],
    ['a\n"1" x', "6: there is text behind a closing quote; a quote within quotes is written twice"],
  ])("are refused with the place: %j", (text, wrong) => {
    expect(read(text)).toEqual({ wrong: [wrong], rows: undefined });
  });

  it("are not refused for a quote within a value, blanks, or a line that ends early", () => {
    expect(read('a,b\nfive" wide,\n x ').rows).toEqual([{ a: 'five" wide', b: "" }, { a: " x " }]);
  });

  it("have as many rows as any list may have", () => {
    expect(read("a\n1\n2", 2).wrong).toEqual([]);
    expect(read("a\n1\n2\n3", 2).wrong[0]).toMatch(/^6: /);
  });

  it("know the places of their values", () => {
    const { source } = read('a,b\n1,"x"\n');
    expect(source?.locate("/0/b")).toEqual({ start: 6, end: 9 });
    expect(source?.locate("/0")).toEqual({ start: 4, end: 9 });
  });

  it("are read as they were written, whatever they are", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", " ", "é") });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = ["p,q", ...rows.map((row) => row.map(quoted).join(","))].join("\n");
        expect(read(text).rows).toEqual(rows.map(([p, q]) => ({ p, q })));
      }),
    );
  });
});
