// Takes the pictures in docs/pictures: of the page of this repository's own specification, in the Chromium of the
// machine. `npm run pictures` builds the command first.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startBrowser } from "./chromium.js";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const wide = { viewport: { width: 1200, height: 720 } };
const low = { viewport: { width: 1200, height: 600 } };
const phone = { viewport: { width: 390, height: 720 }, hasTouch: true };

/** Each picture: the anchor that it shows, the window, and what a reader does there. */
const pictures = {
  endpoint: {
    at: "#post-matrix-client-api-v1-login",
    window: wide,
    act: async (page) => {
      const request = page.locator("#post-matrix-client-api-v1-login .request");
      await request.locator("summary").click();
      await request.evaluate((shown) => scrollBy(0, shown.getBoundingClientRect().top - 120));
      await request.locator("pre").first().hover();
    },
  },
  search: {
    at: "#room-events",
    window: { ...wide, colorScheme: "dark" },
    act: async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("membership");
      await page.locator("#page-results [role=option]").first().waitFor();
    },
  },
  event: { at: "#m-room-member", window: { ...wide, colorScheme: "dark" } },
  indexes: { at: "#page-error-codes", window: low },
  "phone-contents": {
    at: "#m-room-message-m-image",
    window: phone,
    act: (page) => page.locator(".menu").click(),
  },
  "phone-endpoint": { at: "#get-matrix-client-v2-alpha-sync", window: phone },
};

const built = mkdtempSync(join(tmpdir(), "spec-pictures-"));
try {
  // What git says changes with each commit.
  const fixed = ["-D", "git_version=main", "-D", "git_rev=main"];
  const build = ["bin/spec.cjs", "build", "main", "--quiet", "--format", "html", "--out", built, ...fixed];
  execFileSync(process.execPath, build, { stdio: "inherit" });
  mkdirSync("docs/pictures", { recursive: true });
  const browser = await startBrowser();
  try {
    for (const [name, picture] of Object.entries(pictures)) await take(browser, name, picture);
  } finally {
    await browser.close();
  }
} finally {
  rmSync(built, { recursive: true });
}

async function take(browser, name, { at, window, act }) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...window });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(built, "specification.html")).href + at);
  await act?.(page);
  // The contents follow what was scrolled in the next frame.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.screenshot({ path: `docs/pictures/${name}.png`, animations: "disabled", caret: "hide" });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}
