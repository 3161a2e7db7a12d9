import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "../helpers/run-here.ts";
import { projectOnDisk } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

const api = smallProject["api/ping.yaml"];
const read = (root: string, file: string) => readFileSync(join(root, file), "utf8");

const broken = {
  ...smallProject,
  "api/ping.yaml": api
    .replace("x-example: 3", 'x-example: "3"  # often enough')
    .replace("  /ping/{count}:", '  "/ping/{count} ":'),
  "specification/details.rst": smallProject["specification/details.rst"].replace("=======", "====="),
};
const fixed = {
  "api/ping.yaml": api
    .replace("x-example: 3", "x-example: 3  # often enough")
    .replace("  /ping/{count}:", '  "/ping/{count}":'),
  "specification/details.rst": smallProject["specification/details.rst"],
};

describe("spec fix", () => {
  it("fixes what has one right answer, and keeps the rest to the byte", async () => {
    const root = projectOnDisk(broken);
    const run = await runHere(root, ["fix"]);
    expect(run).toMatchObject({ code: 0, error: "2 files changed.\n" });
    for (const [file, text] of Object.entries(fixed)) expect(read(root, file)).toBe(text);
    expect(await runHere(root, ["fix"])).toEqual({ code: 0, out: "", error: "Nothing to fix.\n" });
  });

  it("is done first by spec check --fix, whose output is that of the check", async () => {
    const root = projectOnDisk(broken);
    const run = await runHere(root, ["check", "--fix", "--format", "json"]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ findings: [] });
    expect(run.error).toMatch(/^--- (?:.|\n)*\n2 files changed\.\n$/);
    for (const [file, text] of Object.entries(fixed)) expect(read(root, file)).toBe(text);
  });

  it("shows the change, and with --dry-run makes none", async () => {
    const root = projectOnDisk(broken);
    const run = await runHere(root, ["fix", "--dry-run", "specification/details.rst"]);
    expect(run).toEqual({
      code: 0,
      out: [
        "--- specification/details.rst",
        "+++ specification/details.rst",
        "@@ -1,3 +1,3 @@",
        " Details",
        "-=====",
        "+=======",
        " ",
        "",
      ].join("\n"),
      error: "1 file would be changed.\n",
    });
    for (const [file, text] of Object.entries(broken)) expect(read(root, file)).toBe(text);
  });

  it("corrects alerts of Markdown in chapters and descriptions, where one alone is near", async () => {
    const description = (text: string) => `"${text}\\n> Do \\"it\\"."`;
    const chapter = (alerts: string[]) =>
      `# Notes\r\n\r\n${alerts.map((alert) => `- > [!${alert}]\r\n  > A.\r\n\r\n`).join("")}\`[!NOTCE]\`\r\n`;
    const files = (alerts: string[], text: string) => ({
      "targets.yaml": "targets: { main: { files: [notes.md, more.rst] } }\n",
      "specification/notes.md": chapter(alerts),
      "specification/more.rst": "More\n====\n\n[!NOTCE]\n\n{{ping_http_api}}\n",
      "api/ping.yaml": api.replace("description: It lives.", `description: ${description(text)}`),
    });
    const before = files(["NOTCE", "tipp", "INFO", "WARNING", "WARNNIG"], "> [!IMPORTENT]");
    const root = projectOnDisk(before);
    expect((await runHere(root, ["fix"])).error).toBe("2 files changed.\n");
    const after = files(["NOTE", "TIP", "INFO", "WARNING", "WARNING"], "> [!IMPORTANT]");
    for (const [file, text] of Object.entries(after)) expect(read(root, file)).toBe(text);
  });

  it("fixes OpenAPI 3 as it does Swagger 2.0, and leaves what is sent as it is", async () => {
    const yaml = (count: string, blank = "") => `openapi: 3.2.0
info: { title: Ping, version: "1" }
paths:
  "/ping/{count}${blank}":
    get:
      parameters:
        - { in: path, name: count, required: true, description: How often., schema: { type: integer }, example: ${count} }
        - in: query
          name: wait
          description: How long.
          schema: { type: integer }
          examples: { long: { value: ${count} }, short: { serializedValue: "1" } }
        - $ref: "shared.json#/components/parameters/Loud"
      responses: { 204: { description: Done. } }
`;
    const json = (loud: string) =>
      `{ "openapi": "3.1.0", "info": { "title": "S", "version": "1" },
  "components": { "parameters": { "Loud": { "in": "query", "name": "loud", "description": "Whether.",
    "schema": { "type": "boolean" }, "example": ${loud} } } } }\n`;
    const around = {
      ...smallProject,
      "specification/details.rst": "Details\n=======\n\n{{ping_http_api}}\n",
    };
    const root = projectOnDisk({
      ...around,
      "api/ping.yaml": yaml('"3"', " "),
      "api/shared.json": json('"true"'),
    });
    expect(await runHere(root, ["fix"])).toMatchObject({ code: 0, error: "2 files changed.\n" });
    expect(read(root, "api/ping.yaml")).toBe(yaml("3"));
    expect(read(root, "api/shared.json")).toBe(json("true"));
  });

  it("makes only the fixes that are named", async () => {
    const root = projectOnDisk(broken);
    expect((await runHere(root, ["fix", "--only", "example-types"])).error).toBe("1 file changed.\n");
    expect(read(root, "api/ping.yaml")).toBe(broken["api/ping.yaml"].replace('"3"', "3"));
    expect(await runHere(root, ["fix", "--only", "example-type"])).toMatchObject({ code: 2 });
    expect((await runHere(root, ["fix", "--only", "example-type"])).error).toContain(
      "did you mean 'example-types'?",
    );
  });

  it("keeps the line endings that a file has", async () => {
    const root = projectOnDisk({
      ...smallProject,
      "specification/details.rst": broken["specification/details.rst"].replaceAll("\n", "\r\n"),
    });
    await runHere(root, ["fix"]);
    expect(read(root, "specification/details.rst")).toBe(
      smallProject["specification/details.rst"].replaceAll("\n", "\r\n"),
    );
  });

  it("gives strings their quotes, and leaves alone what is more than its quotes", async () => {
    const text = api
      .replace("type: integer\n", "type: string\n")
      .replace("x-example: 3", "x-example: 007")
      .replace(
        "      responses:",
        '        - { in: query, name: a, type: integer, description: A., x-example: "many" }\n      responses:',
      );
    const root = projectOnDisk({ ...smallProject, "api/ping.yaml": text });
    await runHere(root, ["fix"]);
    expect(read(root, "api/ping.yaml")).toBe(text.replace("007", '"007"'));
  });

  it("says where there is no one right answer", async () => {
    const text = api.replace("  /ping/{count}:", '  "/ping/{count} ": {}\n  /ping/{count}:');
    const root = projectOnDisk({ ...smallProject, "api/ping.yaml": text });
    expect(await runHere(root, ["fix"])).toEqual({
      code: 0,
      out: "",
      error:
        "api/ping.yaml:5:3: left as it is: '/ping/{count}' is there already: join the two by hand\nNothing to fix.\n",
    });
    expect(read(root, "api/ping.yaml")).toBe(text);
  });

  it("makes no change after which the check would find more", async () => {
    const text = api.replace("type: integer\n", "type: string\n          enum: [once]\n");
    const root = projectOnDisk({ ...smallProject, "api/ping.yaml": text });
    expect((await runHere(root, ["fix"])).error).toContain(
      "left as it is: the check would find more than before",
    );
    expect(read(root, "api/ping.yaml")).toBe(text);
  });

  it("makes all others of the file, whatever an alias repeats of one of them", async () => {
    const parameter = (name: string, type: string, example: string) =>
      `        - { in: query, name: ${name}, type: ${type}, description: A., x-example: ${example} }\n`;
    const more = (examples: readonly string[]) =>
      ["integer", "string", "integer", "boolean"]
        .map((type, index) => parameter(`p${index}`, type, examples[index] ?? ""))
        .join("");
    const withMore = (text: string, examples: readonly string[]) =>
      text.replace("      responses:", `${more(examples)}      responses:`);
    const root = projectOnDisk({
      ...broken,
      "api/ping.yaml": withMore(broken["api/ping.yaml"], ['&shared "4"', "*shared", '"5"', '"true"']),
    });
    const { code, error } = await runHere(root, ["fix"]);
    expect(code).toBe(0);
    expect(error.split("\n")).toEqual([
      expect.stringMatching(
        /^api\/ping\.yaml:15:\d+: left as it is: the check would find more than before: The example/,
      ),
      "2 files changed.",
      "",
    ]);
    expect(read(root, "api/ping.yaml")).toBe(
      withMore(fixed["api/ping.yaml"], ['&shared "4"', "*shared", "5", "true"]),
    );
    expect(read(root, "specification/details.rst")).toBe(fixed["specification/details.rst"]);
  });

  it("turns examples that are JSON text into values, and back", async () => {
    const root = projectOnDisk(smallProject);
    await runHere(root, ["fix", "--only", "json-text-to-values"]);
    expect(read(root, "api/ping.yaml")).toBe(api.replace("application/json: |-", "application/json:"));
    expect((await runHere(root, ["check-examples"])).code).toBe(0);
    await runHere(root, ["fix", "--only", "values-to-json-text"]);
    expect(read(root, "api/ping.yaml")).toBe(api);
    const both = await runHere(root, ["fix", "--only", "json-text-to-values,values-to-json-text"]);
    expect(both).toMatchObject({ code: 2, out: "" });
  });

  it("loses no comment", async () => {
    const block =
      "            application/json:\n              # as it was\n              pong: 3 # as it is\n";
    const text = api.replace(/ {12}application\/json:.*$/s, block);
    const root = projectOnDisk({ ...smallProject, "api/ping.yaml": text });
    const run = await runHere(root, ["fix", "--only", "values-to-json-text"]);
    expect(run.error).toContain("left as it is: there is a comment in it");
    expect(read(root, "api/ping.yaml")).toBe(text);
  });

  it("names the files of variants with a dollar sign", async () => {
    const schema = smallProject["event-schemas/schema/m.ping"];
    const example = smallProject["event-schemas/examples/m.ping"];
    const root = projectOnDisk({
      ...smallProject,
      "event-schemas/schema/m.ping#loud": schema,
      "event-schemas/examples/m.ping#loud": example,
      "specification/details.rst": `${smallProject["specification/details.rst"]}\n<<m_ping#loud_event>>\n`,
    });
    const before = (await runHere(root, ["sections", "m_ping#loud_event"])).out;
    expect(await runHere(root, ["fix", "--only", "variant-names"])).toMatchObject({
      code: 0,
      error: "2 renamed.\n",
    });
    expect(existsSync(join(root, "event-schemas/schema/m.ping$loud"))).toBe(true);
    expect(existsSync(join(root, "event-schemas/schema/m.ping#loud"))).toBe(false);
    expect((await runHere(root, ["sections", "m_ping#loud_event"])).out).toBe(before);
  });
});
