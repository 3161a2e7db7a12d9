import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { hasShared, shared } from "../helpers/shared.ts";

const foreign = `${shared}corpora/foreign`;
const apis = hasShared
  ? readdirSync(foreign, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(`${foreign}/${entry.name}/api`).map((file) => [entry.name, file])
        : [],
    )
  : [];

interface Found {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** What a check of a project finds in its API files, and what it counts. */
function checked(root: string) {
  const { findings, checked }: { findings: Found[]; checked: Record<string, number> } = JSON.parse(
    runSpec(root, ["check", "--format", "json"]).out,
  );
  return { found: findings.map(({ file, line, code }) => `${file}:${line} ${code}`), checked };
}

it.skipIf(!hasShared)("has the API files of other people at hand", () => {
  expect(apis.length).toBeGreaterThan(4);
});

it.skipIf(!hasShared).each(apis)(
  "spec init beside the API file of %s makes a project whose check finds what that of a project by hand finds",
  (project, file) => {
    const root = projectOnDisk({
      [`api/${file}`]: readFileSync(`${foreign}/${project}/api/${file}`, "utf8"),
    });
    expect(runSpec(root, ["init"]).error).toContain("Shows what is here: 1 API file.");
    expect(checked(root)).toEqual(checked(`${foreign}/${project}`));
  },
);
