import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { openPage, publishedFile, seriousErrors } from "./browser.ts";
import { indexed, specification } from "./specification.ts";

describe.skipIf(!hasBrowser)("the page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const current = "#page-contents [aria-current]";

  it("shows in its contents which section is being read", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed));
    expect(await page.textContent(current)).toContain("Service");
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(() =>
      document.querySelector("#page-contents [aria-current]")?.textContent?.includes("Object types"),
    );
    await page.evaluate(() => document.getElementById("alarms-errors")?.scrollIntoView());
    await page.waitForFunction(() =>
      document.querySelector("#page-contents [aria-current]")?.textContent?.includes("Errors"),
    );
    expect(await page.getAttribute(current, "href")).toBe("#alarms-errors");
    expect(await page.locator(current).isVisible()).toBe(true);
  });

  it("is searched by keyboard alone, with words that are misspelt", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed));
    await page.keyboard.press("/");
    await page.keyboard.type("snoze");
    await page.locator("#page-results [role=option]").first().waitFor();
    expect(await page.textContent("#page-results [aria-selected=true]")).toContain(
      "POST /alarms/{alarmId}/snooze",
    );
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#post-alarms-alarmid-snooze");
    expect(await page.locator("dialog:popover-open").count()).toBe(0);
    // With its next frame the browser takes the focus to where the link leads, from whatever has it.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await page.keyboard.press("/");
    await page.keyboard.type("errors");
    await page.keyboard.press("ArrowDown");
    const chosen = await page.getAttribute("#page-results [aria-selected=true]", "id");
    expect(chosen).toBe("page-result-1");
    expect(await page.getAttribute("input[role=combobox]", "aria-activedescendant")).toBe(chosen);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog:popover-open").count()).toBe(0);
  });

  it("says that nothing was found, and marks what was", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed));
    await page.getByRole("button", { name: "Search" }).click();
    await page.keyboard.type("xyzzy");
    expect(await page.textContent("dialog .status")).toBe("Nothing found.");
    await page.locator("input[role=combobox]").fill("volume");
    expect(await page.locator("#page-results mark").first().textContent()).toBe("volume");
  });

  it("keeps the focus in the search while it is open, and gives it back", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed));
    const focused = () =>
      page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
    await page.getByRole("button", { name: "Search" }).focus();
    await page.keyboard.press("/");
    for (const key of ["Tab", "Shift+Tab"]) {
      await page.keyboard.press(key);
      expect(await focused(), key).toBe("Search");
      expect(await page.locator("dialog input:focus").count(), key).toBe(1);
    }
    // What is behind it takes no clicks: they close it.
    await page.mouse.click(1270, 400);
    expect(await page.locator("dialog:popover-open").count()).toBe(0);
    expect(await page.locator("button:focus").textContent()).toContain("Search");
  });

  it("lists its keys, but not while something is being written", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed));
    await page.keyboard.press("?");
    expect(await page.textContent("dialog:popover-open")).toContain("Search");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("/?");
    expect(await page.inputValue("input[role=combobox]")).toBe("/?");
  });

  it("remembers the theme that was chosen", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed), { colorScheme: "light" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("button", { name: "Theme" }).click();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
    await page.getByRole("button", { name: "Theme: dark" }).click();
    expect(await ground()).toBe(light);
  });

  it("follows the system's theme", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed), { colorScheme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.emulateMedia({ colorScheme: "light" });
    expect(await ground()).not.toBe(dark);
  });

  it("has the button of an example above its text on a phone", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed), {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    for (const example of await page.locator("main .example:has(> .copy:visible)").all()) {
      const button = await example.locator("> .copy").boundingBox();
      const text = await example.locator("> pre > code").boundingBox();
      expect(text?.y).toBeGreaterThanOrEqual((button?.y ?? 0) + (button?.height ?? 0));
    }
  });

  it("shows a table of two columns whole on a phone", async () => {
    const long = "m.room.a_name_without_any_place_to_break";
    const text = `T\n=\n\n.. list-table::\n   :header-rows: 1\n\n   * - Name\n     - Meaning\n   * - \`\`${long}\`\`\n     - A text of some words, with \`\`${long}.and_more\`\` in it.\n`;
    const page = await openPage(browser, publishedFile(text), { viewport: { width: 320, height: 640 } });
    const isCut = await page.locator(".table").evaluate((frame) => frame.scrollWidth > frame.clientWidth);
    expect(isCut).toBe(false);
  });

  it.each([
    ["an author's own table", "", "static", "table-cell"],
    ["a table of what an object holds", "   :class: object type-column-2\n", "absolute", "block"],
  ])("shows %s on a phone as it reads best", async (_, option, head, cell) => {
    const row = (...cells: string[]) =>
      cells.map((each, at) => `   ${at === 0 ? "*" : " "} - ${each}\n`).join("");
    const text = `T\n=\n\n.. list-table::\n   :header-rows: 1\n${option}\n${row("Name", "Type", "Count")}${row("a", "b", "3")}`;
    const page = await openPage(browser, publishedFile(text), { viewport: { width: 320, height: 640 } });
    const looks = await page.locator("main table").evaluate((table) => {
      const styleOf = (selector: string) => getComputedStyle(table.querySelector(selector) ?? table);
      return [styleOf("thead").position, styleOf("td").display];
    });
    expect(looks).toEqual([head, cell]);
  });

  it("aligns the cells of a table in Markdown, and lets only pictures float", async () => {
    const table = "| A | B | C | D |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n";
    const root = projectOnDisk({
      "targets.yaml": "targets: { main: { files: [a.md] } }\n",
      "specification/a.md": `# T\n\n${table}`,
    });
    expect(runSpec(root, ["build", "-q"]).error).toBe("");
    const page = await openPage(browser, pathToFileURL(join(root, "out/specification.html")).href);
    const looks = await page.locator("main table").evaluate((table) => {
      const picture = document.createElement("img");
      picture.className = "align-right";
      table.before(picture);
      const cells = [...table.querySelectorAll("th, td")];
      return [...cells, picture].map((each) => {
        const { textAlign, float, display } = getComputedStyle(each);
        return [textAlign, float, display].join(" ");
      });
    });
    const row = ["left", "left", "center", "right"].map((side) => `${side} none table-cell`);
    expect(looks).toEqual([...row, ...row, expect.stringContaining(" right ")]);
  });

  it("copies an example", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed), {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator(".example").first().hover();
    await page.locator(".copy").first().click();
    await page.getByText("Copied", { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('{ "volume": 3 }');
  });

  it("leads from a type to its table, and from the indexes to what they list", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed));
    const lands = async (link: string, anchor: string) => {
      await page.locator(link).first().click();
      expect(new URL(page.url()).hash).toBe(`#${anchor}`);
      // The browser scrolls there with the next frame.
      await page.waitForFunction((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < 800;
      }, anchor);
    };
    await page.locator("a.type").first().click();
    await lands(".unfolded > p > a", "post-alarms-alarmid-snooze-rest");
    await lands("#page-contents [href='#page-endpoints']", "page-endpoints");
    await lands("#page-endpoints td a", "post-alarms-alarmid-snooze");
    await lands("#page-object-types td a", "post-alarms-alarmid-snooze-rest");
  });

  it("distinguishes responses by more than their colour", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed));
    const headings = page.getByRole("heading", { name: /^Response/ });
    const kinds = await headings.evaluateAll((all) =>
      all.map((each) => getComputedStyle(each, "::after").content),
    );
    expect(kinds).toEqual(['"Success"', '"Client error"']);
  });

  it("leads from a heading to itself, and from old anchors to where they led", async () => {
    const address = publishedFile(specification, indexed);
    const page = await openPage(browser, address);
    await page.locator("#alarms-errors > h2 a").click();
    expect(new URL(page.url()).hash).toBe("#alarms-errors");
    for (const [old, section] of [
      ["id3", "timers-errors"],
      ["errors", "alarms-errors"],
      ["errors-1", "timers-errors"],
    ]) {
      await page.goto(`${address}#${old}`);
      const top = await page.evaluate(
        (id) => document.getElementById(id)?.getBoundingClientRect().top,
        section ?? "",
      );
      const height = 800;
      expect(top, `${old} leads to ${section}`).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(height);
    }
  });

  it("never scrolls sideways on a phone; wide tables do, for keyboards too", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed), {
      viewport: { width: 320, height: 640 },
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const keys = page.locator(".table").filter({ hasText: "volume" });
    expect(await keys.evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(false);
    const wide = page.locator(".table").filter({ hasText: "Column 9" });
    expect(await wide.evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(true);
    await wide.focus();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("table");
  });

  it("opens its contents on a phone, and closes them behind a choice", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const options = { viewport: { width: 320, height: 640 }, javaScriptEnabled };
      const page = await openPage(browser, publishedFile(specification, indexed), options);
      const contents = page.locator("#page-contents");
      expect(await contents.isVisible()).toBe(false);
      await page.getByRole("link", { name: "Contents", exact: true }).click();
      expect(await contents.isVisible()).toBe(true);
      await contents.getByRole("link", { name: "Timers" }).click();
      expect(await contents.isVisible()).toBe(false);
      expect(new URL(page.url()).hash).toBe("#timers");
    }
  });

  it("opens its contents on a phone where the reader is, and closes them by the same link or by Escape", async () => {
    const options = { viewport: { width: 320, height: 400 } };
    const page = await openPage(browser, `${publishedFile(specification, indexed)}#timers-errors`, options);
    const contents = page.locator("#page-contents");
    const menu = page.getByRole("link", { name: "Contents", exact: true });
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled();
    await menu.click();
    expect(await menu.getAttribute("aria-expanded")).toBe("true");
    const box = await page.locator(current).boundingBox();
    expect(box?.y).toBeGreaterThan(40);
    expect(box?.y).toBeLessThan(400);
    await menu.click();
    expect(await contents.isVisible()).toBe(false);
    await menu.click();
    await page.keyboard.press("Escape");
    expect(await contents.isVisible()).toBe(false);
    expect(await scrolled()).toBe(before);
  });

  it("shows everything without script", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed), { javaScriptEnabled: false });
    expect(await page.locator("#page-contents a").count()).toBe(await page.locator("main section").count());
    for (const link of await page.locator("#page-contents a").all())
      expect(await link.isVisible()).toBe(true);
    expect(await page.locator("button").count()).toBe(0);
  });

  it("prints, without what paper cannot do", async () => {
    const page = await openPage(browser, publishedFile(specification, indexed));
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: "print" });
    const colours = () => page.evaluate(() => getComputedStyle(document.body).color);
    const light = await colours();
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    expect(await colours()).toBe(light);
    expect(await page.locator("#page-contents").isVisible()).toBe(false);
    expect(await page.locator("nav.contents").isVisible()).toBe(true);
    const address = await page
      .locator('main a[href^="https"]')
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(address).toContain("https://example.org/");
  });

  it.each([
    ["wide, light", { colorScheme: "light" as const }],
    ["wide, dark", { colorScheme: "dark" as const }],
    ["on a phone", { viewport: { width: 320, height: 640 } }],
  ])("has no serious error of accessibility: %s", async (_, options) => {
    const page = await openPage(browser, publishedFile(specification, indexed), options);
    expect(await seriousErrors(page)).toEqual([]);
    await page.keyboard.press("/");
    await page.keyboard.type("errors");
    await page.locator("#page-results [role=option]").first().waitFor();
    expect(await seriousErrors(page)).toEqual([]);
  });
});
