import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hasBrowser, startBrowser } from "../../../scripts/chromium.js";
import { readPageAssets } from "../../../src/cli/package/page-assets.ts";
import { pageWords } from "../../../src/html/page-words.ts";
import { publishTarget } from "../assets.ts";
import { openPage, seriousErrors } from "../browser.ts";
import { englishIn, german, germanTarget } from "./german-page.ts";

/** What readers see, or are read out, of a page as it is now: what the style writes as well. */
function shownOn(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll("body *:not(script, style)")].flatMap((element) => [
    ...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name)),
    ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
    ...["::before", "::after"].map((part) => getComputedStyle(element, part).content),
  ]).filter((text) => text && /\\p{L}/u.test(text)).map((text) => text.trim())`);
}

describe.skipIf(!hasBrowser)("a page with its words in another language, in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it("shows no English word of its own, whatever readers do", async () => {
    const folder = mkdtempSync(join(tmpdir(), "spec-words-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "buch.html"), publishTarget(germanTarget, readPageAssets()));
    const address = pathToFileURL(join(folder, "buch.html")).href;
    const page = await openPage(browser, address, { viewport: { width: 1280, height: 600 } });
    const shown = new Set<string>();
    const note = async () => {
      for (const text of await shownOn(page)) shown.add(text);
    };
    await note();
    expect(await seriousErrors(page)).toEqual([]);
    // The theme, each in turn.
    for (const _ of ["light", "dark", "system"]) {
      await page.locator(".bar .theme").click();
      await note();
    }
    await page.goto(`${address}#regeln`);
    await page.locator(".bar .pin").click();
    await page.locator(".copy").first().click();
    await page.locator(".expand").first().click();
    await page.locator(".alternatives a").first().click();
    await note();
    await page.keyboard.press("?");
    await note();
    await page.keyboard.press("Escape");
    for (const typed of ["buch", "FEHLT", "zeigeBuch", "ort", "Heft", "loan", "gut", "bauch", "qqqqqq"]) {
      await page.keyboard.press("/");
      await page.locator(".search-dialog input").fill(typed);
      await page.waitForTimeout(100);
      await note();
      await page.keyboard.press("Escape");
    }
    await page.goto(`${address}#gibt-es-nicht`);
    await page.locator(".search-dialog .status").waitFor();
    await note();
    expect(englishIn(shown, pageWords)).toEqual([]);
    const seen = [
      ...([
        "search",
        "searchFor",
        "results",
        "nothingFound",
        "operations",
        "events",
        "fields",
        "codes",
      ] as const),
      ...([
        "sections",
        "types",
        "keys",
        "keyOfNext",
        "close",
        "themeSystem",
        "themeLight",
        "themeDark",
      ] as const),
      ...(["pin", "pinned", "copy", "expandAll", "collapseAll", "alternatives"] as const),
    ].flatMap((name) => german[name] ?? []);
    expect(seen.filter((text) => !shown.has(text))).toEqual([]);
    expect([...shown]).toEqual(expect.arrayContaining(['"Erfolg"', '"Fehler des Clients"']));
    expect([...shown].join("\n")).toContain("Die Adresse „#gibt-es-nicht“ gibt es hier nicht.");
  });
});
