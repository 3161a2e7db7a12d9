import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { partedText } from "../helpers/parted-text.ts";
import { plainFrame } from "./assets.ts";
import { openPage, publishedFile, publishedFolders, seriousErrors } from "./browser.ts";

const text = ["One", "Two", "Three"].map((title) => `${title}\n=====\n\n${"Text.\n\n".repeat(40)}`).join("");

describe.skipIf(!hasBrowser)("pinned sections in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const pinned = (page: Page) => page.locator("#page-contents .pins a").allTextContents();

  it("stand above the contents, and stay until they are unpinned", async () => {
    const address = publishedFile(text);
    const page = await openPage(browser, `${address}#two`);
    expect(await pinned(page)).toEqual([]);
    const pin = page.locator(".bar .pin");
    await pin.focus();
    await page.keyboard.press("Enter");
    expect([await pinned(page), await pin.getAttribute("aria-pressed")]).toEqual([["Two"], "true"]);
    expect(await seriousErrors(page)).toEqual([]);
    await page.evaluate("location.hash = '#three'");
    await page.waitForFunction("document.querySelector('.pin').ariaPressed === 'false'");
    await pin.click();
    await page.reload();
    expect(await pinned(page)).toEqual(["Two", "Three"]);
    await page.locator(".pins a").first().click();
    await page.waitForFunction("document.querySelector('.pin').ariaPressed === 'true'");
    await pin.click();
    expect(await pinned(page)).toEqual(["Three"]);
    await page.locator(".unpin").click();
    expect(await page.locator(".pins").count()).toBe(0);
  });

  it("are those of all pages of a folder", async () => {
    const folder = publishedFolders([{ name: "a", output: "a", ...partedText(text), frame: plainFrame }]);
    const page = await openPage(browser, `${folder}/a/two.html`, { site: folder });
    await page.locator(".bar .pin").click();
    await page.goto(`${folder}/a/three.html`);
    expect(await pinned(page)).toEqual(["Two"]);
    await page.locator(".pins a").click();
    expect(new URL(page.url()).pathname).toMatch(/\/a\/two\.html$/);
  });

  it("are none where what is kept is no list of pins", async () => {
    const address = publishedFile(text);
    const page = await openPage(browser, address);
    await page.evaluate(
      `localStorage.setItem("pins " + location.pathname, '[1, null, { "address": "javascript:alert(1)", "title": "x" }]')`,
    );
    await page.reload();
    expect(await pinned(page)).toEqual([]);
  });
});
