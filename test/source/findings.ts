import { expect } from "vitest";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { pointerTo } from "../../src/source/pointer.ts";
import { createSources, type Sources } from "../../src/source/sources.ts";
import { isMap, type Value } from "../../src/source/value.ts";
import { byPlace, unmark } from "../helpers/marked.ts";
import { type Content, memoryFiles } from "../helpers/memory-files.ts";

/** Sources over files in memory, and the findings that they report. */
export function sourcesOf(contents: Record<string, Content>): { sources: Sources; findings: Finding[] } {
  const findings: Finding[] = [];
  return { sources: createSources(memoryFiles(contents), (each) => findings.push(each)), findings };
}

/** Every value of a tree with its pointer, the whole first. */
export function everyValue(value: Value, pointer = ""): { pointer: string; value: Value }[] {
  const entries: [string | number, Value][] = isMap(value)
    ? [...value]
    : Array.isArray(value)
      ? [...value.entries()]
      : [];
  return [{ pointer, value }, ...entries.flatMap(([key, item]) => everyValue(item, pointerTo(pointer, key)))];
}

/**
 * Loads every file, follows every `$ref` and reads every text under a key `example` as JSON, twice over; then the
 * findings must stand exactly at the marks. Gives the findings.
 */
export function expectFindings(marked: Record<string, Content>): Finding[] {
  const { files, expected } = unmark(marked);
  const { sources, findings } = sourcesOf(files);
  for (const path of [...Object.keys(files), ...Object.keys(files)]) {
    const source = typeof files[path] === "string" ? sources.load(path) : undefined;
    if (source === undefined) continue;
    for (const { pointer, value } of everyValue(source.value)) {
      if (isMap(value) && value.has("$ref")) sources.follow(source, pointer);
      if (pointer.endsWith("/example")) sources.readInner(source, pointer);
    }
  }
  const found = findings.map(({ code, location }) => {
    const { line, column } = sources.position(location);
    return { code, file: location.file, line, column };
  });
  expect(found.sort(byPlace)).toEqual(expected);
  return findings;
}
