import { createServer } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { readPageAssets } from "../../src/cli/package/page-assets.ts";
import { publishText } from "./assets.ts";
import { idle, openPage, publishedFile, shiftUntilIdle } from "./browser.ts";
import { middle, narrow, operation, sample, wide } from "./sample-text.ts";

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
      for (let round = 0; round < 3; round++) {
        await text.evaluate((each) => scrollBy(0, each.getBoundingClientRect().top - 200));
        await idle(page);
      }
      const stay = [section.locator(".request"), ...(options === wide ? [text] : [])];
      const places = () =>
        Promise.all(stay.map((each) => each.evaluate((element) => element.getBoundingClientRect().top)));
      const choose = async (language: string) => {
        const before = await places();
        await section.getByRole("tab", { name: language }).click();
        await idle(page);
        for (const [part, top] of (await places()).entries())
          expect(Math.abs(top - (before[part] ?? 0)), language).toBeLessThan(2);
      };
      for (const language of ["Python", "HTTP", "JavaScript", "curl", "HTTP"]) await choose(language);
      // Not all browsers keep the place of what is read by themselves.
      await page.addStyleTag({ content: "* { overflow-anchor: none }" });
      await choose("Python");
    },
  );

  const places = [
    ["beside the text", wide],
    ["on a phone", narrow],
  ] as const;
  const choices = ["python", "curl", "java"] as const;
  it.each(
    places.flatMap(([place, options]) => choices.map((language) => [language, place, options] as const)),
  )(
    "move nothing while a page comes slowly, in the language that was chosen before: %s, %s",
    async (language, _, options) => {
      const code = sample("In ``Java``", "java", `snooze();${"\nagain();".repeat(20)}`);
      const written = code.replace("sample", "sample request-code");
      const calls = ["one", "two", "three"].map((name) =>
        operation(name, request(name)).replace(/(?=\.\. rubric:: Response 200)/, written),
      );
      const html = publishText(`Alarms\n======\n\n${short(calls.join("\n"))}`, readPageAssets());
      let sendRest = () => {};
      const server = createServer((_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const half = html.indexOf('id="post-alarms-alarmid-three"');
        response.write(html.slice(0, half));
        sendRest = () => response.end(html.slice(half));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => void server.close());
      const address = server.address();
      const site = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
      const page = await openPage(browser, "about:blank", { ...options, site });
      await page.addInitScript((name) => {
        if (location.protocol === "http:") localStorage.setItem("sample", name);
      }, language);
      await page.goto(site, { waitUntil: "commit" });
      await page.locator(".request").first().waitFor();
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      expect(await page.evaluate(() => document.readyState)).toBe("loading");
      sendRest();
      await page.waitForLoadState();
      const shown = page.locator(".request > pre:visible");
      expect(
        await shown.evaluateAll((all) =>
          all.map(({ className, dataset }) => dataset["language"] ?? className.split(" ")[0]),
        ),
      ).toEqual([language, language, language]);
      expect(await shiftUntilIdle(page)).toBeLessThan(0.001);
    },
  );
});
