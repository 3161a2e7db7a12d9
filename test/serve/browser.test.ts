import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { seriousErrors } from "../html/browser.ts";
import { startServing } from "./serving.ts";

const chapter = "specification/main.rst";

/** A chapter that is many windows high. */
function long(change: (text: string) => string = (text) => text): string {
  const sections = Array.from({ length: 30 }, (_, index) => {
    const paragraphs = Array.from({ length: 12 }, (_, line) => `Paragraph ${line} of section ${index}.`);
    return `Section ${index}\n----------\n\n${paragraphs.join("\n\n")}\n\n::\n\n  example ${index}\n`;
  });
  return change(`Long\n====\n\nAn introduction.\n\n${sections.join("\n")}`);
}

const files = {
  "targets.yaml": "targets: { main: { files: [main.rst] } }\n",
  [chapter]: long(),
};

describe.skipIf(!hasBrowser)("the preview in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const preview = async (text = long(), options: { editor?: string } = {}) => {
    const root = projectOnDisk({ ...files, [chapter]: text });
    const { address } = await startServing(root, options);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) errors.push(message.text());
    });
    onTestFinished(async () => {
      await context.close();
      if (errors.length > 0) throw new Error(errors.join("; "));
    });
    await page.goto(`${address}specification.html`);
    // A page that is loaded anew loses it.
    await page.evaluate("window.isSame = true");
    return {
      root,
      page,
      write: (newText: string) => writeFileSync(join(root, chapter), newText),
      isSame: () => page.evaluate("window.isSame === true"),
    };
  };
  const topOf = (page: Page, text: string) =>
    page
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
  const readAt = async (page: Page, text: string) => {
    await page
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => {
        element.scrollIntoView({ block: "start", behavior: "instant" });
        scrollBy({ top: -120, behavior: "instant" });
      });
    return topOf(page, text);
  };

  it("swaps what changed, above the reader, without moving the text that is being read", async () => {
    const { page, write, isSame } = await preview();
    const read = "Paragraph 5 of section 20.";
    const before = await readAt(page, read);
    write(long((text) => text.replace("Paragraph 3 of section 2.", "New.\n\nLonger.\n\nStill longer.")));
    await page.getByText("Still longer.").waitFor({ state: "attached" });
    expect(Math.abs((await topOf(page, read)) - before)).toBeLessThan(2);
    expect(await page.evaluate("scrollY")).toBeGreaterThan(1000);
    expect(await isSame()).toBe(true);
  });

  it("keeps the reader's place where the text that is being read is the one that changes", async () => {
    const { page, write, isSame } = await preview();
    const before = await readAt(page, "Paragraph 5 of section 20.");
    write(long((text) => text.replace("Paragraph 5 of section 20.", "Written anew.")));
    await page.getByText("Written anew.").waitFor();
    expect(Math.abs((await topOf(page, "Written anew.")) - before)).toBeLessThan(2);
    expect(await isSame()).toBe(true);
  });

  it("brings the contents, the search and the buttons along", async () => {
    const { page, write, isSame } = await preview();
    await page.evaluate("document.querySelector('#section-29').kept = true");
    write(
      long((text) =>
        text.replace(
          "Section 4\n----------\n",
          "Aardvarks\n----------\n\nOf the genus Orycteropus.\n\n::\n\n  dig()\n",
        ),
      ),
    );
    await page.locator("#aardvarks").waitFor({ state: "attached" });
    await page.locator("#page-contents a[href='#aardvarks']").waitFor({ state: "attached" });
    expect(await page.locator("#page-contents a[href='#section-4']").count()).toBe(0);
    expect(await page.locator("#aardvarks .copy").count()).toBe(2);
    expect(await page.locator("main .copy").count()).toBe(31);
    await page.keyboard.press("/");
    await page.keyboard.type("orycteropus");
    await page.locator("#page-results [role=option]").first().waitFor();
    expect(await page.textContent("#page-results [aria-selected=true]")).toContain("Aardvarks");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#aardvarks");
    await page.waitForFunction(() =>
      document.querySelector("#page-contents [aria-current]")?.textContent?.includes("Aardvarks"),
    );
    expect(await page.evaluate("document.querySelector('#section-29').kept")).toBe(true);
    expect(await isSame()).toBe(true);
  });

  it("leaves sections with requests in several languages as they are, whoever wrote these", async () => {
    const code = (label: string, language: string, text: string, more = "") =>
      `.. class:: sample${more}\n\n   ${label}:\n\n   .. code:: ${language}\n\n      ${text}\n\n`;
    const request = code("Example request", "http", "GET /a HTTP/1.1");
    const written = [
      code("In ``My Python``", "python", "own()", " request-code"),
      code("In ``Java``", "java", "own();", " request-code"),
    ];
    const all = `T\n=\n\nA\n-\n\n${request}${written.join("")}B\n-\n\n${request}C\n-\n\nText.\n`;
    const { page, write } = await preview(all);
    for (const language of ["python", "java"]) {
      await page.evaluate((name) => localStorage.setItem("sample", name), language);
      await page.reload();
      await page.evaluate(`for (const each of document.querySelectorAll(".request")) each.kept = true`);
      write(all.replace("Text.", `Text with ${language}.`));
      await page.getByText(`Text with ${language}.`).waitFor();
      expect(
        await page.evaluate(`[...document.querySelectorAll(".request")].map(({ kept }) => kept)`),
      ).toEqual([true, true]);
    }
  });

  it("removes, adds and moves sections", async () => {
    const { page, write, isSame } = await preview("T\n=\n\nA\n-\n\nText.\n\nB\n-\n\nC\n-\n\nMore.\n");
    write("T\n=\n\nC\n-\n\nMore.\n\nA\n-\n\nD\n~\n\nOther text.\n");
    await page.locator("#d").waitFor({ state: "attached" });
    expect(await page.locator("main section").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      "t",
      "c",
      "a",
      "d",
    ]);
    expect(await page.locator("#a > p").count()).toBe(0);
    expect(await isSame()).toBe(true);
  });

  it("shows an error over the last good page as the terminal shows it, until it is fixed", async () => {
    const { page, write, isSame } = await preview();
    const before = await readAt(page, "Paragraph 5 of section 20.");
    write(long((text) => text.replace("An introduction.", "{{nope}}")));
    const overlay = page.locator("#preview-findings");
    await overlay.getByText("There is no section 'nope'").waitFor();
    expect(await overlay.getByRole("heading", { level: 2 }).textContent()).toBe(`${chapter}:4:3`);
    expect(await overlay.locator("pre").textContent()).toContain("  4 | {{nope}}\n    |   ^^^^");
    expect(await page.getByText("An introduction.").count()).toBe(1);
    write(long((text) => text.replace("An introduction.", "Fixed.")));
    await overlay.waitFor({ state: "detached" });
    await page.getByText("Fixed.").waitFor({ state: "attached" });
    expect(Math.abs((await topOf(page, "Paragraph 5 of section 20.")) - before)).toBeLessThan(2);
    expect(await isSame()).toBe(true);
  });

  it("keeps the overlay closed that was closed, until it says something else", async () => {
    const { page, write } = await preview();
    const overlay = page.locator("#preview-findings");
    write("A\n=\n\n{{one}}\n");
    await overlay.getByText("'one'").waitFor();
    await page.keyboard.press("Escape");
    await overlay.waitFor({ state: "detached" });
    const note = page.getByText("this page is that of the last build without any");
    await note.waitFor();
    await page.getByRole("button", { name: "Show the errors" }).click();
    await overlay.getByText("'one'").waitFor();
    expect(await note.count()).toBe(0);
    await page.keyboard.press("Escape");
    await note.waitFor();
    write("A\n=\n\n{{two}}\n");
    await overlay.getByText("'two'").waitFor();
  });

  it("shows the overlay on an empty page where there was never a good one, and then the page", async () => {
    const { page, write } = await preview("A\n=\n\n{{nope}}\n");
    await page.locator("#preview-findings").getByText("'nope'").waitFor();
    write("A\n=\n\nIt is good.\n");
    await page.getByText("It is good.").waitFor();
    expect(await page.locator("#preview-findings").count()).toBe(0);
  });

  it("opens the source of what is clicked with Alt, and only then", async () => {
    const { page, root } = await preview(long(), { editor: "about:blank#{file}:{line}:{column}" });
    await page.getByText("Paragraph 5 of section 20.").click();
    expect(page.url()).toMatch(/specification\.html$/);
    await page.getByText("Alt + click opens the source").waitFor();
    await page.getByText("Paragraph 5 of section 20.").click({ modifiers: ["Alt"] });
    await page.waitForURL(/^about:blank/);
    const line =
      readFileSync(join(root, chapter), "utf8").split("\n").indexOf("Paragraph 5 of section 20.") + 1;
    expect(page.url()).toBe(`about:blank#${root}/${chapter}:${line}:1`);
  });

  it("names that among the keys", async () => {
    const { page } = await preview();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("Alt + click").waitFor();
  });

  const kinds = ["", "sections/", "findings"];
  it.each(kinds)("has pages of its own that look like those of the project: /%s", async (path) => {
    const root = projectOnDisk({
      ...files,
      "targets.yaml": "targets: { main: { files: [main.rst] }, other: { files: [main.rst] } }\n",
      [chapter]: path === "findings" ? "A\n=\n\n{{nope}}\n" : "A\n=\n\nText.\n",
    });
    const { address } = await startServing(root);
    for (const width of [380, 900, 1500])
      for (const theme of ["light", "dark"]) {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: "light" });
        await context.addInitScript((name) => localStorage.setItem("theme", name), theme);
        const page = await context.newPage();
        await page.goto(`${address}${path}`, { waitUntil: "load" });
        await page.getByRole("button", { name: `Theme: ${theme}` }).waitFor();
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(ground).toBe(theme === "light" ? "rgb(255, 255, 255)" : "rgb(20, 23, 29)");
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        expect(await seriousErrors(page)).toEqual([]);
        await context.close();
      }
  });

  it("follows when it was out of sight, and says when the preview has ended", async () => {
    const { page, root, write } = await preview();
    await page.evaluate(`Object.defineProperty(document, "hidden", { value: true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"))`);
    write(long((text) => text.replace("An introduction.", "Written meanwhile.")));
    await page.evaluate(`Object.defineProperty(document, "hidden", { value: false });
      document.dispatchEvent(new Event("visibilitychange"))`);
    await page.getByText("Written meanwhile.").waitFor();
    rmSync(join(root, chapter));
    await page.locator("#preview-findings").getByText("There is no chapter").waitFor();
  });
});
