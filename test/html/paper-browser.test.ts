import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { openPage, publishedFile } from "./browser.ts";

const row = (cell: string) =>
  `   * - ${Array.from({ length: 8 }, (_, at) => `${cell}${at} and more`).join("\n     - ")}\n`;

const chapter = (contents: string) => `Alarms
======
${contents}
It begins here, at \`a place <https://a.example/b>\`_.

Wide
----

.. list-table:: Columns
   :header-rows: 1

${row("Head")}${row("one")}${row("two")}
Deep
----

Deeper
~~~~~~

Deepest
^^^^^^^

Text.
`;

const keys = `Keys
====

.. list-table:: Body
   :class: object type-column-2
   :header-rows: 1

   * - Key
     - Type
     - Description
   * - \`\`volume\`\`
     - \`\`integer\`\`
     - How loud it is.
   * - \`\`name\`\` **required**
     - \`\`string\`\`
     - What it is called.

.. list-table:: Others

   * - \`\`refresh_token_of_all\`\`
     - \`\`string\`\`
     - ${"It says so much that the first column is as narrow as can be. ".repeat(3)}
`;

describe.skipIf(!hasBrowser)("the page on paper and on a phone", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it("is light on paper whatever was chosen, without what is for the screen", async () => {
    const page = await openPage(browser, publishedFile(chapter("")), { colorScheme: "dark" });
    for (const theme of ["", "dark"]) {
      await page.evaluate((name) => {
        document.documentElement.dataset["theme"] = name;
      }, theme);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const colours = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      });
      expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(29, 35, 48)"]);
    }
    expect(await page.locator(".bar, .copy, .branch, .skip").filter({ visible: true }).count()).toBe(0);
    const link = page.getByRole("link", { name: "a place" });
    expect(await link.evaluate((each) => getComputedStyle(each, "::after").content)).toContain(
      "https://a.example/b",
    );
  });

  it("has contents on paper: those of the text, or else those beside it, without deep branches", async () => {
    const own = await openPage(browser, publishedFile(chapter("\n.. contents::\n")));
    await own.emulateMedia({ media: "print" });
    expect(await own.locator(".contents").isVisible()).toBe(true);
    expect(await own.locator("#page-contents").isVisible()).toBe(false);
    const page = await openPage(browser, publishedFile(chapter("")));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#page-contents a:visible").allTextContents()).toEqual([
      "Alarms",
      "Wide",
      "Deep",
    ]);
  });

  it("has room for the marks of rows beside their names", async () => {
    for (const options of [
      { viewport: { width: 390, height: 800 } },
      { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true },
    ]) {
      const page = await openPage(browser, publishedFile(keys), options);
      const gaps = await page.locator("td > .self").evaluateAll((links) =>
        links.map((link) => {
          const { width } = getComputedStyle(link, "::after");
          const end = link.getBoundingClientRect().right + Number.parseFloat(width);
          const beside = link.nextElementSibling ?? link.closest("td")?.nextElementSibling?.firstElementChild;
          return (beside?.getBoundingClientRect().left ?? 0) - end;
        }),
      );
      expect(gaps).toHaveLength(3);
      for (const gap of gaps) expect(gap).toBeGreaterThan(1);
    }
  });

  it("says of a table that does not fit that it goes on", async () => {
    const page = await openPage(browser, publishedFile(chapter("")), {
      viewport: { width: 380, height: 700 },
    });
    const table = page.locator("#wide .table");
    const edge = async () => {
      const shot = await table.screenshot();
      return shot.toString("base64");
    };
    expect(await table.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeGreaterThan(100);
    const shadow = await table.evaluate((each) => getComputedStyle(each).backgroundAttachment);
    expect(shadow).toContain("local, local, scroll, scroll");
    const before = await edge();
    await table.evaluate((each) => {
      each.style.background = "none";
    });
    expect(await edge()).not.toBe(before);
  });
});
