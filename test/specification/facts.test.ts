import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { corpus, hasShared } from "../helpers/shared.ts";
import { compare } from "./compare-facts.ts";
import { differences } from "./differences.ts";
import { factsOf, modelOf } from "./facts.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

describe("the comparison of facts", () => {
  const original = new Set(["GET /a", "GET /a 200 body.n: number", "GET /b"]);
  const own = new Set(["GET /a", "GET /a 200 body.n: integer, required", "GET /c"]);
  const pair = (from: string, to: string): [string, string][] => [[from, to]];

  test("shows what is not listed", () => {
    const known = [
      { why: "No number has a fraction.", changed: pair("*.n: number", "*.n: integer, required") },
    ];
    expect(compare(original, own, known)).toEqual({ unlisted: ["- GET /b", "+ GET /c"], unused: [] });
    expect(compare(original, own, [{ why: "", removed: ["GET /b"], added: ["GET /c"] }]).unlisted).toEqual([
      ...["- GET /a 200 body.n: number", "+ GET /a 200 body.n: integer, required"],
    ]);
  });

  test("shows what is listed and does not occur", () => {
    const changed = pair("*.n: number", "*.n: string");
    const { unused } = compare(original, own, [{ why: "", changed, removed: ["GET /d"], added: ["GET /b"] }]);
    expect(unused).toEqual(["- *.n: number\n+ *.n: string", "- GET /d", "+ GET /b"]);
  });
});

describe.skipIf(!hasShared)("the repository's own specification says what the original says", () => {
  const { unlisted, unused } = hasShared
    ? compare(factsOf(modelOf(corpus)), factsOf(modelOf(repository)), differences)
    : { unlisted: [], unused: [] };

  test("but for the differences that are listed", () => expect(unlisted).toEqual([]));
  test("and every listed difference is there", () => expect(unused).toEqual([]));
});
