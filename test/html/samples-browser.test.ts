import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, startBrowser } from "../../scripts/chromium.js";
import { openPage, publishedFile, seriousErrors } from "./browser.ts";
import { middle, narrow, operation, sample, wide } from "./sample-text.ts";

const long = `POST /alarms/${"seven-".repeat(6)}/${"of/".repeat(30)}?a=${"b".repeat(40)}&c=d HTTP/1.1
Content-Type: application/json

{ "volume": 3, "note": "${"x".repeat(300)}" }`;

const text = `Alarms
======

${operation("snooze", 'POST /alarms/7/snooze HTTP/1.1\nContent-Type: application/json\n\n{ "volume": 3 }')}
${operation("stop", long).replace("endpoint\n", "endpoint\n\n.. _halt it:\n")}
The end
-------

::

  +-----------------------------+        a drawing whose lines stay whole, however long they are
`;

describe.skipIf(!hasBrowser)("samples in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const shown = (page: Page) =>
    page.locator(".request > pre:visible").evaluateAll((all) => all.map(({ classList }) => classList[0]));

  it("are in the language that was chosen last, all of them, and on the next page as well", async () => {
    const address = publishedFile(text);
    const page = await openPage(browser, address, wide);
    expect(await shown(page)).toEqual(["http", "http"]);
    const box = page.locator(".request").first();
    await box.getByRole("tab", { name: "Python" }).click();
    expect(await shown(page)).toEqual(["python", "python"]);
    expect(await box.locator("pre:visible").innerText()).toContain('json={ "volume": 3 }');
    await box.getByRole("tab", { name: "Python", selected: true }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    expect(await shown(page)).toEqual(["javascript", "javascript"]);
    await page.reload();
    expect(await shown(page)).toEqual(["javascript", "javascript"]);
    expect(await page.getByRole("tab", { name: "JavaScript", selected: true }).count()).toBe(2);
  });

  it("have a tab for code that their author wrote, and are HTTP elsewhere while that is chosen", async () => {
    const code = sample("In ``Java``", "java", "snooze();").replace("sample", "sample request-code");
    const own = sample("In ``My Python``", "python", "own()").replace("sample", "sample request-code");
    const first = sample("Example request", "http", "GET /a HTTP/1.1");
    const address = publishedFile(`A\n=\n\n${first}${code}${own}B\n=\n\n${first}`);
    const page = await openPage(browser, address, wide);
    const box = page.locator(".request").first();
    expect(await box.getByRole("tab").allInnerTexts()).toEqual([
      ...["HTTP", "curl", "JavaScript", "My Python", "Java"],
    ]);
    await box.getByRole("tab", { name: "Java", exact: true }).click();
    expect(await page.locator(".request > pre:visible").allInnerTexts()).toEqual([
      "snooze();",
      expect.stringContaining("GET /a"),
    ]);
    await box.getByRole("tab", { name: "My Python" }).click();
    expect(await page.locator(".request > pre:visible").allInnerTexts()).toEqual([
      "own()",
      expect.stringContaining("requests.get"),
    ]);
    expect(await seriousErrors(page)).toEqual([]);
  });

  it("are copied as they are shown", async () => {
    const page = await openPage(browser, publishedFile(text), {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const box = page.locator(".request").first();
    await box.getByRole("tab", { name: "curl" }).click();
    await box.getByRole("button", { name: "Copy" }).click();
    await box.getByText("Copied", { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n")).toEqual([
      "curl -X POST 'https://server.example/alarms/7/snooze' \\",
      "  -H 'Content-Type: application/json' \\",
      `  --data-raw '{ "volume": 3 }'`,
    ]);
  });

  it("stand beside the text of their section where there is room, and follow it", async () => {
    const page = await openPage(browser, publishedFile(text), wide);
    const sections = await page.locator("section.endpoint").all();
    // The second has a further anchor.
    expect(await sections[1]?.evaluate(({ children }) => children.length)).toBe(3);
    for (const section of sections) {
      const [words, samples] = await Promise.all([
        section.locator(":scope > .text").boundingBox(),
        section.locator(":scope > .samples").boundingBox(),
      ]);
      expect(samples?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0));
      expect((samples?.x ?? 0) + (samples?.width ?? 0)).toBeLessThan(1366);
      expect(samples?.y).toBe(words?.y);
    }
    const section = page.locator("section.endpoint").first();
    const bottom = page.getByText("Paragraph 5 of snooze.");
    await bottom.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
    expect(await section.locator(".request").boundingBox()).toMatchObject({ y: expect.closeTo(120, -2) });
  });

  it("stand below it elsewhere", async () => {
    for (const options of [middle, narrow]) {
      const page = await openPage(browser, publishedFile(text), options);
      const section = page.locator("section.endpoint").first();
      const last = await section.locator(":scope > .text .response").last().boundingBox();
      const request = await section.locator(".request").boundingBox();
      expect(request?.y).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0));
    }
  });

  const answers = (page: Page) =>
    page.locator("section.endpoint").first().locator(".answer pre:visible").allInnerTexts();

  it("show one response at a time beside the text, by its status", async () => {
    const page = await openPage(browser, publishedFile(text), wide);
    expect(await answers(page)).toEqual(['{ "snooze": true }']);
    await page.getByRole("tab", { name: "404" }).first().click();
    expect(await answers(page)).toEqual(['{ "error": "gone" }']);
  });

  it.each([
    ["in a narrow window", middle, "screen"],
    ["without script", { ...wide, javaScriptEnabled: false }, "screen"],
    ["on paper", wide, "print"],
  ] as const)("show all responses %s", async (_, options, media) => {
    const page = await openPage(browser, publishedFile(text), options);
    await page.emulateMedia({ media });
    expect(await answers(page)).toEqual(['{ "snooze": true }', '{ "error": "gone" }']);
    expect(await page.getByText("Response 404").first().isVisible()).toBe(true);
  });

  it("are there as HTTP and as a command without script", async () => {
    const page = await openPage(browser, publishedFile(text), { ...narrow, javaScriptEnabled: false });
    expect(await shown(page)).toEqual(["http", "curl", "http", "curl"]);
  });

  it.each([
    ["HTTP", "http"],
    ["a command", "curl"],
    ["JavaScript", "javascript"],
    ["Python", "python"],
  ])("have no line that is too long for the window: %s", async (_, language) => {
    const page = await openPage(browser, publishedFile(text), narrow);
    // What one document keeps may come too late for the next, where that has a process of its own.
    await page.addInitScript((name) => localStorage.setItem("sample", name), language);
    await page.reload();
    await expect.poll(() => shown(page)).toEqual([language, language]);
    const tooWide = await page
      .locator(".samples pre:visible, html")
      .evaluateAll((all) =>
        all.filter((each) => each.scrollWidth > each.clientWidth).map(({ tagName }) => tagName),
      );
    expect(tooWide).toEqual([]);
    const drawing = page.locator("#the-end pre");
    expect(await drawing.evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(true);
  });

  it("move nothing when their tabs come", async () => {
    for (const options of [wide, middle, narrow])
      for (const language of ["http", "curl"]) {
        const page = await openPage(browser, publishedFile(text), options);
        const places = () =>
          page
            .locator("main :is(p, pre):visible")
            .evaluateAll((all) => all.map((each) => [each.textContent, each.getBoundingClientRect().top]));
        await page.evaluate((name) => localStorage.setItem("sample", name), language);
        await page.reload();
        const live = await places();
        await page.evaluate(() => {
          for (const each of document.querySelectorAll(".tools, .answers > .tabs, .copy")) each.remove();
          for (const each of document.querySelectorAll(".answer.chosen")) each.classList.remove("chosen");
        });
        expect(await places()).toEqual(live);
      }
  });

  const themes = ["light", "dark"] as const;
  it.each([380, 900, 1366].flatMap((width) => themes.map((theme) => [width, theme] as const)))(
    "have no serious error of accessibility: %d px, %s",
    async (width, colorScheme) => {
      const viewport = { width, height: 900 };
      const page = await openPage(browser, publishedFile(text), { viewport, colorScheme });
      expect(await seriousErrors(page)).toEqual([]);
      await page.getByRole("tab", { name: "Python" }).first().click();
      expect(await seriousErrors(page)).toEqual([]);
    },
  );
});
