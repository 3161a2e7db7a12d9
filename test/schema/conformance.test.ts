import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasShared, shared } from "../helpers/shared.ts";
import { runSuite } from "./conformance.ts";
import { exceptions } from "./exceptions.ts";

describe.skipIf(!hasShared)("the public suite of JSON Schema", () => {
  test("is judged as expected, but for the exceptions, and alike by both engines", async () => {
    const { count, ...others } = await runSuite(`${shared}suites/json-schema`);
    expect(others).toEqual({ unexpected: [], needless: [], disagreements: [] });
    expect(count).toBe(4103);
  }, 120_000);
});

test("a suite that expects something else, or no longer what an exception says, fails", async () => {
  const folder = mkdtempSync(join(tmpdir(), "suite-"));
  try {
    mkdirSync(join(folder, "tests/draft7"), { recursive: true });
    const [name = ""] = [...exceptions.keys()].filter((each) => each.startsWith("draft7/refRemote.json: "));
    const description = name.slice(name.indexOf(": ") + 2);
    const tests = [{ description: "a text", data: "a", valid: true }];
    const groups = [
      { description, schema: { type: "string" }, tests },
      { description: "other", schema: { type: "integer" }, tests },
    ];
    writeFileSync(join(folder, "tests/draft7/refRemote.json"), JSON.stringify(groups));
    const outcome = await runSuite(folder);
    expect(outcome).toEqual({
      count: 2,
      unexpected: ["draft7/refRemote.json: other: a text"],
      needless: [name],
      disagreements: [],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
