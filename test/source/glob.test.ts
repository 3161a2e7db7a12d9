import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGlob } from "../../src/source/glob.ts";

describe("globs", () => {
  it.each([
    ["api/v1/*.yaml", "api/v1/login.yaml", true],
    ["api/*.yaml", "api/v1/login.yaml", false],
    ["api/**", "api/v1/login.yaml", true],
    ["api/**", "api", true],
    ["**/*.yaml", "login.yaml", true],
    ["**/v1/**/*.yaml", "api/v1/a/b/login.yaml", true],
    ["**/v1/*.yaml", "api/v1/a/v1/login.yaml", true],
    ["api", "api/login.yaml", false],
    ["m.room.?ame", "m.room.name", true],
    ["m.room.[n]ame", "m.room.name", false],
    ["*.rst", "a.rst.txt", false],
  ])("%s and %s: %s", (glob, path, expected) => {
    expect(createGlob(glob)(path)).toBe(expected);
  });

  it("mean what the same regular expression means", () => {
    const glob = fc
      .array(fc.constantFrom("a", "b", "/", "*", "?", "**"), { maxLength: 8 })
      .map((parts) => parts.join(""));
    const path = fc.stringMatching(/^[ab/]{0,8}$/);
    fc.assert(
      fc.property(glob, path, (glob, path) => {
        expect(createGlob(glob)(path)).toBe(asExpression(glob).test(path));
      }),
      { numRuns: 2000 },
    );
  });

  it("take no time that grows without bound", () => {
    expect(createGlob(`${"*a".repeat(2000)}b`)("a".repeat(4000))).toBe(false);
    expect(createGlob(`${"**/a/".repeat(1000)}b`)("a/".repeat(2000))).toBe(false);
  });
});

/** The steps of a path, each followed by a `/`, as a regular expression. */
function asExpression(glob: string): { test(path: string): boolean } {
  const steps = glob.split("/").map((step) => {
    if (step === "**") return "(?:[^/]*/)*";
    return `${step.replace(/\*+/g, "[^/]*").replaceAll("?", "[^/]")}/`;
  });
  const expression = new RegExp(`^${steps.join("")}$`);
  return { test: (path: string) => expression.test(`${path}/`) };
}
