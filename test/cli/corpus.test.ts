import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { corpus, golden, hasShared } from "../helpers/shared.ts";

// The command has its templates compiled; the core's tests read them as they are written.
it.skipIf(!hasShared)("the command itself gives the original's bytes", () => {
  const out = projectOnDisk({});
  const run = runSpec(out, [
    ...["build", "-C", corpus, "--out", out, "--format", "rst", "--templates", "2015"],
    ...["-D", "git_version=GIT_VERSION", "-D", "git_rev=GIT_REV"],
  ]);
  expect(run.code).toBe(0);
  expect(readFileSync(join(out, "specification.rst"), "utf8")).toBe(
    readFileSync(join(golden, "specification.rst"), "utf8"),
  );
});
