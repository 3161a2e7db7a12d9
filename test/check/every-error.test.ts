import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codeNames } from "../../src/diagnostics/selection.ts";
import { byPlace, type Expected, unmark } from "../helpers/marked.ts";
import type { Content } from "../helpers/memory-files.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { addUnlistedFolder } from "../helpers/unlisted-folder.ts";
import { apis } from "./every-error/apis.ts";
import { chapters } from "./every-error/chapters.ts";
import { configuration, ofLinks } from "./every-error/configuration.ts";
import { openapi } from "./every-error/openapi.ts";
import { project } from "./every-error/project.ts";
import { schemas } from "./every-error/schemas.ts";
import { settled } from "./every-error/settled.ts";
import { site } from "./every-error/site.ts";
import { sources } from "./every-error/sources.ts";
import { whole } from "./every-error/whole.ts";

const readable = { ...project, ...chapters, ...apis, ...openapi, ...schemas, ...sources };

/** Runs `spec check` on a project; its findings must be those that marks in the files expect, and no others. */
function check(root: string, expected: readonly Expected[]): void {
  const { out } = runSpec(root, ["check", "--engine", "both", "--format", "json"]);
  const { findings }: { findings: Expected[] } = JSON.parse(out);
  const found = findings.map(({ code, file, line, column }) => ({ code, file, line, column }));
  expect(found.sort(byPlace)).toEqual([...expected].sort(byPlace));
}

test("a project with one error of every kind has all of them reported in one run", () => {
  const { files, expected } = unmark(readable);
  check(projectOnDisk(files), expected);
});

test("so has one with errors in targets.yaml and files that cannot be read", () => {
  const { files, expected } = unmark(configuration);
  const root = projectOnDisk(files);
  // `ä` in Latin-1, which is no UTF-8.
  appendFileSync(join(root, "api/bytes.yaml"), Buffer.from([0xe4]));
  const folder = addUnlistedFolder(root, "api/deep");
  check(root, [...expected, ...ofLinks, { code: "folder-unreadable", file: folder, line: 1, column: 1 }]);
});

test("what is of no use is reported where all the rest can be read", () => {
  const { files, expected } = unmark(settled);
  check(projectOnDisk(files), expected);
});

test("so is what is said of a whole", () => {
  const { files, expected } = unmark(whole);
  check(projectOnDisk(files), expected);
});

test("so is what is wrong with a site", () => {
  const { files, expected } = unmark(site);
  check(projectOnDisk(files), expected);
});

test("these are all the kinds that there are", () => {
  const marked = [readable, configuration, settled, whole, site].flatMap(
    (files) => unmark<Content>(files).expected,
  );
  const tested = new Set(
    [
      ...[...marked, ...ofLinks, { code: "folder-unreadable" }, { code: "engines-disagree" }],
      // Only spec diff looks for it (test/compare/accepted-changes.test.ts).
      { code: "accepted-change-stale" },
    ].map(({ code }) => code),
  );
  expect(codeNames.filter((code) => !tested.has(code))).toEqual([]);
});
