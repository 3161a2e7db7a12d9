import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { openPage, seriousErrors } from "./browser.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ "application/json": { schema } });
const answer = (schema: object) => ({ responses: { 200: { description: "Done.", content: json(schema) } } });
const text = { type: "string" };

const loan = {
  type: "object",
  description: "That somebody has a book.",
  required: ["id"],
  properties: {
    id: { ...text, description: "Its number.", maxLength: 20 },
    book: ref("Book"),
    due: { type: "object", properties: { day: text, grace: { type: "object", properties: { days: text } } } },
    next: ref("Loan"),
  },
};
const api = {
  openapi: "3.0.3",
  info: { title: "Loans", version: "1" },
  paths: {
    "/loans": { get: answer({ type: "array", items: ref("Loan") }), post: answer(ref("Loan")) },
    "/pets": { get: answer({ oneOf: [ref("Cat"), ref("Dog")] }) },
    "/books": { get: answer(ref("Book")) },
  },
  components: {
    schemas: {
      Loan: loan,
      Book: { type: "object", properties: { title: text, year: text, pages: text, "<b>x</b>": text } },
      Cat: { type: "object", properties: { lives: text, claws: text, purrs: text } },
      Dog: { type: "object", properties: { barks: text, tail: text, ears: text } },
    },
  },
};
const project = {
  "targets.yaml": "targets: { main: { files: [a.rst, b.rst] } }\n",
  "specification/a.rst": "Loans\n=====\n\n{{loans_http_api}}\n",
  "specification/b.rst": "More\n====\n\nText.\n",
  "api/loans.json": JSON.stringify(api),
};

const widths = [
  ["wide", 1280],
  ["on a tablet", 800],
  ["on a phone", 320],
] as const;

describe.skipIf(!hasBrowser)("types and the tables of objects in a browser", () => {
  let folder = "";
  let address = "";
  let browser: Browser;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "spec-types-"));
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  const built = (...options: string[]) => {
    const { code, error } = runSpec(projectOnDisk(project), ["build", "-q", "--out", folder, ...options]);
    expect(code, error).toBe(0);
    address = pathToFileURL(join(folder, "specification.html")).href;
  };
  const open = (at = "", options: Parameters<typeof openPage>[2] = {}) => {
    if (address === "") built();
    return openPage(browser, address + at, { site: pathToFileURL(folder).href, ...options });
  };
  const keysIn = (page: Page, selector: string) => page.locator(`${selector} tbody code`).allTextContents();

  it("unfold in place by the name of a type, and fold by it again; the address says it", async () => {
    const page = await open();
    const link = page.locator("#post-loans a.type").first();
    await link.click();
    expect(
      await page
        .locator(
          "#post-loans .unfolded td:first-child > code, #post-loans .unfolded td:first-child > .self > code",
        )
        .allTextContents(),
    ).toEqual(["id", "book", "due", "due.day", "due.grace", "due.grace.days", "next"]);
    expect(await link.getAttribute("aria-expanded")).toBe("true");
    expect(new URL(page.url()).searchParams.get("open")).toBe("post-loans.0");
    const inner = page.locator("#post-loans .unfolded a.type", { hasText: "Book" });
    await inner.click();
    expect(await page.locator("#post-loans .unfolded .unfolded").count()).toBeGreaterThan(0);
    expect(
      await page.locator("[id]").evaluateAll((all) => new Set(all.map(({ id }) => id)).size === all.length),
    ).toBe(true);
    const again = await open(new URL(page.url()).search);
    await again.locator("#post-loans .unfolded .unfolded").first().waitFor();
    await link.click();
    expect(await page.locator(".unfolded").count()).toBe(0);
    expect(new URL(page.url()).search).toBe("");
  });

  it("lead to the table without script, and with a key held down", async () => {
    const page = await open("", { javaScriptEnabled: false });
    await page.locator("#post-loans a.type").click();
    expect(new URL(page.url()).hash).toBe("#types-loan");
    expect(await page.locator("#get-pets ul.alternatives > li").allTextContents()).toEqual(["Cat", "Dog"]);
    expect(await page.getByText("due.grace.days").isVisible()).toBe(true);
  });

  it("fold rows inside of rows, and all at once", async () => {
    const page = await open("#types");
    const row = (key: string) =>
      page.locator("#types tr", { has: page.locator("code", { hasText: new RegExp(`^${key}$`) }) }).first();
    await row("due.grace").locator(".fold").click();
    expect(await row("due.grace.days").isVisible()).toBe(false);
    await row("due").locator(".fold").click();
    expect(await row("due.grace").isVisible()).toBe(false);
    await row("due").locator(".fold").click();
    expect([await row("due.day").isVisible(), await row("due.grace.days").isVisible()]).toEqual([
      true,
      false,
    ]);
    const again = await open(`${new URL(page.url()).search}#types`);
    expect(await again.getByText("due.grace.days").isVisible()).toBe(false);
    await page.locator("#types .expand").first().click();
    expect(await row("due.grace.days").isVisible()).toBe(true);
    await page.locator("#types .unfolded").first().waitFor();
    // A loan holds another: that is not unfolded in its own table.
    expect(await page.locator("#types .unfolded > p").allTextContents()).toEqual(["Book"]);
    await page.locator("#types .collapse").first().click();
    await page.locator("#types .unfolded").waitFor({ state: "detached" });
    expect(await row("due.day").isVisible()).toBe(false);
  });

  it("show alternatives as tabs, one at a time, by mouse and by key", async () => {
    const page = await open("#get-pets");
    const tabs = page.locator(".alternatives").getByRole("tab");
    await tabs.nth(0).click();
    expect(await keysIn(page, "[role=tabpanel]")).toContain("lives");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("tabpanel").getByText("barks").waitFor();
    expect(await keysIn(page, "[role=tabpanel]")).not.toContain("lives");
    expect(await tabs.evaluateAll((all) => all.map((tab) => tab.ariaSelected))).toEqual(["false", "true"]);
  });

  it("say beside the name of a property that it is required, below that its limits, and nothing of both in the text", async () => {
    const page = await open();
    const cells = page
      .locator("#types tr", { has: page.locator('code:text-is("id")') })
      .first()
      .locator("td");
    expect((await cells.nth(0).textContent())?.trim()).toBe("id requiredmaxLength 20");
    expect(await cells.nth(0).locator("p.facts").textContent()).toBe("maxLength 20");
    expect(await cells.nth(2).textContent()).not.toMatch(/Required|20/);
    expect(await cells.nth(2).textContent()).toContain("Its number.");
  });

  it("have columns of one width, and heads that stay in sight", async () => {
    const page = await open("#types");
    const lefts = await page
      .locator("#types table.rows > thead")
      .evaluateAll((heads) =>
        heads.map((head) =>
          [...head.querySelectorAll("th")].map((cell) => Math.round(cell.getBoundingClientRect().left)),
        ),
      );
    expect(lefts.length).toBeGreaterThan(1);
    for (const each of lefts) expect(each).toEqual(lefts[0]);
    await page.setViewportSize({ width: 1280, height: 260 });
    const head = page.locator("#types table.rows > thead th").first();
    await page
      .locator("#types tr", { has: page.locator('code:text-is("next")') })
      .first()
      .evaluate((row) => row.scrollIntoView({ block: "end" }));
    const top = await head.evaluate((cell) => cell.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(40);
    expect(top).toBeLessThan(120);
  });

  it("unfold what stands on another page, where it is published by a server", async () => {
    built("--pages");
    const files = join(folder, "specification");
    writeFileSync(join(files, "other.html"), "");
    const server = createServer(({ url = "" }, reply) => {
      const name = decodeURIComponent(url.split("?")[0] ?? "").slice(1);
      const type = name.endsWith(".css")
        ? "text/css"
        : name.endsWith(".js")
          ? "text/javascript"
          : "text/html";
      reply.setHeader("Content-Type", type);
      try {
        reply.end(readFileSync(join(files, name)));
      } catch {
        reply.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const site = `http://127.0.0.1:${port}`;
    const page = await openPage(browser, `${site}/loans.html`, { site });
    await page.locator("#post-loans a.type").click();
    await page.locator("#post-loans .unfolded").first().waitFor();
  });

  it.each(widths)("are accessible, and as wide as the window: %s", async (_, width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open("", { viewport: { width, height: 800 }, colorScheme });
      await page.locator("#post-loans a.type").click();
      await page.locator(".alternatives").getByRole("tab").first().click();
      await page.locator("[role=tabpanel]").waitFor();
      expect(await seriousErrors(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
    const bare = await open("", { viewport: { width, height: 800 }, javaScriptEnabled: false });
    const whole = await open("", { viewport: { width, height: 800 } });
    const heightOf = (page: Page) =>
      page.locator("main").evaluate((main) => {
        // Without script a request is shown in two languages.
        for (const request of main.querySelectorAll(".request")) request.remove();
        return main.getBoundingClientRect().height;
      });
    expect(await heightOf(whole)).toBe(await heightOf(bare));
  });
});
