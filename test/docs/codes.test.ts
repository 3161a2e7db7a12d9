import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { codeNames } from "../../src/diagnostics/selection.ts";
import { openProject } from "../../src/library/open-project.ts";
import { blocksOf, withTexts } from "../helpers/documented.ts";
import { runPage } from "../helpers/run-page.ts";
import { sampleProject } from "../helpers/sample-project.ts";

const pathOf = (code: string) => fileURLToPath(new URL(`../../docs/codes/${code}.md`, import.meta.url));

/** Those that no files can show, each with the test that holds it at its place. */
const elsewhere = new Map([
  ["engines-disagree", "test/cli/check-examples.test.ts"],
  ["folder-unreadable", "test/check/every-error.test.ts"],
  ["example-not-checked", "test/check/every-error/schemas.ts"],
]);

const pages = codeNames
  .filter((code) => !elsewhere.has(code))
  .map((code) => ({ code, page: readFileSync(pathOf(code), "utf8") }));
const isRun = (page: string) => blocksOf(page).some(({ language }) => language === "console");

// `vitest run test/docs/codes.test.ts -u` writes into the pages what is found now.
describe("the example on the page of", () => {
  it.each(pages.filter(({ page }) => !isRun(page)))(
    "$code has this finding, and no other",
    async ({ code, page }) => {
      const { findings } = await openProject(sampleProject(page)).check();
      expect([...new Set(findings.map((each) => each.code))]).toEqual([code]);
      const lines = findings.map(
        ({ file, line, column, severity, message }) =>
          `${file}:${line}:${column}: ${severity} ${message} [${code}]\n`,
      );
      const said = blocksOf(page).find(({ start }) => page.slice(0, start).endsWith("` says:\n\n```text\n"));
      if (said === undefined) throw new Error("The page does not show what `spec check` says.");
      const found = withTexts(page, new Map([[said, lines.join("")]]));
      await expect(found).toMatchFileSnapshot(pathOf(code));
    },
  );

  it.each(pages.filter(({ page }) => isRun(page)))(
    "$code has this finding in what its commands print",
    async ({ code, page }) => {
      const printed = await runPage(page);
      expect(printed).toMatch(new RegExp(`^\\S+:\\d+:\\d+: .* \\[${code}\\]$`, "m"));
      await expect(printed).toMatchFileSnapshot(pathOf(code));
    },
  );
});
