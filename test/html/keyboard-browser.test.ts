import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { openPage, publishedFile } from "./browser.ts";
import { sample, wide } from "./sample-text.ts";

const wideTable = (name: string) => `.. list-table:: ${name}
   :header-rows: 1

   * - ${Array.from({ length: 12 }, (_, at) => `Column${at}`).join("\n     - ")}
   * - ${Array.from({ length: 12 }, (_, at) => `something${at}`).join("\n     - ")}

`;

const operation = (name: string, more: string) =>
  `.. class:: endpoint

\`\`GET /${name}\`\`
${"-".repeat(40)}

${`Text of ${name}.

`.repeat(30)}${more}`;

const drawing = `::

  +---${"-".repeat(200)}+

`;

const text = `Calls
=====

${operation("first", "It ends.\n\n")}
${operation("wide", `${wideTable("Wide table")}${drawing}`)}
${operation("narrow", "::\n\n  short\n\n")}
${operation("last", "It ends.\n\n")}`;

describe.skipIf(!hasBrowser)("what scrolls inside itself", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it("is reached by the keyboard from below, though it has never been near the screen", async () => {
    const page = await openPage(browser, "about:blank", {
      viewport: { width: 900, height: 500 },
      site: "file:",
    });
    // As if the keys came before the browser has laid anything out.
    await page.addInitScript(() => {
      ResizeObserver.prototype.observe = () => {};
    });
    await page.goto(`${publishedFile(text)}#get-last`);
    // That alone does not show what is above.
    await page
      .locator("#get-last a.self")
      .first()
      .evaluate((link: HTMLElement) => link.focus());
    await page.evaluate(() => {
      const { dataset } = document.body;
      document.addEventListener("focusin", ({ target }) => {
        if (!(target instanceof HTMLElement)) return;
        const name = target.ariaLabel ?? target.textContent?.trim() ?? "";
        dataset["reached"] = `${dataset["reached"] ?? ""}${target.role ?? ""}: ${name}\n`;
      });
    });
    await Promise.all(Array.from({ length: 7 }, () => page.keyboard.press("Shift+Tab")));
    const reached = (await page.locator("body").getAttribute("data-reached"))?.trimEnd().split("\n");
    expect(reached).toEqual([
      ": Copy",
      ": GET /narrow",
      ": Copy",
      "group: Example",
      ": something0",
      ": Wide table",
      "group: Wide table",
    ]);
  });

  it("is reached where it was written after the page came, as a request in another language", async () => {
    const body = Array.from({ length: 60 }, (_, at) => `  "key${at}": ${at}`).join(",\n");
    const request = sample("Example request", "http", `POST /a HTTP/1.1\nHost: a.example\n\n{\n${body}\n}`);
    const calls = ["first", "second", "last"].map((name) => operation(name, request));
    const page = await openPage(browser, "about:blank", { ...wide, site: "file:" });
    await page.addInitScript(() => {
      ResizeObserver.prototype.observe = () => {};
    });
    await page.goto(`${publishedFile(`Calls\n=====\n\n${calls.join("\n")}`)}#get-last`);
    await page.locator("#get-last").getByRole("tab", { name: "Python" }).click();
    await page
      .locator("#get-last a.self")
      .first()
      .evaluate((link: HTMLElement) => link.focus());
    await page.keyboard.press("Shift+Tab");
    expect(await page.locator("#get-second pre.python").getAttribute("aria-label")).toBe("Example");
    expect(await page.locator("#get-second pre.python:focus").count()).toBe(1);
  });
});
