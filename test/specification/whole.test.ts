import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { runSpec } from "../helpers/run-spec.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

test("spec check finds nothing in the repository's own specification", () => {
  const { code, out } = runSpec(repository, ["check", "--format", "json"]);
  expect(JSON.parse(out)).toMatchObject({ findings: [] });
  expect(code).toBe(0);
});

test.each([
  ["all of it", [], ["client-server", "modules", "server-server", "specification"]],
  ["one document alone", ["modules"], ["modules"]],
])("spec build publishes it without a finding: %s", (_, targets, documents) => {
  const out = mkdtempSync(join(tmpdir(), "spec-test-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  expect(runSpec(repository, ["build", ...targets, "--out", out])).toMatchObject({ code: 0, error: "" });
  expect(readdirSync(out).filter((file) => file.endsWith(".html"))).toEqual(
    documents.map((name) => `${name}.html`),
  );
});
