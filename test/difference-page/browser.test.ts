import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { readDifferenceAssets } from "../../src/cli/package/page-assets.ts";
import { differencePage } from "../../src/difference-page/page.ts";
import { openPage, seriousErrors } from "../html/browser.ts";
import { compareChapters } from "./sides.ts";

const section = (title: string, text: string) =>
  `${title}\n${"-".repeat(title.length)}\n\nThe same.\n\n${text}\n\n`;
const chapter = (...sections: string[]) => `Chapter\n=======\n\nText.\n\n${sections.join("")}`;
const code = "Code::\n\n  one\n  two\n\n";
const table = (cell: string) => `===== ======\nname  means\n===== ======\na     ${cell}\n===== ======\n`;

async function differenceFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "spec-difference-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "page.html");
  const before = chapter(
    section("One", "A room has many members."),
    section("Two", code),
    section("Three", table("first")),
    section("Four", "It goes."),
  );
  const after = chapter(
    section("One", "A room has few members."),
    section("Two", code.replace("two", "three")),
    section("Three", table("other")),
    section("Five", "Something new."),
  );
  writeFileSync(file, differencePage(await compareChapters(before, after), readDifferenceAssets()));
  return pathToFileURL(file).href;
}

describe.skipIf(!hasBrowser)("the page of differences in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    { width: 1280, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
    { width: 390, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const)(
    "has no error that axe finds, and no scrolling sideways: %o",
    async ({ width, colorScheme }) => {
      const page = await openPage(browser, await differenceFile(), {
        viewport: { width, height: 800 },
        colorScheme,
      });
      for (const view of ["#view-inline", "#view-sides"]) {
        await page.check(view);
        expect(await seriousErrors(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    },
  );

  it("goes from change to change by n and p, and says which one is read", async () => {
    const page = await openPage(browser, await differenceFile());
    const position = () => page.textContent(".position");
    expect(await position()).toBe("5 in all");
    for (const expected of ["1 of 5", "2 of 5"]) {
      await page.keyboard.press("n");
      await page.waitForFunction(
        (text) => document.querySelector(".position")?.textContent === text,
        expected,
      );
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("section-2");
    for (let times = 0; times < 5; times++) await page.keyboard.press("n");
    expect(await position()).toBe("5 of 5");
    for (let times = 0; times < 4; times++) await page.keyboard.press("p");
    await page.waitForFunction(() => document.querySelector(".position")?.textContent === "1 of 5");
  });

  it("shows texts side by side, also without a script", async () => {
    const page = await openPage(browser, await differenceFile(), { javaScriptEnabled: false });
    const sides = page.locator(".block.changed .sides").first();
    expect(await sides.isVisible()).toBe(false);
    await page.getByLabel("Side by side").check();
    expect(await sides.isVisible()).toBe(true);
    expect(await page.locator(".block.changed .inline").first().isVisible()).toBe(false);
    expect(await sides.innerText()).toContain("many");
  });

  it("distinguishes marks by more than colour", async () => {
    const page = await openPage(browser, await differenceFile());
    const first = page.locator(".block.changed .inline").first();
    expect(await first.textContent()).toBe("A room has − removed: many+ added: few members.");
    expect(await page.locator(".same").first().locator("summary").innerText()).toBe("1 unchanged block");
  });

  it("is light on paper, without the switch", async () => {
    const page = await openPage(browser, await differenceFile(), { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".bar").isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
  });
});
