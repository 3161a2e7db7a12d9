import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startServing } from "./serving.ts";

const intro = "specification/intro.rst";
const broken = "A\n=\n\n{{nope}}\n";

/** A request as it is, with whatever path and headers. */
function ask(
  address: string,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
) {
  const { hostname, port } = new URL(address);
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const asked = request({ hostname, port, path, ...options }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (text: string) => {
          body += text;
        });
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      asked.on("error", reject).end();
    },
  );
}

async function serving(files: Parameters<typeof projectOnDisk>[0] = smallProject) {
  const root = projectOnDisk(files);
  const { address, line } = await startServing(root);
  return {
    root,
    line,
    address,
    get: (path: string, accept = "*/*") => ask(address, path, { headers: { accept } }),
  };
}

describe("the preview server", () => {
  it("lists the targets, or goes to the only one", async () => {
    const { get } = await serving();
    const { status, body } = await get("/");
    expect(status).toBe(200);
    expect(body).toContain('<a href="/specification.html">');
    expect(body).toContain('<a href="/another.html">');
    const alone = await serving({
      ...smallProject,
      "targets.yaml": "targets: { main: { files: [details.rst] } }\n",
    });
    expect(await alone.get("/")).toMatchObject({ status: 302, headers: { location: "/specification.html" } });
  });

  it("serves pages, text, sections, the model and the findings", async () => {
    const { get } = await serving();
    const page = await get("/specification.html");
    expect(page).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
    expect(page.body).toMatch(
      /<main id="page-content".*Version 1\.2\.3\..*<\/main><script src="\/preview\.js"/s,
    );
    expect((await get("/specification.rst")).body).toContain(
      "Introduction\n============\n\nVersion 1.2.3.\n",
    );
    expect((await get("/sections/")).body).toContain('<a href="/sections/ping_http_api">');
    expect((await get("/sections/ping_http_api")).body).toContain("``GET /api/ping/{count}``");
    expect(JSON.parse((await get("/model.json")).body)).toMatchObject({
      apis: [{ group: "ping", operations: [{ method: "GET", path: "/api/ping/{count}" }] }],
      events: [{ name: "m.ping" }],
    });
    expect(JSON.parse((await get("/findings")).body)).toMatchObject({ version: 1, findings: [] });
    expect((await get("/findings", "text/html,*/*")).body).toContain("<h1>0 errors, 0 warnings</h1>");
  });

  it("has a picture for the tabs of what names none", async () => {
    const { get } = await serving();
    const icon = await get("/favicon.ico");
    expect(icon).toMatchObject({ status: 200, headers: { "content-type": "image/svg+xml" } });
    expect(icon.body).toMatch(/^<svg xmlns='http:/);
  });

  it("gives the files that pages lead to, anew after a change, and runs nothing in them", async () => {
    const { get, root, line } = await serving({
      "targets.yaml": "targets: { main: { files: [a.md] } }\n",
      "specification/a.md": "# A\n\n![s](s.svg) [d](d.pdf)\n",
      "specification/s.svg": "<svg/>",
      "specification/d.pdf": "d",
    });
    const page = await get("/specification.html");
    expect(page.body).toContain('src="specification/files/specification/s.svg"');
    expect(page.headers["content-security-policy"]).toMatch(/img-src 'self'/);
    const picture = await get("/specification/files/specification/s.svg");
    expect(picture).toMatchObject({
      status: 200,
      body: "<svg/>",
      headers: { "content-type": "image/svg+xml", "x-content-type-options": "nosniff" },
    });
    expect(picture.headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none';/);
    const paper = await get("/specification/files/specification/d.pdf");
    expect(paper.headers).toMatchObject({ "content-type": "application/pdf" });
    expect((await get("/specification/s.svg")).status).toBe(404);

    writeFileSync(join(root, "specification/s.svg"), "<svg>new</svg>");
    await line(/^specification\/s\.svg changed: /);
    expect((await get("/specification/files/specification/s.svg")).body).toBe("<svg>new</svg>");
    expect((await get("/specification.html")).body).not.toBe(page.body);
  });

  it("says where the lines of a text come from", async () => {
    const { get, root } = await serving();
    const text = (await get("/specification.rst")).body.split("\n");
    const lineOf = (part: string) => text.findIndex((line) => line.includes(part)) + 1;
    const origin = async (line: number) => JSON.parse((await get(`/source/specification/${line}`)).body);
    expect(await origin(lineOf("Version 1.2.3"))).toEqual({
      file: intro,
      line: 4,
      column: 1,
      address: `vscode://file${root}/${intro}:4:1`,
    });
    expect(await origin(lineOf("How often."))).toMatchObject({ file: "api/ping.yaml", line: 9 });
    expect((await get("/source/specification/99999")).status).toBe(404);
    expect((await get("/source/nothing/1")).status).toBe(404);
  });

  it.each([
    "/nothing",
    "/../targets.yaml",
    "/%2e%2e/targets.yaml",
    "/..%2ftargets.yaml",
    "/sections/nope",
    "/out/",
    "//targets.yaml",
    "/specification",
  ])("has nothing at %s, and says what there is", async (path) => {
    const { address } = await serving();
    const { status, body } = await ask(address, path);
    expect(status).toBe(404);
    expect(body).toContain("There are:\n/\n/specification.html\n");
    expect(body).not.toContain("targets:");
  });

  it("answers 400 to an address that cannot be read", async () => {
    expect((await (await serving()).get("/%zz")).status).toBe(400);
  });

  it("answers nobody who calls it by another name, and nothing but reading", async () => {
    const { address } = await serving();
    expect(await ask(address, "/", { headers: { host: "evil.example" } })).toMatchObject({ status: 403 });
    expect(await ask(address, "/events", { headers: { host: "evil.example" } })).toMatchObject({
      status: 403,
    });
    expect(await ask(address, "/", { headers: { host: "localhost:1" } })).toMatchObject({ status: 200 });
    expect(await ask(address, "/", { method: "POST" })).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
  });

  it("answers HEAD without a body, and 304 to who has it already", async () => {
    const { address, get } = await serving();
    const { headers, body } = await get("/specification.html");
    const tag = String(headers["etag"]);
    expect(await ask(address, "/specification.html", { method: "HEAD" })).toMatchObject({
      status: 200,
      body: "",
      headers: { "content-length": String(Buffer.byteLength(body)), etag: tag },
    });
    expect(await ask(address, "/specification.html", { headers: { "if-none-match": tag } })).toMatchObject({
      status: 304,
      body: "",
    });
  });

  it("lets no other site read or show what it serves, and runs no scripts but its own", async () => {
    const { headers, body } = await (await serving()).get("/specification.html");
    expect(headers).toMatchObject({
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "no-cache",
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/default-src 'none'; script-src 'self' ('sha256-[^']+' ?){4};/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(body.match(/<script>/g)).toHaveLength(4);
  });

  it("never serves what is older than the files", async () => {
    const { root, get } = await serving();
    for (const title of ["One", "Two", "Three"]) {
      writeFileSync(join(root, intro), `${title}\n=====\n`);
      expect((await get("/specification.rst")).body).toContain(`${title}\n=====\n`);
    }
  });

  it("keeps the last good page while there is an error, and serves the findings of now", async () => {
    const { root, get } = await serving();
    writeFileSync(join(root, intro), broken);
    expect((await get("/specification.html")).body).toContain("Version 1.2.3.");
    expect(JSON.parse((await get("/findings")).body)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ code: "unknown-placeholder", file: intro, line: 4, column: 3 }),
      ]),
    });
    const html = (await get("/findings", "text/html")).body;
    expect(html).toContain(`<a href="vscode://file${root}/${intro}:4:3">${intro}:4:3</a>`);
    expect(html).toContain("4 | {{nope}}");
    expect((await get("/findings", "text/plain")).body).toMatch(
      /^specification\/intro\.rst:4:3: error .*\[unknown-placeholder\]\n {2}3 \|\n {2}4 \| \{\{nope\}\}\n/m,
    );
    writeFileSync(join(root, intro), "Fixed\n=====\n");
    expect((await get("/specification.html")).body).toContain("Fixed");
  });

  it("shows an empty page while there never was a good one", async () => {
    const { root, get } = await serving({ ...smallProject, [intro]: broken });
    for (const path of ["/", "/specification.html"])
      expect(await get(path)).toMatchObject({ status: 503, body: expect.stringContaining("/preview.js") });
    writeFileSync(join(root, intro), "Fixed\n=====\n");
    expect(await get("/specification.html")).toMatchObject({ status: 200 });
  });

  it("sends each build to who listens", async () => {
    const { root, address } = await serving();
    const { body } = await fetch(`${address}events`);
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const states: { isGood: boolean; pages: Record<string, { version: string }> }[] = [];
    const next = async () => {
      while (!/data: .*\n\n/.test(text)) text += (await reader?.read())?.value ?? "";
      const [whole, data = ""] = /^[\s\S]*?data: (.*)\n\n/.exec(text) ?? [""];
      text = text.slice(whole.length);
      states.push(JSON.parse(data));
      return states.at(-1);
    };
    const first = await next();
    expect(first).toMatchObject({ isGood: true, pages: { "/specification.html": {}, "/another.html": {} } });
    writeFileSync(join(root, intro), `${readFileSync(join(root, intro), "utf8")}\nMore.\n`);
    const second = await next();
    expect(second?.pages["/specification.html"]).not.toEqual(first?.pages["/specification.html"]);
    expect(second?.pages["/another.html"]).toEqual(first?.pages["/another.html"]);
    writeFileSync(join(root, intro), broken);
    expect(await next()).toEqual({ ...second, isGood: false });
    await reader?.cancel();
  });
});
