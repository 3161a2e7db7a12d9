import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { partedText } from "../helpers/parted-text.ts";
import { plainFrame } from "./assets.ts";
import { openPage, publishedFolders, seriousErrors } from "./browser.ts";
import { specification } from "./specification.ts";

const main = { name: "main", output: "spec", ...partedText(specification), frame: plainFrame };
const framed = {
  ...plainFrame,
  header: '<div style="height: 120px">Our site</div>',
  footer: '<footer style="height: 120px">Our footer</footer>',
};
const other = {
  name: "other",
  output: "other",
  ...partedText(`Guide\n=====\n\n${"Text.\n\n".repeat(80)}Users\n-----\n\nText.\n`),
  frame: framed,
};

describe.skipIf(!hasBrowser)("a folder of pages in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it("is searched as one, from any of its pages", async () => {
    const site = publishedFolders([main]);
    const page = await openPage(browser, `${site}/spec/timers.html`, { site });
    await page.keyboard.press("/");
    await page.keyboard.type("snoze");
    await page.locator("#page-results [role=option]").first().waitFor();
    const chosen = await page.textContent("#page-results [aria-selected=true]");
    expect(chosen).toContain("POST /alarms/{alarmId}/snooze");
    expect(chosen).toContain("Lets an alarm rest.");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site}/spec/alarms.html#post-alarms-alarmid-snooze`);
  });

  it.each([
    ["its own id on another page", "index.html#timers-errors", "timers.html#timers-errors"],
    ["an id of docutils", "index.html#errors-1", "timers.html#errors-1"],
    ["an id that moved from one page to another", "alarms.html#timers", "timers.html#timers"],
    [
      "an id, with a query that is encoded wrongly",
      "index.html?a=/%E0%A4%A#timers-errors",
      "timers.html#timers-errors",
    ],
    ["an id that leads on to another target", "index.html#people", "../other/users.html#users"],
    ["the same, from another page", "timers.html#people", "../other/users.html#users"],
  ])("leads an address on to the right page: %s", async (_, from, to) => {
    const site = publishedFolders([main, other], new Map([["people", "other.html#users"]]));
    const page = await openPage(browser, `${site}/spec/${from}`, { site });
    await page.waitForURL(new URL(to, `${site}/spec/`).href);
  });

  it("shows where a moved part is now without script, to those who come for it", async () => {
    const site = publishedFolders([main, other], new Map([["people", "other.html#users"]]));
    const options = { site, javaScriptEnabled: false };
    const page = await openPage(browser, `${site}/spec/index.html#people`, options);
    expect(await page.getByText("This has moved to").isVisible()).toBe(true);
    await page.goto(`${site}/spec/index.html`);
    await page.reload();
    expect(await page.getByText("This has moved to").isVisible()).toBe(false);
  });

  it("begins with its text on the first page, has the contents of all behind it, and links each page with the next", async () => {
    const site = publishedFolders([main]);
    const page = await openPage(browser, `${site}/spec/index.html`, { site });
    expect(await page.locator("main nav.contents").isVisible()).toBe(false);
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0;
    expect(await top("main .all-pages")).toBeGreaterThan(await top("main > section > p"));
    await page.locator(".neighbours [rel=next]").click();
    await page.waitForURL(/alarms\.html$/);
    await page.locator("#page-contents [aria-current]").waitFor();
    expect(await page.locator("#page-contents [aria-current]").count()).toBe(1);
  });

  it.each([
    ["wide", {}],
    ["on a phone", { viewport: { width: 320, height: 640 } }],
  ])("stands between a site's header and footer: %s", async (_, options) => {
    const site = publishedFolders([other]);
    const page = await openPage(browser, `${site}/other/index.html`, { site, ...options });
    const box = async (selector: string) => {
      const { y, height } = (await page.locator(selector).first().boundingBox()) ?? { y: 0, height: 0 };
      return { top: y, bottom: y + height };
    };
    expect((await box(".bar")).top).toBeGreaterThanOrEqual(120);
    expect((await box("main h1")).top).toBeGreaterThan((await box(".bar")).bottom);
    if (!("viewport" in options)) {
      expect((await box("#page-contents")).top).toBeGreaterThanOrEqual((await box(".bar")).bottom - 1);
      await page.evaluate(() => scrollTo(0, 600));
      expect((await box(".bar")).top).toBe(0);
      expect((await box("#page-contents")).top).toBeCloseTo((await box(".bar")).bottom, 0);
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect((await box("#page-contents")).bottom).toBeLessThanOrEqual((await box("footer")).top + 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    );
    expect(await seriousErrors(page)).toEqual([]);
  });
});
