import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasShared, shared } from "../../helpers/shared.ts";
import { runSuite } from "./conformance.ts";

describe.skipIf(!hasShared)("the files that OpenAPI's schemas are tested with", () => {
  test("are all judged as expected", () => {
    const { count, ...others } = runSuite(`${shared}suites/openapi`);
    expect(others).toEqual({ unexpected: [] });
    expect(count).toBe(118);
  });
});

test("a suite that expects something else fails", () => {
  const folder = mkdtempSync(join(tmpdir(), "suite-"));
  try {
    const write = (name: string, text: string) => writeFileSync(join(folder, "3.2", name), text);
    mkdirSync(join(folder, "3.2/pass"), { recursive: true });
    mkdirSync(join(folder, "3.2/fail"));
    const right = 'openapi: 3.2.0\ninfo: { title: T, version: "1" }\npaths: {}\n';
    write("pass/right.yaml", right);
    write("pass/wrong.yaml", `${right}wrong: 1\n`);
    write("fail/right.yaml", right);
    write("fail/wrong.yaml", `${right}wrong: 1\n`);
    expect(runSuite(folder)).toEqual({
      count: 4,
      unexpected: ["3.2/fail/right.yaml", "3.2/pass/wrong.yaml"],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
