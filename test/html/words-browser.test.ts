import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { openPage, publishedFile, seriousErrors } from "./browser.ts";

const text = [
  "Intro\n=====\n\nAwait ``loan.started``, and see `Far`_.\n",
  ".. class:: event\n\n``loan.started``\n================\n",
  "A loan *has begun*. It ends later.\n\nMore.\n",
  "Far\n===\n\nText.\n",
].join("\n");

describe.skipIf(!hasBrowser)("what a link leads to, in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const wordIn = (page: Page) => page.locator("main p a[href='#loan-started']");
  const card = (page: Page) => page.locator("#page-card");

  it("is shown where the mouse rests on it, until it leaves the link and the card", async () => {
    const page = await openPage(browser, publishedFile(text));
    await wordIn(page).hover();
    await card(page).waitFor();
    expect(await card(page).locator("p").allTextContents()).toEqual(["loan.started", "A loan has begun."]);
    expect(await seriousErrors(page)).toEqual([]);
    await card(page).hover();
    await page.waitForTimeout(400);
    expect(await card(page).count()).toBe(1);
    await page.mouse.move(600, 700);
    await card(page).waitFor({ state: "detached" });
  });

  it("is shown where the keyboard is, and goes by Escape", async () => {
    const page = await openPage(browser, publishedFile(text));
    await page.locator("main .self").first().focus();
    await page.keyboard.press("Tab");
    await card(page).waitFor();
    expect(await wordIn(page).getAttribute("aria-describedby")).toBe("page-card");
    await page.keyboard.press("Escape");
    expect(await card(page).count()).toBe(0);
    expect(await wordIn(page).getAttribute("aria-describedby")).toBeNull();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#loan-started");
  });

  it("is not shown by a touch", async () => {
    const page = await openPage(browser, publishedFile(text), { hasTouch: true });
    await wordIn(page).tap();
    await page.waitForTimeout(600);
    expect(new URL(page.url()).hash).toBe("#loan-started");
    expect(await card(page).count()).toBe(0);
  });

  it("is where the link leads without script", async () => {
    const page = await openPage(browser, publishedFile(text), { javaScriptEnabled: false });
    await wordIn(page).click();
    expect(new URL(page.url()).hash).toBe("#loan-started");
  });
});
