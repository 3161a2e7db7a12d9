import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

// That these bytes are what the original made is proved on its own sources (golden-2015.test.ts, ../sections/2015.test.ts),
// which stand beside the repository. This one needs nothing else: it holds what was proved there.
it("the 2015 templates make of this repository's specification what they always made", async () => {
  const out = join(projectOnDisk({}), "out");
  const fixed = ["-D", "git_version=GIT_VERSION", "-D", "git_rev=GIT_REV"];
  const args = ["build", "client-server", "--templates", "2015", "--format", "rst", "--out", out, ...fixed];
  expect(runSpec(repository, args)).toMatchObject({ code: 0 });
  await expect(readFileSync(join(out, "client-server.rst"), "utf8")).toMatchFileSnapshot(
    "baselines/client-server.rst",
  );
});
