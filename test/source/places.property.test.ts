import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodeFiles } from "../../src/cli/node-files.ts";
import type { Report } from "../../src/diagnostics/finding.ts";
import { listFolder } from "../../src/source/list-folder.ts";
import { pointerTo } from "../../src/source/pointer.ts";
import type { Source } from "../../src/source/source.ts";
import { createSources } from "../../src/source/sources.ts";
import { isMap, type Value } from "../../src/source/value.ts";
import { corpus, hasShared } from "../helpers/shared.ts";
import { toJson } from "../to-json.ts";
import { everyValue, sourcesOf } from "./findings.ts";
import { plainYaml, type Written, writeYaml, written } from "./written.ts";

const seed = 20151019;

function loadOnly(name: string, text: string): { source: Source; sources: ReturnType<typeof createSources> } {
  const { sources, findings } = sourcesOf({ [name]: text });
  const source = sources.load(name);
  expect(findings).toEqual([]);
  if (source === undefined) throw new Error(`not read: ${text}`);
  return { source, sources };
}

/** The value that was written, and the pointers at which texts hold JSON. */
function valueOfWritten(value: Written, pointer: string, inner: Map<string, unknown>): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value))
    return value.map((item, index) => valueOfWritten(item, pointerTo(pointer, index), inner));
  if ("inner" in value) {
    inner.set(pointer, value.inner);
    return "inner";
  }
  return new Map(
    value.entries.map(([key, item]) => [key, valueOfWritten(item, pointerTo(pointer, key), inner)]),
  );
}

/** Text but for its layout, which in a block scalar is its indentation. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** Line breaks at the end of a block scalar lie behind the text that a span covers. */
function withoutEnds(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\s+$/, "");
  if (Array.isArray(value)) return value.map(withoutEnds);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutEnds(item)]));
}

function withInner(value: Value, pointer: string, inner: Map<string, unknown>): unknown {
  if (inner.has(pointer)) return "inner";
  if (Array.isArray(value))
    return value.map((item, index) => withInner(item, pointerTo(pointer, index), inner));
  if (!isMap(value)) return value;
  return new Map([...value].map(([key, item]) => [key, withInner(item, pointerTo(pointer, key), inner)]));
}

/** The text at an offset with what stands before it on its line blanked out, so that its indentation stays. */
function cutOut(text: string, start: number, end: number): string {
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  return " ".repeat(start - lineStart) + text.slice(start, end);
}

describe("YAML in any style", () => {
  const files = fc.tuple(written, fc.infiniteStream(fc.nat(1000)));

  test("says what was written, and every value stands where it is located", () => {
    fc.assert(
      fc.property(files, ([value, stream]) => {
        const text = writeYaml(value, (count) => Number(stream.next().value) % count);
        const inner = new Map<string, unknown>();
        const expected = valueOfWritten(value, "", inner);
        const { source } = loadOnly("a.yaml", text);
        expect(withInner(source.value, "", inner)).toEqual(expected);
        for (const { pointer, value: item } of everyValue(source.value)) {
          const { start, end } = source.locate(pointer);
          const found = text.slice(start, end);
          const asIs = typeof item === "string" && squeezed(found) === squeezed(item);
          if (!asIs) {
            expect(withoutEnds(plainYaml(cutOut(text, start, end)))).toEqual(withoutEnds(toJson(item)));
          }
        }
      }),
      { seed, numRuns: 600 },
    );
  });

  test("says where each value within a JSON text stands", () => {
    fc.assert(
      fc.property(files, ([value, stream]) => {
        const text = writeYaml(value, (count) => Number(stream.next().value) % count);
        const inner = new Map<string, unknown>();
        valueOfWritten(value, "", inner);
        const { source, sources } = loadOnly("a.yaml", text);
        for (const [pointer, innerValue] of inner) {
          const read = sources.readInner(source, pointer);
          if (read === undefined) throw new Error(`not read: ${text}`);
          expect(toJson(read.value)).toEqual(innerValue);
          const quote = /^["']/.exec(text.slice(source.locate(pointer).start))?.[0];
          for (const { pointer: within, value: item } of everyValue(read.value)) {
            const { start, end } = source.locateInner(pointer, within);
            const slice = text.slice(start, end);
            const found = quote === undefined ? slice : String(plainYaml(quote + slice + quote));
            expect(JSON.parse(found)).toEqual(toJson(item));
          }
        }
      }),
      { seed, numRuns: 600 },
    );
  });
});

test("any text at all is read or refused with a finding", () => {
  const parts =
    "a b : - ? [ ] { } , # & * ! | > ' \" \\\\ % ~ --- ... << &a *a !!map !%FF \\t \\r | 2 +".split(" ");
  const text = fc.array(fc.constantFrom(...parts, " ", "\n", "\n ", "\n  ", ": ", "- "), { maxLength: 40 });
  fc.assert(
    fc.property(text, (words) => {
      const { sources, findings } = sourcesOf({ "a.yaml": words.join("") });
      const source = sources.load("a.yaml");
      if (source === undefined) expect(findings).not.toEqual([]);
      for (const { pointer } of source === undefined ? [] : everyValue(source.value)) {
        const { start, end } = source?.locate(pointer) ?? { start: 0, end: -1 };
        expect(end).toBeGreaterThanOrEqual(start);
        sources.readInner(source ?? expect.fail(), pointer);
      }
      for (const { location } of findings) expect(sources.position(location).line).toBeGreaterThan(0);
    }),
    { seed, numRuns: 2000 },
  );
});

describe("JSON", () => {
  test("every value stands where it is located, also within a text that holds JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const text = JSON.stringify({ value, text: JSON.stringify(value, null, indent) }, null, indent);
        const { source, sources } = loadOnly("a.json", text);
        for (const { pointer, value: item } of everyValue(source.value)) {
          const { start, end } = source.locate(pointer);
          expect(JSON.parse(text.slice(start, end))).toEqual(toJson(item));
        }
        const read = sources.readInner(source, "/text");
        for (const { pointer, value: item } of read === undefined ? [] : everyValue(read.value)) {
          const { start, end } = source.locateInner("/text", pointer);
          expect(JSON.parse(JSON.parse(`"${text.slice(start, end)}"`))).toEqual(toJson(item));
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test("is valid exactly where JSON.parse says so", () => {
    const change = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.constantFrom(
        ...'{}[],:"\\/ue0123-+.Ent \t\n\r\u0000\u001f\u007f\u00a0\ufeff\u2028'.split(""),
        "//",
        "/**/",
        "\\u12",
        "'a'",
      ),
    );
    fc.assert(
      fc.property(fc.json(), fc.array(change, { maxLength: 4 }), (json, changes) => {
        let text = json;
        for (const [at, remove, insert] of changes) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + insert + text.slice(from + remove);
        }
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const { sources, findings } = sourcesOf({ "a.json": text });
        sources.load("a.json");
        expect(findings.every(({ code }) => code !== "json-syntax")).toBe(valid);
      }),
      { seed, numRuns: 1500 },
    );
  });
});

describe.skipIf(!hasShared)("the 2015 corpus", () => {
  test("loads, and every value of it stands where it is located", () => {
    const files = nodeFiles(corpus);
    const codes: string[] = [];
    const report: Report = ({ code }) => void codes.push(code);
    const sources = createSources(files, report);
    let values = 0;
    const visit = (folder: string) => {
      for (const { name, kind } of listFolder(files, folder, report) ?? []) {
        const path = `${folder}/${name}`;
        if (kind === "folder") visit(path);
        if (!/\.(?:ya?ml|json)$|^m\.[^.]/.test(name)) continue;
        const source = sources.load(path);
        if (source === undefined) throw new Error(path);
        for (const { pointer, value } of everyValue(source.value)) {
          const { start, end } = source.locate(pointer);
          expect(end).toBeGreaterThan(start);
          if (isMap(value) && value.has("$ref")) expect(sources.follow(source, pointer)).toBeDefined();
          values++;
        }
      }
    };
    for (const folder of ["api/client-server", "event-schemas"]) visit(folder);
    expect(values).toBeGreaterThan(3000);
    expect(codes).toEqual([
      "yaml-deficient-indentation",
      "yaml-deficient-indentation",
      "yaml-deficient-indentation",
    ]);
  });
});
