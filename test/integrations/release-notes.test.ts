import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectOnDisk } from "../helpers/run-spec.ts";

/** Gets the notes of a tag, in a package of version 1.2.0 with this changelog. */
function notesOf(tag: string, changelog: string) {
  const root = projectOnDisk({
    "package.json": '{ "version": "1.2.0", "type": "module" }',
    "CHANGELOG.md": changelog,
  });
  mkdirSync(join(root, "scripts"));
  cpSync("scripts/release-notes.js", join(root, "scripts/release-notes.js"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/release-notes.js", tag], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, text: stdout + stderr };
}

it.each([
  ["v1.2.0", "## 1.2.0 (2026-11-29)\n\n- New.\n\n## 1.1.0\n\n- Old.\n", 0, "- New.\n"],
  ["v1.3.0", "## 1.3.0\n", 1, "The tag is v1.3.0, and the version of package.json is 1.2.0.\n"],
  ["v1.2.0", "## 1.2.0-beta\n", 1, "CHANGELOG.md has no section '## 1.2.0'.\n"],
  ["v1.2.0", "## 1.2.0 (unreleased)\n", 1, "CHANGELOG.md calls 1.2.0 unreleased; write its day.\n"],
])("the notes of %s with the changelog %j end with %i", (tag, changelog, status, text) => {
  expect(notesOf(tag, `# Changelog\n\n${changelog}`)).toEqual({ status, text });
});
