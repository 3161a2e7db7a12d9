import fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, it } from "vitest";
import schema from "../../src/project/targets.schema.json" with { type: "json" };
import { chapters, load } from "./load.ts";

const words = fc.constantFrom(
  ...Object.keys(schema.properties),
  ...Object.keys(schema.properties.sources.properties),
  ...Object.keys(schema.definitions.target.properties),
  ...Object.keys(schema.definitions.eventFolder.properties),
  "main",
  "0",
  "1",
  "a",
  "group:a",
  "group:main",
  "intro.rst",
  "../..",
  "=",
  "",
);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    words,
    fc.constantFrom(null, 1, true),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(words, tie("value"), { maxKeys: 5 }),
  ),
}));

describe("any targets.yaml", () => {
  it("is read without a crash, and each finding has a place in a file of the project", () => {
    const files = { ...chapters, "api/login.yaml": 'swagger: "2.0"\n' };
    fc.assert(
      fc.property(fc.dictionary(words, value, { maxKeys: 6 }), (content) => {
        const text = dump(content);
        const { found, findings, project } = load({ ...files, "targets.yaml": text });
        for (const { line, column } of found) {
          expect(line).toBeLessThanOrEqual(text.split("\n").length);
          expect(column).toBeGreaterThan(0);
        }
        expect(project !== undefined || findings.length > 0).toBe(true);
      }),
      { seed: 2015, numRuns: 500 },
    );
  });
});
