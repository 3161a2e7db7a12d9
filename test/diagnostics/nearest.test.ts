import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/diagnostics/edit-distance.ts";
import { nearest } from "../../src/diagnostics/nearest.ts";

describe("nearest names", () => {
  const known = ["login_http_api", "sync_http_api", "m_room_name_event", "m_room_topic_event"];

  it.each([
    ["logn_http_api", ["login_http_api"]],
    ["login_htpt_api", ["login_http_api"]],
    ["LOGIN_HTTP_API", ["login_http_api"]],
    ["m_room_nmae_event", ["m_room_name_event"]],
    ["something_else_entirely", []],
    ["", []],
  ])("for %s are %j", (name, expected) => {
    expect(nearest(name, known)).toEqual(expected);
  });

  it("are three at most, the nearest first", () => {
    expect(nearest("abcdef", ["abcxyf", "abcdeg", "abcdef1", "abcdxf"])).toEqual([
      "abcdef1",
      "abcdeg",
      "abcdxf",
    ]);
  });
});

describe("the distance of two names", () => {
  /** The definition itself, in quadratic time. */
  function slowly(a: string, b: string): number {
    const rows = [...Array(a.length + 1).keys()].map((row) => [row]);
    const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
    rows[0] = [...Array(b.length + 1).keys()];
    for (let row = 1; row <= a.length; row++)
      for (let column = 1; column <= b.length; column++) {
        const same = a[row - 1] === b[column - 1] ? 0 : 1;
        const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
        (rows[row] ?? [])[column] = Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + same,
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        );
      }
    return at(a.length, b.length);
  }

  it("is that of its definition, up to the limit", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
    fc.assert(
      fc.property(name, name, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        expect(Math.min(editDistance(a, b, limit), limit + 1)).toBe(Math.min(slowly(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("many names", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `m_thing_number_${index}_event`);

  it("are found among as many others: each with its own: comparing all pairs would take minutes", () => {
    for (let index = 0; index < 10_000; index++)
      expect(nearest(`m_thing_number_${index}_evnet`, names)[0]).toBe(names[index]);
  });

  it("are found as among a few, wherever the mistake is", () => {
    const words =
      "anchor chapter example finding keyword operation parameter placeholder schema target".split(" ");
    const long = words.flatMap((one) =>
      words.flatMap((two) => words.map((three) => `${one}_${two}_${three}`)),
    );
    for (const name of long.slice(0, 200)) {
      const wrong = `${name.slice(0, 5)}${name.slice(6)}`;
      expect(nearest(wrong, long)).toContain(name);
    }
  });

  it("are read once, of a copy of the list as well", () => {
    let reads = 0;
    const copy = new Proxy([...names], {
      get(list, key) {
        if (/^\d+$/.test(String(key))) reads++;
        return Reflect.get(list, key);
      },
    });
    nearest("m_thing_number_1_evnet", names);
    for (let index = 0; index < 100; index++) nearest(`m_thing_number_${index}_evnet`, copy);
    expect(reads).toBe(names.length);
  });

  it("are no typing mistakes of one another where they are very long", () => {
    expect(nearest(`${"a".repeat(40_000)}b`, [`${"a".repeat(40_000)}c`])).toEqual([]);
  });
});
