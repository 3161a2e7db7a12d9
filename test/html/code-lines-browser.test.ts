import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { openPage, publishedFile } from "./browser.ts";
import { narrow, sample } from "./sample-text.ts";

/** Where each line of code begins that goes on in further ones, and where these begin. */
function shownLines(code: Element): { own: number; further: number[] }[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  const lines: { own: number; further: number[] }[] = [];
  let starts: number[] = [];
  let bottom = 0;
  for (const text of texts)
    for (const [at, character] of [...text.data].entries()) {
      if (character === "\n") {
        const [own, ...further] = starts;
        if (own !== undefined && further.length > 0) lines.push({ own, further });
        [starts, bottom] = [[], 0];
      }
      if (/\s/.test(character)) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getBoundingClientRect();
      if (box.top >= bottom - 2) starts.push(box.left);
      bottom = Math.max(bottom, box.bottom);
    }
  const [own, ...further] = starts;
  if (own !== undefined && further.length > 0) lines.push({ own, further });
  return lines;
}

describe.skipIf(!hasBrowser)("long lines of code", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it("go on behind their own beginning, on screen and on paper, and are copied as they are", async () => {
    const body = `{\n  "deep": {\n    "note": "${"word ".repeat(30)}"\n  },\n\n  "short": 1\n}`;
    const message = `POST /alarms/${"seven/".repeat(20)} HTTP/1.1\nContent-Type: application/json\n\n${body}`;
    const page = await openPage(browser, publishedFile(`A\n=\n\n${sample("Example", "http", message)}`), {
      ...narrow,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    for (const media of ["screen", "print"] as const)
      for (const language of ["http", "curl", "python", "javascript"]) {
        await page.emulateMedia({ media: "screen" });
        await page.getByRole("tab", { name: new RegExp(language, "i") }).click();
        await page.emulateMedia({ media });
        const code = page.locator(`.request > pre.${language} > code`);
        const lines = await code.evaluate(shownLines);
        expect(lines.length, language).toBeGreaterThan(1);
        for (const { own, further } of lines) {
          expect(further.length, language).toBeGreaterThan(0);
          for (const left of further) expect(left, `${media} ${language}`).toBeGreaterThan(own);
        }
      }
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("tab", { name: "HTTP" }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied", { exact: true }).waitFor();
    expect(await copied()).toBe(message);
    await page
      .locator(".request > pre.http > code")
      .evaluate((code) => getSelection()?.selectAllChildren(code));
    await page.keyboard.press("Control+c");
    expect(await copied()).toBe(message);
  });
});
