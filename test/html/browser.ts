import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { readPageAssets } from "../../src/cli/page-assets.ts";
import type { Indexes } from "../../src/indexes/indexes.ts";
import { publishText } from "./assets.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);

/** Tests in a browser are skipped by name where there is none. */
export const hasBrowser = executablePath !== undefined;

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/** The page of a text as it is published, in a file of its own. */
export function publishedFile(text: string, indexed?: Indexes): string {
  const folder = mkdtempSync(join(tmpdir(), "spec-page-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "page.html");
  writeFileSync(file, publishText(text, readPageAssets(), indexed));
  return pathToFileURL(file).href;
}

/** Opens an address; a fault of the page's script, or a request for anything else, fails the test. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address.split("#")[0]) faults.push(`asks for ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    if (faults.length > 0) throw new Error(faults.join("; "));
  });
  await page.goto(address);
  return page;
}

/** The impact and the rule of what axe finds; only what is serious or worse. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(
    readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8"),
  );
  const found: unknown = await page.evaluate(
    "axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary)))",
  );
  return Array.isArray(found) ? found.map(String) : [];
}
