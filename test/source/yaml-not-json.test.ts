import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { createSources } from "../../src/source/sources.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

function load(file: string, text: string) {
  const findings: Finding[] = [];
  const sources = createSources(memoryFiles({ [file]: text }), (finding) => void findings.push(finding));
  const source = sources.load(file);
  const found = findings.map(({ code, location }) => {
    const { line, column } = sources.position(location);
    return `${code} ${line}:${column}`;
  });
  return { source, sources, found };
}

describe("a file without an ending that begins as JSON", () => {
  it("is read as YAML where it is that, with its places", () => {
    const { source, sources, found } = load("m.ping", '{\n  "a": object,\n  "b": [2]\n}\n');
    expect(found).toEqual(["yaml-not-json 2:8"]);
    expect(source?.value).toEqual(
      new Map<string, unknown>([
        ["a", "object"],
        ["b", [2]],
      ]),
    );
    expect(sources.position({ file: "m.ping", pointer: "/b/0" })).toMatchObject({ line: 3, column: 9 });
  });

  it("is invalid JSON where it is no YAML either, or says that it is JSON", () => {
    expect(load("m.ping", '{ "a": object').found).toContainEqual(expect.stringMatching(/^json-syntax/));
    expect(load("a.json", '{ "a": object }').found).toEqual(["json-syntax 1:8"]);
  });

  it("is silent where it is JSON", () => {
    expect(load("m.ping", '{ "a": "object" }').found).toEqual([]);
  });
});
