import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { readPageAssets } from "../../src/cli/package/page-assets.ts";
import { publish } from "../../src/html/publish.ts";
import type { PageText } from "../../src/html/read-text.ts";
import type { Redirects } from "../../src/html/site/redirects.ts";
import type { Indexes } from "../../src/indexes/types.ts";
import { alone, publishText } from "./assets.ts";

/** The page of a text as it is published, in a file of its own. */
export function publishedFile(text: string, indexed?: Indexes): string {
  const folder = mkdtempSync(join(tmpdir(), "spec-page-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "page.html");
  writeFileSync(file, publishText(text, readPageAssets(), indexed));
  return pathToFileURL(file).href;
}

/** The folders of pages of texts, as they are published together; gives the address of the folder around them. */
export function publishedFolders(texts: readonly PageText[], redirects: Redirects = new Map()): string {
  const folder = mkdtempSync(join(tmpdir(), "spec-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const options = { assets: readPageAssets(), layout: "pages", ...alone, redirects } as const;
  for (const [path, content] of publish(texts, options).texts.flatMap(({ files }) => files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return pathToFileURL(folder).href;
}

/** Opens an address; an error of the page's script, or a request for what is not beside the page, fails the test. */
export async function openPage(
  browser: Browser,
  address: string,
  { site, ...options }: BrowserContextOptions & { site?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(site ?? address.split("#")[0] ?? "");
    if (!isOwn) errors.push(`requests ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    if (errors.length > 0) throw new Error(errors.join("; "));
  });
  await page.goto(address);
  return page;
}

/** The sum of all shifts of the layout up to when the browser has nothing more to do. */
export async function shiftUntilIdle(page: Page): Promise<number> {
  const shift = await page.evaluateHandle(() => {
    const seen = { sum: PerformanceObserver.supportedEntryTypes.includes("layout-shift") ? 0 : Number.NaN };
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) seen.sum += Number(entry.value);
    });
    observer.observe({ type: "layout-shift", buffered: true });
    return seen;
  });
  await idle(page);
  return shift.evaluate(({ sum }) => sum);
}

/** Waits for when the browser has laid everything out and has nothing more to do. */
export async function idle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    await new Promise((ready) => requestIdleCallback(ready));
  });
}

/** The rules that axe finds broken, and where; only what is serious or worse. */
export function seriousErrors(page: Page): Promise<string[]> {
  return runAxe(page, {}, ["serious", "critical"]);
}

/** The same of some rules of axe, however grave it calls them. */
export function errorsOf(page: Page, rules: readonly string[]): Promise<string[]> {
  return runAxe(page, { runOnly: rules });
}

async function runAxe(page: Page, rules: object, impacts?: readonly string[]): Promise<string[]> {
  await page.evaluate(
    readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8"),
  );
  // Of what is in order only one place each, and nothing of that comes back: there are thousands.
  const options = JSON.stringify({ ...rules, resultTypes: ["violations"] });
  const found: AxeResults = await page.evaluate(
    `axe.run(${options}).then(({ violations }) => ({ violations }))`,
  );
  return found.violations
    .filter(({ impact }) => impacts?.includes(impact) ?? true)
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
    );
}

interface AxeResults {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
}
