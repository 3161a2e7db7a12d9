import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";
import { startServing } from "../serve/serving.ts";
import { startWatching } from "../watch/watching.ts";

const api = "api/ping.yaml";
const right = smallProject[api];
const wrong = right.replace('"pong": 3', '"pong": "three"');
const wrongProject = { ...smallProject, [api]: wrong };

async function findingsOf(root: string, args: readonly string[]): Promise<string[]> {
  const { out } = await runHere(root, [...args, "--format", "json"]);
  const { findings }: { findings: { code: string; file: string; line: number; column: number }[] } =
    JSON.parse(out);
  return findings.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`);
}

describe("a build of a project with an example that its schema refuses", () => {
  it.each([
    ["an example of a response", { [api]: wrong }, "api/ping.yaml:25:25: error"],
    [
      "an example of a parameter",
      { [api]: right.replace("x-example: 3", "x-example: three") },
      "api/ping.yaml:14:22: error",
    ],
    [
      "a default",
      {
        [api]: right.replace(
          "{ type: integer, description: The",
          "{ type: integer, default: no, description: The",
        ),
      },
      "api/ping.yaml:21:47: error",
    ],
    [
      "an event",
      { "event-schemas/examples/m.ping": '{ "type": "m.ping", "content": { "note": 1 } }\n' },
      "event-schemas/examples/m.ping:1:42: error",
    ],
  ])("publishes nothing, and says where it is: %s", async (_, changes, place) => {
    const root = projectOnDisk({ ...smallProject, ...changes });
    const { code, out, error } = await runHere(root, ["build"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain(place);
    expect(error).toContain("Nothing was published.");
    expect(existsSync(join(root, "out"))).toBe(false);
    expect((await runHere(root, ["build", "--format", "rst"])).code).toBe(1);
    expect((await runHere(root, ["check"])).out).toContain(place);
  });

  it("publishes it with --no-check", async () => {
    const root = projectOnDisk(wrongProject);
    expect(await runHere(root, ["build", "--no-check"])).toMatchObject({ code: 0, error: "" });
    expect(readFileSync(join(root, "out/specification.html"), "utf8")).toContain("three");
  });

  it("repeats what the original made of it in the text of the 2015 set, and in no page", async () => {
    const root = projectOnDisk(wrongProject);
    expect((await runHere(root, ["build", "--templates", "2015", "--format", "rst"])).code).toBe(0);
    expect((await runHere(root, ["build", "--templates", "2015"])).code).toBe(1);
  });

  it.each([
    [
      "a rule",
      { "targets.yaml": `${smallProject["targets.yaml"]}rules: { example-mismatch: warning }\n` },
      1,
    ],
    [
      "a rule for the file",
      {
        "targets.yaml": `${smallProject["targets.yaml"]}rules: { examples: { paths: { "api/**": off } } }\n`,
      },
      0,
    ],
    [
      "an exception",
      {
        [api]: wrong.replace("        200:\n", "        200:\n          x-spec-ignore: [example-mismatch]\n"),
      },
      0,
    ],
  ])("takes it as the check does: %s", async (_, changes, count) => {
    const root = projectOnDisk({ ...wrongProject, ...changes });
    expect(await findingsOf(root, ["check", "--only", "examples"])).toHaveLength(count);
    const { code, error } = await runHere(root, ["build"]);
    expect(code).toBe(0);
    expect(error.match(/\[example-mismatch\]/g) ?? []).toHaveLength(count);
  });

  it("publishes what the baseline puts off, and nothing beyond it", async () => {
    const twice = wrong.replace("x-example: 3", "x-example: three");
    const root = projectOnDisk({
      ...wrongProject,
      "specification/details.rst": "Details\n=======\n\n{{ping_http_api}}\n\n<<m_ping_event>>\n\nNowhere_.\n",
    });
    expect((await runHere(root, ["build"])).code).toBe(1);
    await runHere(root, ["check", "--write-baseline"]);
    const build = await runHere(root, ["build"]);
    expect(build).toMatchObject({
      code: 0,
      error: expect.stringMatching(/^no new findings, and \d in the baseline\n$/),
    });
    expect(build.out).toContain("out/specification.html");
    writeFileSync(join(root, api), twice);
    const again = await runHere(root, ["build"]);
    expect(again).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^1 error, 0 warnings, and \d in the baseline$/m),
    });
    expect((await runHere(root, ["check"])).code).toBe(1);
  });

  it("judges what the targets that are built show, and nothing else", async () => {
    const root = projectOnDisk({
      ...wrongProject,
      "targets.yaml": "targets: { main: { files: [intro.rst] }, other: { files: [details.rst] } }\n",
    });
    expect((await runHere(root, ["build", "main"])).code).toBe(0);
    expect((await runHere(root, ["build", "other"])).code).toBe(1);
    expect((await runHere(root, ["build"])).code).toBe(1);
  });

  it("judges a variant of an event by its base", async () => {
    const root = projectOnDisk({
      ...smallProject,
      "event-schemas/schema/m.ping#loud": JSON.stringify({ type: "object", description: "Loud." }),
      "event-schemas/examples/m.ping#loud": '{ "type": "m.ping", "content": { "note": 1 } }\n',
      "specification/details.rst": "Details\n=======\n\n{{ping_http_api}}\n\n{{m_ping#loud_event}}\n",
    });
    const found = await findingsOf(root, ["check", "--only", "examples"]);
    expect(found).toEqual(["event-schemas/examples/m.ping#loud:1:42 example-mismatch"]);
    expect(await runHere(root, ["build"])).toMatchObject({
      code: 1,
      error: expect.stringContaining("m.ping#loud:1:42"),
    });
  });
});

describe("rebuilding", () => {
  it("publishes nothing while an example is wrong, whatever else is edited, and with --no-check at once", async () => {
    const root = projectOnDisk(smallProject);
    const chapter = join(root, "specification/intro.rst");
    const { next } = await startWatching(root);
    writeFileSync(join(root, api), wrong);
    expect(await next()).toMatchObject({
      status: expect.stringContaining("nothing published"),
      findings: expect.stringContaining("api/ping.yaml:25:25"),
    });
    // Nothing that is judged has changed: the finding stays.
    writeFileSync(chapter, "Introduction\n============\n\nAnother text.\n");
    expect(await next()).toMatchObject({
      status: expect.stringContaining("nothing published"),
      findings: expect.stringContaining("api/ping.yaml:25:25"),
    });
    writeFileSync(join(root, api), right);
    expect((await next()).status).toContain(" published");
    const unchecked = await startWatching(root, { check: false });
    writeFileSync(join(root, api), wrong);
    expect((await unchecked.next()).status).toContain(" published");
  });

  it("shows no page with it in the preview", async () => {
    const root = projectOnDisk(wrongProject);
    const { address } = await startServing(root);
    const page = await (await fetch(`${address}specification.html`)).text();
    expect(page).not.toContain("three&quot;</");
    expect(page).not.toContain("It lives.");
    const unchecked = await startServing(root, { check: false });
    expect(await (await fetch(`${unchecked.address}specification.html`)).text()).toContain("It lives.");
  });
});

describe("a build of a project with an API file of the wrong form", () => {
  const openapi = `openapi: 3.1.0
info: { title: Ping, version: "1" }
servers: [{ url: https://example.org/v1 }]
paths:
  /ping:
    get:
      parameters: [{ name: a, in: query, explode: no way, schema: { type: string } }]
      responses: { 200: { description: OK } }
`;

  it.each([
    ["a list of text in Swagger 2.0", `produces: application/json\n${right}`, "produces"],
    ["a flag in OpenAPI 3.1", openapi, "explode"],
    [
      "servers in OpenAPI 3.1",
      openapi
        .replace("explode: no way, ", "")
        .replace("[{ url: https://example.org/v1 }]", "{ url: https://example.org/v1 }"),
      "servers",
    ],
  ])("publishes nothing, and says the same as a check, once: %s", async (_, text, key) => {
    const root = projectOnDisk({ ...smallProject, [api]: text });
    const lines = text.split("\n");
    const line = lines.findIndex((each) => each.includes(`${key}:`)) + 1;
    const found = (await findingsOf(root, ["check"])).filter((each) => each.endsWith("wrong-type"));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${api}:${line}:`))]);
    const place = String(found).replace(" wrong-type", ": error");
    for (const args of [["build"], ["build", "--no-check"]]) {
      const { code, out, error } = await runHere(root, args);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(error.split(place)).toHaveLength(2);
    }
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  it("publishes it where the form is right", async () => {
    const root = projectOnDisk({ ...smallProject, [api]: openapi.replace("no way", "true") });
    const { error } = await runHere(root, ["build", "--no-check"]);
    expect(error).not.toContain(`${api}:`);
  });
});
