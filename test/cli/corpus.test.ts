import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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

describe.skipIf(!hasShared)("spec check on the real specification", () => {
  interface Shown {
    code: string;
    severity: string;
    file: string;
    line: number;
    column: number;
    message: string;
  }
  const find = () => {
    const { findings }: { findings: Shown[] } = JSON.parse(
      runSpec(corpus, ["check", "--format", "json"]).out,
    );
    return findings.map((each) => ({ ...each, at: `${each.file}:${each.line}:${each.column} ${each.code}` }));
  };

  it("has no false alarm", () => {
    const v1 = "api/client-server/v1";
    const filter = "api/client-server/v2_alpha/filter.yaml";
    expect(find().flatMap(({ severity, at }) => (severity === "error" ? at : []))).toEqual([
      // The same path twice, once with a blank at its end.
      `${v1}/membership.yaml:71:3 duplicate-endpoint`,
      // Text where the parameter is a number or a boolean.
      `${v1}/message_pagination.yaml:57:22 example-mismatch`,
      `${v1}/sync.yaml:43:22 example-mismatch`,
      `${v1}/sync.yaml:104:22 example-mismatch`,
      `${v1}/sync.yaml:114:22 example-mismatch`,
      // A colon inside the quotes.
      `${v1}/sync.yaml:364:17 misspelt-key`,
      // 'emphemeral'
      `${filter}:59:19 misspelt-key`,
      `${filter}:123:19 misspelt-key`,
    ]);
  });

  it("warns of what its schemas do not describe, and its chapters do not show", () => {
    const found = find().map(({ at, message }) => `${at} ${/'(.*?)'/.exec(message)?.[1]}`);
    expect(found).toEqual(
      expect.arrayContaining([
        "event-schemas/examples/v1/m.call.answer:6:5 undocumented-key lifetime",
        "event-schemas/examples/v1/m.room.third_party_invite:13:3 undocumented-key sender",
        // Of push_rule.json's objects.
        "api/client-server/v1/pushrules.yaml:76:29 undocumented-key pattern",
        "api/client-server/v1/pushrules.yaml:85:29 undocumented-key conditions",
        "api/client-server/v1/pushrules.yaml:396:17 undocumented-key pattern",
      ]),
    );
    expect(found.filter((each) => each.includes("unused-section"))).toEqual([
      "api/client-server/v1/directory.yaml:1:1 unused-section {{directory_http_api}}",
      "api/client-server/v2_alpha/filter.yaml:1:1 unused-section {{v2_filter_http_api}}",
      "api/client-server/v2_alpha/sync.yaml:1:1 unused-section {{v2_sync_http_api}}",
    ]);
  });
});
