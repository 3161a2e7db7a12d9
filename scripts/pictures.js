// Takes the pictures in docs/pictures: of the page of this repository's own specification, of a new project and of a comparison, in the Chromium of the
// machine. `npm run pictures` builds the command first.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
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
      await request.getByRole("tab", { name: "curl" }).click();
      await request.evaluate((shown) => scrollBy(0, shown.getBoundingClientRect().top - 120));
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

/** The pictures of the page of differences, of two states of a small project. */
const differences = {
  difference: {
    window: wide,
    act: (page) => page.locator("#section-2").evaluate((shown) => shown.scrollIntoView()),
  },
  "difference-sides": {
    window: { ...wide, colorScheme: "dark" },
    act: async (page) => {
      await page.getByLabel("Side by side").check();
      await page.locator("#section-2").evaluate((shown) => shown.scrollIntoView());
    },
  },
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
    const specification = pathToFileURL(join(built, "specification.html")).href;
    for (const [name, picture] of Object.entries(pictures))
      await take(browser, name, specification + picture.at, picture);
    await take(browser, "reference", `${starterPage(join(built, "starter"))}#post-v1-loans`, {
      window: { viewport: { width: 1600, height: 900 } },
    });
    const page = differencePage(join(built, "difference"));
    for (const [name, picture] of Object.entries(differences)) await take(browser, name, page, picture);
  } finally {
    await browser.close();
  }
} finally {
  rmSync(built, { recursive: true });
}

/** Begins a project as `spec init` does, and builds its page; gives its address. */
function starterPage(folder) {
  const run = (...args) => execFileSync(process.execPath, [resolve("bin/spec.cjs"), ...args]);
  run("init", folder);
  run("build", "-C", folder, "--format", "html");
  return pathToFileURL(join(folder, "out/index.html")).href;
}

/** Writes two states of a project and the page of their differences; gives its address. */
function differencePage(folder) {
  const states = [
    {
      days: "30 days",
      why: "asked",
      rows: [],
      maximum: "",
      json: { room_id: "!a:example.org", expires: 30 },
    },
    {
      days: "seven days",
      why: "invited",
      rows: ["``by``      string  Who invites."],
      maximum: ", maximum: 100",
      json: { expires: 7, room_id: "!a:example.org" },
    },
  ];
  const [before, after] = states.map(({ days, why, rows, maximum, json }, index) => {
    const root = join(folder, index === 0 ? "v1" : "v2");
    const line = "=========== ======= ========================";
    const table = [line, "Key         Type    Description", line];
    const said = [
      "``room_id`` string  The room.",
      `\`\`reason\`\`  string  Why somebody is ${why}.`,
      ...rows,
      line,
    ];
    const text = [
      ...["Rooms", "=====", "", "A room has many members.", "", "Joining", "-------", ""],
      ...[`Whoever is invited may join. An invitation holds for ${days}.`, "", ...table, ...said, ""],
      ...[
        "An invitation looks like this::",
        "",
        `  ${JSON.stringify(json, undefined, 2).replaceAll("\n", "\n  ")}`,
        "",
      ],
    ];
    const api = `openapi: 3.1.0
info: { title: Rooms, version: "1" }
paths:
  /rooms:
    get:
      parameters: [{ name: limit, in: query, schema: { type: integer${maximum} } }]
      responses: { 200: { description: The rooms. } }
`;
    for (const [name, content] of [
      ["targets.yaml", "targets: { main: { files: [rooms.rst] } }\n"],
      ["specification/rooms.rst", `${text.join("\n")}\n`],
      ["api/rooms.yaml", api],
    ]) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    return root;
  });
  const file = join(folder, "page.html");
  const sides = [`./${basename(before)}`, `./${basename(after)}`];
  const options = ["--fail-on", "none", "--format", `html=${file}`];
  execFileSync(process.execPath, [resolve("bin/spec.cjs"), "diff", ...sides, ...options], { cwd: folder });
  return pathToFileURL(file).href;
}

async function take(browser, name, address, { window, act }) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...window });
  const page = await context.newPage();
  await page.goto(address);
  await act?.(page);
  // The contents follow what was scrolled in the next frame.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.screenshot({ path: `docs/pictures/${name}.png`, animations: "disabled", caret: "hide" });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}
