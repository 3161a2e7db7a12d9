import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareModels } from "../../src/compare/compare-models.ts";
import { hasShared, shared } from "../helpers/shared.ts";
import { read } from "../model/read.ts";

interface Case {
  case: string;
  name: string;
  expect: string;
}

function classesOf(folder: string, name: string): string[] {
  const side = (when: string) => readFileSync(join(folder, `${name}.${when}.json`), "utf8");
  const [before, after] = ["before", "after"].map((when) => read({ "api/a.json": side(when) }).model);
  return before && after ? compareModels(before, after).map((each) => `${each.class} ${each.code}`) : [];
}

describe.skipIf(!hasShared)("single changes with their class", () => {
  for (const language of ["swagger-2.0", "openapi-3.0"]) {
    const folder = join(shared, "diff-cases", language);
    const cases: Case[] = hasShared ? JSON.parse(readFileSync(join(folder, "cases.json"), "utf8")) : [];
    const decided = cases.filter((each) => !each.expect.includes("?"));
    it.each(decided.map((each) => [each.name, each.expect, each.case] as const))(
      `${language}: %s is %s`,
      (_, expected, id) => {
        const found = classesOf(folder, id);
        const isBreaking = found.some((each) => each.startsWith("breaking"));
        expect(isBreaking ? "breaking" : "compatible", found.join(", ")).toBe(expected);
      },
    );
  }
});
