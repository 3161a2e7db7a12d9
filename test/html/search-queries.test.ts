import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { findWords } from "../../src/html/search/find.ts";
import type { SearchData } from "../../src/html/search/search-data.ts";
import { runSpec } from "../helpers/run-spec.ts";
import { hasShared, shared } from "../helpers/shared.ts";
import { mobyQueries, ownQueries, type Query } from "./search-queries.ts";

/** How many of the first results may be others: 57 of 60 must be those that are wanted. */
const ALLOWED = 3;

describe("the search of a whole specification", () => {
  it.skipIf(!hasShared)("leads to what was meant, first of all", () => {
    const moby = temporaryFolder();
    cpSync(`${shared}corpora/foreign/moby-1.45`, moby, { recursive: true });
    const targets =
      "targets: { main: { files: [api.rst] } }\nrules: { examples: warning, dead-link: warning }\n";
    writeFileSync(join(moby, "targets.yaml"), targets, { mode: 0o600 });
    const own = fileURLToPath(new URL("../..", import.meta.url));
    const missed = [...missedBy(own, ownQueries), ...missedBy(moby, mobyQueries)];
    expect(ownQueries.length + mobyQueries.length).toBe(60);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(ALLOWED);
  });
});

function missedBy(project: string, queries: readonly Query[]): string[] {
  const out = temporaryFolder();
  const { code, error } = runSpec(project, ["build", "main", "-q", "--pages", "--out", out]);
  expect(code, error).toBe(0);
  const read = (name: string) => {
    const script = readFileSync(join(out, "specification", `${name}.js`), "utf8");
    return JSON.parse(/^pageData\("[\w-]+",(.*)\);\n$/s.exec(script)?.[1] ?? "");
  };
  const data: SearchData = read("search-index");
  const texts = Array.from({ length: data.textFiles }, (_, at) => read(`search-text-${at + 1}`)).flat();
  const lower = texts.map(([blocks, parts]) => [...blocks, ...parts].join("\n").toLowerCase());
  return queries.flatMap(([typed, wanted]) => {
    const first = findWords(typed, data, lower).found[0]?.at ?? "nothing";
    return first.endsWith(`#${wanted}`) ? [] : [`${typed}: ${first}, not ${wanted}`];
  });
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "spec-queries-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
