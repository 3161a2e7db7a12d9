import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { codesOf, groupNames } from "../../src/diagnostics/selection.ts";
import { runSpec } from "../helpers/run-spec.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));

// `vitest run test/docs/site.test.ts -u` writes the lists anew.
it("targets.yaml lists all decisions, and all codes by their groups", async () => {
  const text = readFileSync(`${docs}targets.yaml`, "utf8");
  const lists = {
    decisions: readdirSync(`${docs}decisions`)
      .toSorted()
      .map((name) => `decisions/${name}`),
    ...Object.fromEntries(
      groupNames.map((group) => [
        group,
        codesOf(group)
          .toSorted()
          .map((code) => `codes/${code}.md`),
      ]),
    ),
  };
  const groups = Object.entries(lists).map(
    ([name, files]) => `  ${name}:\n${files.map((file) => `    - ${file}\n`).join("")}`,
  );
  const listed = text.replace(/^groups:\n(?: .*\n)+/m, `groups:\n${groups.join("")}`);
  await expect(listed).toMatchFileSnapshot(`${docs}targets.yaml`);
});

it("the documentation is a project in which nothing is wrong", () => {
  const { code, out } = runSpec(docs, ["check", "--max-warnings", "0"]);
  expect(out).toMatch(/: no findings\n$/);
  expect(code).toBe(0);
});
