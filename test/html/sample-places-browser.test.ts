import { createServer } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { readPageAssets } from "../../src/cli/package/page-assets.ts";
import { publishText } from "./assets.ts";
import { openPage, publishedFile, shiftUntilIdle } from "./browser.ts";
import { middle, narrow, operation, wide } from "./sample-text.ts";

const request = (name: string) =>
  `POST /alarms/7/${name} HTTP/1.1\nContent-Type: application/json\n\n{ "volume": 3 }`;

/** A text whose samples are longer than what stands beside them. */
const short = (text: string) => text.replace(/Paragraph \d.*\n/g, "");

describe.skipIf(!hasBrowser)("requests in other languages", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ["beside the text", wide, "Paragraph 8 of call-6."],
    ["below it", middle, "Example request:"],
    ["on a phone", narrow, "Example request:"],
  ])(
    "stay where they are on screen, with the text beside them, whatever is chosen: %s",
    async (_, options, read) => {
      const calls = Array.from({ length: 12 }, (_, index) => {
        const call = operation(`call-${index}`, request(`call-${index}`));
        return index === 6 ? call : short(call);
      });
      const page = await openPage(browser, publishedFile(`Alarms\n======\n\n${calls.join("\n")}`), options);
      const section = page.locator("section.endpoint").nth(6);
      const text = section.getByText(read, { exact: true });
      const settled = () =>
        page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 50))));
      for (let round = 0; round < 3; round++) {
        await text.evaluate((each) => scrollBy(0, each.getBoundingClientRect().top - 200));
        await settled();
      }
      const stay = [section.locator(".request"), ...(options === wide ? [text] : [])];
      const places = () =>
        Promise.all(stay.map((each) => each.evaluate((element) => element.getBoundingClientRect().top)));
      const choose = async (language: string) => {
        const before = await places();
        await section.getByRole("tab", { name: language }).click();
        await settled();
        for (const [part, top] of (await places()).entries())
          expect(Math.abs(top - (before[part] ?? 0)), language).toBeLessThan(2);
      };
      for (const language of ["Python", "HTTP", "JavaScript", "curl", "HTTP"]) await choose(language);
      // Not all browsers keep the place of what is read by themselves.
      await page.addStyleTag({ content: "* { overflow-anchor: none }" });
      await choose("Python");
    },
  );

  it.each([
    ["beside the text", wide],
    ["on a phone", narrow],
  ])(
    "move nothing while a page comes slowly, in the language that was chosen before: %s",
    async (_, options) => {
      const calls = ["one", "two", "three"].map((name) => operation(name, request(name)));
      const html = publishText(`Alarms\n======\n\n${short(calls.join("\n"))}`, readPageAssets());
      const server = createServer((_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const half = html.indexOf('id="post-alarms-alarmid-three"');
        response.write(html.slice(0, half));
        setTimeout(() => response.end(html.slice(half)), 500);
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void server.close());
      const address = server.address();
      const site = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
      const page = await openPage(browser, "about:blank", { ...options, site });
      await page.addInitScript(() => {
        if (location.protocol === "http:") localStorage.setItem("sample", "python");
      });
      await page.goto(site);
      const languages = page.locator(".request > pre:visible");
      expect(await languages.evaluateAll((all) => all.map(({ className }) => className))).toEqual([
        "python",
        "python",
        "python",
      ]);
      expect(await shiftUntilIdle(page)).toBeLessThan(0.001);
    },
  );
});
