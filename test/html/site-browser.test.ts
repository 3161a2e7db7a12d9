import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { readNotFoundScript, readPageAssets } from "../../src/cli/package/page-assets.ts";
import { publish } from "../../src/html/publish.ts";
import type { PageText } from "../../src/html/read-text.ts";
import { percentDecoded } from "../../src/source/percent-decoded.ts";
import { partedText } from "../helpers/parted-text.ts";
import { alone, plainFrame } from "./assets.ts";
import { errorsOf, openPage, seriousErrors } from "./browser.ts";
import { indexed, specification } from "./specification.ts";

function target(output: string, text: string, more: Partial<PageText> = {}): PageText {
  return { name: output, output, ...partedText(text), frame: plainFrame, ...more };
}

const guides = Array.from({ length: 40 }, (_, number) =>
  target(`guides/g${number}`, `Guide ${number}\n=========\n\nText.\n\nStep ${number}\n---------\n\nText.\n`),
);
const texts = [
  target("alarms", specification, { indexed }),
  target("guides", "Guides\n======\n\nSee `timers <alarms.html#timers>`_.\n", { description: "All guides." }),
  ...guides,
];
const version = { name: "v1", version: "v1", url: "../v1/", isPreferred: false, isUnstable: false };
const versions = [version, { ...version, name: "v2", version: "v2", url: "../v2/", isPreferred: true }];

/**
 * Serves a folder under a path as static hosts do: the first page of folders, and a page of its own for what is not there. Beside it
 * stands another version, which has only one of its pages.
 */
function serve(folder: string, path: string) {
  return createServer(({ url = "" }, response) => {
    const called = new URL(url, "http://any").pathname.split("/").map(percentDecoded).join("/");
    const isInOther = ["/döcs/v2/", "/döcs/v2/alarms/index.html"].includes(called);
    const asked = isInOther ? called.replace("/döcs/v2/", path) : called;
    const found = asked.startsWith(path) ? join(folder, asked.slice(path.length)) : folder;
    if (existsSync(found) && statSync(found).isDirectory() && !asked.endsWith("/")) {
      response.writeHead(301, { location: encodeURI(`${asked}/`) }).end();
      return;
    }
    const file = asked.endsWith("/") ? join(found, "index.html") : found;
    const isThere = asked.startsWith(path) && existsSync(file);
    const type = { js: "text/javascript", css: "text/css" }[file.split(".").at(-1) ?? ""] ?? "text/html";
    response.writeHead(isThere ? 200 : 404, { "content-type": isThere ? type : "text/html" });
    response.end(readFileSync(isThere ? file : join(folder, "404.html")));
  });
}

describe.skipIf(!hasBrowser)("a site in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "spec-site-"));
  const server = serve(folder, "/döcs/v1/");
  let browser: Browser;
  let hosted = "";
  const onDisk = pathToFileURL(folder).href;

  beforeAll(async () => {
    const { texts: published, common } = publish(texts, {
      assets: readPageAssets(),
      layout: "one-page",
      ...alone,
      around: {
        title: "Alarms",
        version: "v1",
        versions,
        frame: plainFrame,
        notFoundScript: readNotFoundScript(),
      },
    });
    for (const [path, content] of [...published.flatMap(({ files }) => files), ...common]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    hosted = `http://127.0.0.1:${isAddress(address) ? address.port : 0}/d%C3%B6cs/v1`;
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const where: [name: string, site: () => string][] = [
    ["on a disk", () => onDisk],
    ["on a host", () => hosted],
  ];

  async function search(page: Page, words: string): Promise<string | null> {
    await page.keyboard.press("/");
    await page.keyboard.type(words);
    await page.locator("#page-results [role=option]").first().waitFor();
    return page.textContent("#page-results [aria-selected=true]");
  }

  it.each(where)("is searched as a whole, from any of its pages: %s", async (_, address) => {
    const site = address();
    const page = await openPage(browser, `${site}/guides/g7/index.html`, { site });
    expect(await search(page, "snoze")).toContain("POST /alarms/{alarmId}/snooze");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site}/alarms/index.html#post-alarms-alarmid-snooze`);
  });

  it("finds what is on the page itself without loading it anew, under whichever address it is open", async () => {
    const page = await openPage(browser, `${hosted}/guides/g7/`, { site: hosted });
    await page.evaluate("window.isSame = true");
    await search(page, "Step 7");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${hosted}/guides/g7/#step-7`);
    expect(await page.evaluate("window.isSame")).toBe(true);
  });

  it.each(where)("leads from page to page: %s", async (_, address) => {
    const site = address();
    const page = await openPage(browser, `${site}/index.html`, { site });
    await page.locator("main").getByRole("link", { name: "Guides" }).click();
    await page.waitForURL(`${site}/guides/index.html`);
    await page.getByRole("link", { name: "timers" }).click();
    await page.waitForURL(`${site}/alarms/index.html#timers`);
    await page.locator(".neighbours [rel=next]").click();
    await page.waitForURL(`${site}/guides/index.html`);
    await page.locator("#page-contents").getByRole("link", { name: "Guide 39" }).click();
    await page.waitForURL(`${site}/guides/g39/index.html`);
    await page.locator(".trail").getByRole("link", { name: "Guides" }).click();
    await page.waitForURL(`${site}/guides/index.html`);
    await page.locator(".bar .name").click();
    await page.waitForURL(`${site}/index.html`);
  });

  it.each([
    ["on the page that they read", "alarms/index.html", "alarms/index.html"],
    ["on the first page, where it has none such", "guides/g7/index.html", ""],
  ])("has readers who choose another version go on %s", async (_, from, to) => {
    const host = hosted.replace(/v1$/, "");
    const page = await openPage(browser, `${hosted}/${from}`, { site: host });
    await page.locator(".bar .versions summary").click();
    await page.locator(".bar .versions").getByRole("link", { name: "v2" }).click();
    await page.waitForURL(`${host}v2/${to}`);
  });

  it("shows in a long sidebar where the page stands", async () => {
    const page = await openPage(browser, `${onDisk}/guides/g39/index.html`, { site: onDisk });
    const current = page.locator("#page-contents [aria-current=page]");
    expect(await current.textContent()).toBe("Guide 39");
    const { y = -1 } = (await current.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(800);
  });

  it.each([
    ["a page that is a file in other builds", "alarms.html#timers", "alarms/index.html#timers"],
    ["a page in other letters", "Alarms/", "alarms/index.html"],
    ["an anchor that only one page has", "some/old/path/#step-7", "guides/g7/index.html#step-7"],
  ])("leads lost addresses on to %s", async (_, from, to) => {
    const page = await openPage(browser, `${hosted}/${from}`, { site: hosted });
    await page.waitForURL(`${hosted}/${to}`);
  });

  it("suggests pages where it does not know which is meant, and has its search there as well", async () => {
    const page = await openPage(browser, `${hosted}/guide/g7/first/`, { site: hosted });
    const found = page.locator("#page-found a").first();
    await found.waitFor();
    expect(await found.getAttribute("href")).toBe(`${hosted}/guides/g7/index.html`);
    expect(await page.locator(".bar .name").getAttribute("href")).toBe(`${hosted}/index.html`);
    expect(await search(page, "snooze")).toContain("POST /alarms/{alarmId}/snooze");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${hosted}/alarms/index.html#post-alarms-alarmid-snooze`);
  });

  it("suggests pages for an address that is encoded wrongly", async () => {
    const page = await openPage(browser, `${hosted}/%E0%A4%A/guides/g7/?%E0%A4%A#%E0%A4%A`, { site: hosted });
    const found = page.locator("#page-found a").first();
    await found.waitFor();
    expect(await found.getAttribute("href")).toBe(`${hosted}/guides/g7/index.html`);
  });

  it("says without script that a page is not there", async () => {
    const options = { site: hosted, javaScriptEnabled: false };
    const page = await openPage(browser, `${hosted}/a/b/c`, options);
    expect(await page.textContent("h1")).toBe("Page not found");
    expect(await page.getByRole("link", { name: "first page" }).getAttribute("href")).toBe("/index.html");
  });

  it.each([
    ["wide", 1280],
    ["on a tablet", 800],
    ["on a phone", 320],
  ])("fits, and serves those who cannot see it: %s", async (_, width) => {
    const options = { site: onDisk, viewport: { width, height: 640 } };
    for (const path of ["index.html", "alarms/index.html", "guides/g39/index.html", "404.html"]) {
      const page = await openPage(browser, `${onDisk}/${path}`, options);
      const isWider = await page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth",
      );
      expect(isWider, path).toBe(false);
      await page.locator(".bar .versions summary").click();
      expect(await page.locator(".bar .versions").getByRole("link", { name: "v2" }).isVisible()).toBe(true);
      const { x = -1, width: wide = 0 } = (await page.locator(".bar .versions ul").boundingBox()) ?? {};
      expect([x >= 0, x + wide <= width], path).toEqual([true, true]);
      expect(await seriousErrors(page), path).toEqual([]);
      expect(await errorsOf(page, ["region", "landmark-unique", "heading-order"]), path).toEqual([]);
    }
  });

  it("has all of it without script", async () => {
    const options = { site: onDisk, javaScriptEnabled: false };
    const page = await openPage(browser, `${onDisk}/guides/g39/index.html`, options);
    expect(await page.locator(".banner").textContent()).toContain("The current version is v2.");
    await page.locator(".bar .versions summary").click();
    expect(await page.locator(".bar .versions").getByRole("link", { name: "v2" }).isVisible()).toBe(true);
    await page.locator("#page-contents").getByRole("link", { name: "Alarm Service" }).click();
    await page.waitForURL(`${onDisk}/alarms/index.html`);
  });
});

function isAddress(address: ReturnType<ReturnType<typeof createServer>["address"]>): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
