import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { runSpec } from "../helpers/run-spec.ts";
import { errorsOf, openPage, seriousErrors, shiftUntilIdle } from "./browser.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const phone = { viewport: { width: 390, height: 800 } };
const windows = [
  ["wide", {}],
  ["with room beside the text", { viewport: { width: 1366, height: 900 } }],
  ["on a phone", phone],
] as const;

/** What any page of the web should do, asked of the page that this repository publishes of its own specification. */
describe.skipIf(!hasBrowser)("the page of the repository's own specification", () => {
  const folder = mkdtempSync(join(tmpdir(), "spec-basics-"));
  const address = pathToFileURL(join(folder, "specification.html")).href;
  const pages = pathToFileURL(join(folder, "specification")).href;
  let browser: Browser;
  beforeAll(async () => {
    for (const layout of [[], ["--pages"]]) {
      const { code, error } = runSpec(repository, ["build", "main", "-q", "--out", folder, ...layout]);
      expect(code, error).toBe(0);
    }
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(windows)("is not moved while it loads, wherever it is opened: %s", async (_, options) => {
    for (const at of ["", "#m-room-member", "#page-error-codes"]) {
      const page = await openPage(browser, address + at, options);
      expect(await shiftUntilIdle(page), at).toBeLessThan(0.001);
      expect(await page.locator(".copy").count(), "the script has run").toBeGreaterThan(100);
    }
  });

  it.each(windows)("has everything at the same height before its script runs: %s", async (_, options) => {
    // What the head of the page says of the script before it comes stays.
    const html = readFileSync(fileURLToPath(address), "utf8");
    const file = join(folder, "before.html");
    writeFileSync(file, html.slice(0, html.lastIndexOf("<script>")));
    const bare = await openPage(browser, pathToFileURL(file).href, options);
    const whole = await openPage(browser, address, options);
    const before = new Map(await heights(bare));
    expect(before.size).toBeGreaterThan(400);
    expect((await heights(whole)).filter(([id, height]) => before.get(id) !== height)).toEqual([]);
  });

  it.each(windows)("can be read and used before its script runs: %s", async (_, options) => {
    const page = await openPage(browser, address, { ...options, javaScriptEnabled: false });
    expect(await page.getByText("Matrix is a set of open HTTP APIs").isVisible()).toBe(true);
    const contents = page.locator("#page-contents");
    if (options === phone) await page.getByRole("link", { name: "Contents", exact: true }).click();
    expect(await contents.isVisible()).toBe(true);
    await contents.locator("a[href='#login']").click();
    expect(new URL(page.url()).hash).toBe("#login");
    const endpoint = page.locator("#post-matrix-client-api-v1-login");
    // What comes near the screen is laid out with the next frame.
    await endpoint.locator("table").first().waitFor();
    expect(await endpoint.locator("pre.http").isVisible()).toBe(true);
    expect(await endpoint.locator("pre.curl").innerText()).toContain("curl -X POST 'https://");
    const type = page.locator("a.type").first();
    await type.click();
    const id = new URL(page.url()).hash.slice(1);
    expect(await type.getAttribute("href")).toBe(`#${id}`);
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  });

  it("says what it is, in which language, and fits the screen", async () => {
    const page = await openPage(browser, address);
    expect(await page.title()).toBe("Matrix Specification");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    const viewport = await page.getAttribute("meta[name=viewport]", "content");
    expect(viewport).toBe("width=device-width, initial-scale=1");
  });

  it("requests nothing but itself, whatever is done", async () => {
    const page = await openPage(browser, address, { offline: true });
    await page.keyboard.press("/");
    await page.keyboard.type("login");
    await page.locator("#page-results [role=option]").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#page-contents a").last().click();
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(loaded).toEqual([]);
  });

  it("begins with its main heading, and goes down one level at a time", async () => {
    const page = await openPage(browser, address);
    const levels = await headingLevels(page);
    expect(levels[0]).toBe(1);
    expect(gaps(levels)).toEqual([]);
  });

  it("has one main heading on each page of a folder", async () => {
    for (const file of ["index", "client-server-api", "modules", "indexes"]) {
      const page = await openPage(browser, `${pages}/${file}.html`, { site: pages });
      const levels = await headingLevels(page);
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1);
      expect(gaps(levels), file).toEqual([]);
    }
  });

  it("has landmarks that can be distinguished, and everything in one of them", async () => {
    const page = await openPage(browser, address);
    const rules = ["landmark-unique", "heading-order", "page-has-heading-one", "region"];
    expect(await errorsOf(page, rules)).toEqual([]);
  });

  const kinds = ["index", "event-structure", "indexes"];
  it.each(
    [380, 900, 1366].flatMap((width) =>
      (
        [
          ["light", true],
          ["dark", true],
          ["light", false],
        ] as const
      ).map(([colorScheme, script]) => [width, colorScheme, script ? "with" : "without"] as const),
    ),
  )("has no serious error of accessibility: %d px, %s, %s script", async (width, colorScheme, script) => {
    const options = { viewport: { width, height: 900 }, colorScheme, site: pages };
    for (const file of kinds) {
      const page = await openPage(browser, "about:blank", options);
      // What looks for errors is a script itself: so the page has one, but not its own.
      if (script === "without") await page.route("**/page.js", (route) => route.abort());
      await page.goto(`${pages}/${file}.html`);
      if (script === "without") await page.evaluate(() => document.documentElement.removeAttribute("class"));
      const found = await seriousErrors(page);
      // Without it, browsers let keys scroll what does not fit by themselves, or not.
      const counted = found.filter(
        (each) => script === "with" || !each.startsWith("scrollable-region-focusable"),
      );
      expect(counted, file).toEqual([]);
      expect(
        await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
        file,
      ).toBeLessThanOrEqual(0);
    }
  });

  it("has buttons and entries that a finger can hit", async () => {
    const page = await openPage(browser, address, { ...phone, hasTouch: true });
    const small = () =>
      page.locator("button, summary, .bar a, #page-contents a").evaluateAll((all) =>
        all.flatMap((each) => {
          const { width, height } = each.getBoundingClientRect();
          return width > 0 && (width < 24 || height < 24) ? `${each.textContent}: ${width} × ${height}` : [];
        }),
      );
    expect(await small()).toEqual([]);
    await page.getByRole("link", { name: "Contents", exact: true }).click();
    expect(await page.locator("#page-contents a").first().isVisible()).toBe(true);
    expect(await small()).toEqual([]);
  });
});

/** Where each anchor of the text stands, from the top of the page, in pixels. */
function heights(page: Page): Promise<[string, number][]> {
  return page
    .locator("main [id]")
    .evaluateAll((all) =>
      all.map((each) => [each.id, Math.round(each.getBoundingClientRect().top + scrollY)]),
    );
}

function headingLevels(page: Page): Promise<number[]> {
  return page
    .getByRole("heading")
    .evaluateAll((all) => all.map((each) => Number(each.ariaLevel ?? each.tagName.slice(1))));
}

/** Where a heading stands more than one level below the one before. */
function gaps(levels: readonly number[]): string[] {
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? `${index}: ${before} to ${level}` : [];
  });
}
