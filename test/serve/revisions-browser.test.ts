import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { apiWithParameter as api, repositoryOf } from "../helpers/git-repository.ts";
import { openPage, seriousErrors } from "../html/browser.ts";
import { startServing } from "./serving.ts";

const chapter = (word: string) => `A
=

A text.

Details
-------

Some ${word} text.

::

  { "a": 1, "b": [1, 2] }

{{a_http_api}}
`;

/** Serves a repository whose branch `work` changes a type and a word. */
async function serveRevisions(): Promise<string> {
  const { root, git } = repositoryOf({
    "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
    "specification/a.rst": chapter("old"),
    "api/a.yaml": api("string"),
  });
  git("checkout", "-qb", "work");
  writeFileSync(join(root, "api/a.yaml"), api("integer"));
  writeFileSync(join(root, "specification/a.rst"), chapter("new"));
  git("commit", "-qam", "two");
  return (await startServing(root, { revisions: true })).address;
}

describe.skipIf(!hasBrowser)("revisions in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    { width: 1280, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const)(
    "have no error that axe finds, and no scrolling sideways: %o",
    async ({ width, colorScheme }) => {
      const site = await serveRevisions();
      for (const path of [
        "revisions/",
        "revisions/work/",
        "revisions/work/specification.html",
        "diff/main...work",
      ]) {
        const page = await openPage(browser, `${site}${path}`, {
          site,
          viewport: { width, height: 800 },
          colorScheme,
        });
        expect(await seriousErrors(page), path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
      }
    },
  );

  it("are found from the list, and lead from each change to the pages of both states", async () => {
    const site = await serveRevisions();
    const page = await openPage(browser, `${site}revisions/`, { site });
    await page.locator("li", { hasText: "work" }).getByText("what it changes").click();
    expect(await page.locator(".verdict").innerText()).toBe("major: 1 breaking, 1 docs");
    // The style and the script of the page run under the policy that the server sends.
    await page.keyboard.press("n");
    await page.waitForFunction(() => document.querySelector(".position")?.textContent === "1 of 2");
    await page.getByLabel("Side by side").check();
    expect(await page.locator(".sides").first().isVisible()).toBe(true);
    const section = page.locator(".difference", { hasText: "GET /a" });
    await section.getByText("as it was").click();
    await page.waitForURL(/\/revisions\/[0-9a-f]{40}\/specification\.html#get-a$/);
    expect(await page.locator("#get-a").first().innerText()).toContain("GET /a");
    await page.goBack();
    await page.locator(".difference", { hasText: "Details" }).getByText("as it is now").click();
    await page.waitForURL(/\/revisions\/[0-9a-f]{40}\/specification\.html#details$/);
    expect(await page.locator("main").innerText()).toContain("Some new text.");
  });

  it("give their differences as data and as texts", async () => {
    const site = await serveRevisions();
    for (const [ending, type, says] of [
      [".json", "application/json", '"verdict":'],
      [".md", "text/plain", "**major: 1 breaking, 1 docs**"],
      [".rst", "text/plain", "+Some new text."],
    ] as const) {
      const answer = await fetch(`${site}diff/main...work${ending}`);
      expect(answer.headers.get("content-type")).toContain(type);
      expect(await answer.text()).toContain(says);
    }
  });
});
