import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { partedText } from "../helpers/parted-text.ts";
import { plainFrame } from "./assets.ts";
import { openPage, publishedFile, publishedFolders, seriousErrors } from "./browser.ts";
import { indexed, specification } from "./specification.ts";

const options = "#page-results [role=option]";

describe.skipIf(!hasBrowser)("finding and linking in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const open = (hash = "", more: Parameters<typeof openPage>[2] = {}) =>
    openPage(browser, publishedFile(specification, indexed) + hash, more);
  const status = (page: Page) => page.textContent("dialog .status");

  it("opens the search for what the address says, and has it in the address while it is open", async () => {
    const page = await open("#q=alarm+service");
    expect(await page.inputValue("input[role=combobox]")).toBe("alarm service");
    await page.locator(options).first().waitFor();
    await page.locator("input[role=combobox]").fill("timers");
    await page.waitForFunction(() => location.hash === "#q=timers");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => location.hash === "");
  });

  it("takes the search out of the address before it follows a result: the way back leads to no search", async () => {
    const page = await open("#q=alarm+service");
    await page.locator(options).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash !== "" && !location.hash.startsWith("#q="));
    const hash = await page.evaluate(() => location.hash);
    expect(await page.locator("dialog:popover-open").count()).toBe(0);
    await page.goBack();
    expect(await page.evaluate(() => location.hash)).toBe("");
    expect(await page.locator("dialog:popover-open").count()).toBe(0);
    expect(hash).not.toBe("");
  });

  it("shows results in groups, each named", async () => {
    const page = await open("#q=alarm");
    await page.locator(options).first().waitFor();
    const groups = page.locator("#page-results [role=group]");
    const names = await groups.evaluateAll((all) => all.map((each) => each.ariaLabel));
    expect(names).toContain("Operations");
    expect(names).toContain("Sections");
    expect(await seriousErrors(page)).toEqual([]);
  });

  it("says that an address leads nowhere, and searches for it", async () => {
    const page = await open("#snooze-alarm-old");
    expect(await page.locator("dialog:popover-open").count()).toBe(1);
    expect(await status(page)).toContain("“#snooze-alarm-old”");
    await page.locator(options).first().waitFor();
    expect(await status(page)).toContain("“#snooze-alarm-old”");
    await page.locator("input[role=combobox]").fill("timers");
    expect(await status(page)).not.toContain("snooze");
  });

  it.each([
    ["#%E0%A4%A", "%E0%A4%A"],
    ["#q=%E0%A4%A+b", "%E0%A4%A b"],
  ])("searches for what an address says, though that is encoded wrongly: %s", async (hash, typed) => {
    const page = await open(hash);
    expect(await page.inputValue("input[role=combobox]")).toBe(typed);
    await page.getByText(/^Nothing found\.|“#%E0%A4%A”/).waitFor();
  });

  it("says nothing where an address leads somewhere", async () => {
    for (const hash of ["#alarms-errors", "#page-indexes", ""]) {
      const page = await open(hash);
      expect(await page.locator("dialog").count(), hash).toBe(0);
    }
  });

  it("marks what was searched where it leads to, until Esc", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("rest alarm");
    await page.locator(options).first().waitFor();
    const marked = await page.locator(`${options} mark`).allTextContents();
    expect(marked).toContain("rest");
    await page.keyboard.press("Enter");
    await page.locator("main mark").first().waitFor();
    expect((await page.locator("main mark").allTextContents()).map((each) => each.toLowerCase())).toContain(
      "rest",
    );
    await page.keyboard.press("Escape");
    expect(await page.locator("main mark").count()).toBe(0);
  });

  it("marks it on another page of a folder as well", async () => {
    const site = publishedFolders([
      { name: "main", output: "spec", ...partedText(specification), frame: plainFrame, indexed },
    ]);
    const page = await openPage(browser, `${site}/spec/timers.html#q=snooze+lets`, { site });
    await page.locator(options).first().waitFor();
    expect(await page.locator(options).first().getAttribute("href")).toMatch(/#post-alarms-alarmid-snooze$/);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site}/spec/alarms.html#post-alarms-alarmid-snooze`);
    await page.locator("main mark").first().waitFor();
    expect(await page.locator("main mark").allTextContents()).toContain("Lets");
  });

  it("leads to a row, and copies its address", async () => {
    const page = await open("", { permissions: ["clipboard-read", "clipboard-write"] });
    const link = page.locator("td > .self").first();
    await link.click();
    const href = await link.getAttribute("href");
    expect(new URL(page.url()).hash).toBe(href);
    await page.getByText("Link copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  it("shows where the reader is, and goes to the section before and behind by keys and links", async () => {
    const page = await open("#post-alarms-alarmid-snooze");
    await page.setViewportSize({ width: 1400, height: 800 });
    const where = page.locator("nav.where");
    expect(await where.locator("a").last().getAttribute("href")).toBe("#post-alarms-alarmid-snooze");
    expect(await where.locator("a").first().textContent()).not.toBe("");
    await page.keyboard.press("p");
    const before = new URL(page.url()).hash;
    expect(before).not.toBe("#post-alarms-alarmid-snooze");
    await page.waitForFunction(
      (hash) => document.querySelector("nav.where li:last-child a")?.getAttribute("href") === hash,
      before,
    );
    await page.keyboard.press("n");
    expect(new URL(page.url()).hash).toBe("#post-alarms-alarmid-snooze");
    await page.getByRole("link", { name: /^Next section: / }).click();
    expect(new URL(page.url()).hash).not.toBe("#post-alarms-alarmid-snooze");
  });

  it("opens a branch of the contents without going there", async () => {
    const text = `T\n=\n\nA\n-\n\n${"Text.\n\n".repeat(90)}C\n-\n\nText.\n\nD\n~\n\nText.\n`;
    const page = await openPage(browser, publishedFile(text));
    const branch = page.getByRole("button", { name: "Sections of C" });
    const inside = page.locator("#page-contents a[href='#d']");
    expect(await inside.isVisible()).toBe(false);
    await branch.click();
    expect(await inside.isVisible()).toBe(true);
    expect(await branch.getAttribute("aria-expanded")).toBe("true");
    expect(new URL(page.url()).hash).toBe("");
    await branch.press("Enter");
    expect(await inside.isVisible()).toBe(false);
    expect(await seriousErrors(page)).toEqual([]);
  });

  it("can do without titles", async () => {
    const page = await openPage(browser, `${publishedFile("Nothing but text.\n")}#q=text`);
    expect(await status(page)).toBe("Nothing found.");
  });

  it("shows names with markup in them as they are", async () => {
    const name = '<img src=x onerror="document.title=1">';
    const page = await openPage(
      browser,
      `${publishedFile(`${name}\n${"=".repeat(60)}\n\nText.\n`)}#q=onerror`,
    );
    await page.locator(options).first().waitFor();
    expect(await page.locator(`${options} .result-title`).first().textContent()).toBe(name);
    expect(await page.title()).toBe(name);
  });

  it("fits a window of 320 pixels, with a title of 2,000 characters", async () => {
    const text = `${"Long".repeat(500)}\n${"=".repeat(2000)}\n\nText.\n\nA\n-\n\nText.\n`;
    const page = await openPage(browser, `${publishedFile(text)}#q=long`, {
      viewport: { width: 320, height: 640 },
    });
    await page.locator(options).first().waitFor();
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await isWide()).toBe(false);
    await page.keyboard.press("Escape");
    expect(await isWide()).toBe(false);
  });
});
