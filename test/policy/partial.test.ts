import { describe, expect, it } from "vitest";
import { smallProject } from "../helpers/small-project.ts";
import { check } from "./check.ts";

const api = smallProject["api/ping.yaml"];
const listed = {
  "out-anchors/specification.anchors.json":
    '{ "version": 1, "anchors": [\n{"id":⟦gone⟧"get-api-ping-count","title":"GET /api/ping/{count}"},\n{"id":⟦gone⟧"details","title":"Details"}\n] }\n',
};
const targets = `${smallProject["targets.yaml"].replace("main:", "main:\n    output: specification")}anchors: out-anchors\n`;
const published = { ...smallProject, ...listed, "targets.yaml": targets };
const silent = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll("⟦gone⟧", "")]));

describe("of a project of which a part cannot be read, nothing is said that depends on that part", () => {
  it("where an API file cannot be read", async () => {
    await check({
      ...silent(published),
      "targets.yaml": `${targets}redirects: { old: get-api-ping-count }\ncoverage: { endpoints: 100, response_examples: 100 }\n`,
      "specification/intro.rst": `${smallProject["specification/intro.rst"]}\nSee \`GET /api/ping\`_ and \`it <another.html#get-api-ping-count>\`_, and ⟦rst-reference⟧nowhere_ and ⟦dead-link⟧\`this <#nowhere>\`_.\n`,
      "api/ping.yaml": api.replace("paths:", "paths: ⟦yaml-syntax⟧["),
    });
  });

  it("where a placeholder is misspelt", async () => {
    await check({
      ...silent(published),
      "specification/details.rst":
        "Details\n=======\n\n{{⟦unknown-placeholder⟧png_http_api}}\n\n<<m_ping_event>>\n",
    });
    await check({
      ...silent(published),
      "specification/details.rst":
        "Details\n=======\n\n{{⟦unknown-placeholder⟧something_else_entirely}}\n\n<<m_ping_event>>\n",
    });
  });

  it("where a chapter cannot be read, or is not there", async () => {
    const more = {
      "specification/intro.rst":
        "Introduction\n============\n\n{{spec_version}}\n\nSee Gone_ and `it <#gone>`_.\n",
    };
    const list = (files: string) => `targets:\n  main: { files: [${files}] }\n`;
    await check({
      ...smallProject,
      ...more,
      "targets.yaml": list("intro.rst, ⟦chapter-missing⟧gone.rst, { 2: details.rst }"),
    });
    const { placed } = await check({
      ...smallProject,
      ...more,
      "specification/intro.rst":
        "Introduction\n============\n\n{{spec_version}}\n\nSee ⟦rst-reference⟧Gone_.\n",
      "targets.yaml": list("intro.rst, { 2: ⟦chapter-too-deep⟧details.rst }"),
    });
    expect(placed).toHaveLength(2);
  });

  it("where the folder of sources is not there", async () => {
    await check({
      ...smallProject,
      "targets.yaml": `${smallProject["targets.yaml"]}sources: { apis: [⟦path-missing⟧apis] }\n`,
    });
    await check({
      ...smallProject,
      "targets.yaml": `${smallProject["targets.yaml"]}event_groups: { pings: [m.ping] }\nsources: { events: [{ schemas: ⟦path-missing⟧events }] }\n`,
    });
    await check({
      ...smallProject,
      "targets.yaml": `${smallProject["targets.yaml"]}sources: { events: [{ schemas: event-schemas/schema, examples: ⟦path-missing⟧examples }] }\n`,
    });
  });

  it("where an example cannot be read", async () => {
    await check({
      ...smallProject,
      "targets.yaml": `${smallProject["targets.yaml"]}coverage: { event_examples: 100 }\n`,
      "event-schemas/examples/m.ping": '{ "type": "m.ping" ⟦json-syntax⟧"content": {} }\n',
    });
  });

  it("where a reference leads nowhere", async () => {
    const response = (schema: string) =>
      api
        .replace(/ {10}schema:[\s\S]*?(?= {10}examples)/, `          schema: ${schema}\n`)
        .replace(/ {10}examples:[\s\S]*$/, "");
    const definitions =
      "definitions: { Pong: { type: object, properties: { pong: { type: integer, description: A. } } } }\n";
    const wrong = '{ $ref: ⟦reference-missing-value⟧"#/definitions/Pnog" }';
    for (const schema of [
      wrong,
      `{ type: array, items: ${wrong} }`,
      `{ allOf: [${wrong}], required: [pong], example: { pong: 1, pang: 2 } }`,
      `{ type: object, properties: { pong: ${wrong} }, example: { pong: { pang: 2 } } }`,
    ])
      await check({ ...smallProject, "api/ping.yaml": response(schema) + definitions });
    await check({
      ...smallProject,
      "api/ping.yaml": `${api.replace(/ {8}- in: path[\s\S]*?x-example: 3/, '        - { $ref: ⟦reference-missing-value⟧"#/parameters/coutn" }')}parameters: { count: { in: path, name: count, type: integer, required: true, description: How often. } }\n`,
    });
    await check({
      ...smallProject,
      "api/ping.yaml": response('{ $ref: ⟦reference-missing-file⟧"parts/pnig.yaml" }'),
      "api/pong.yaml": "type: object\n",
    });
  });

  it("where a group is misspelt", async () => {
    await check({
      ...smallProject,
      "targets.yaml":
        'targets: { main: { files: [intro.rst, details.rst, ⟦unknown-group⟧"group:moduls"] } }\ngroups: { modules: [details.rst] }\n',
    });
    await check({
      ...smallProject,
      "targets.yaml":
        "targets: { main: { files: [intro.rst, details.rst, { ⟦invalid-depth⟧group: modules }] } }\ngroups: { modules: [details.rst], ⟦unused-group⟧others: [details.rst] }\n",
    });
  });

  it("where what security is about cannot be read", async () => {
    const security = (definitions: string, requirement = "{ key: [] }") =>
      `${api}security: [${requirement}]\nsecurityDefinitions: ${definitions}\n`;
    for (const file of [
      security("⟦wrong-type⟧[key]"),
      security(
        "{ key: { type: ⟦unknown-value⟧oath2, flow: implicit, authorizationUrl: 'https://example.org/', scopes: {} } }",
        "{ key: [read] }",
      ),
      security(
        "{ key: { type: oauth2, flow: implicit, authorizationUrl: 'https://example.org/', scopes: ⟦wrong-type⟧read } }",
        "{ key: [read] }",
      ),
    ])
      await check({ ...smallProject, "api/ping.yaml": file });
  });

  it("but all of it is said of what can be read", async () => {
    const { placed } = await check({
      ...published,
      "out-anchors/specification.anchors.json":
        '{ "version": 1, "anchors": [\n{"id":⟦anchor-gone⟧"log-in","title":"Log in"}\n] }\n',
      // It is of the other target only.
      "specification/more.rst":
        "More\n====\n\n{{⟦unknown-placeholder⟧pnig_http_api}}\n\nSee ⟦rst-reference⟧Nowhere_.\n",
      "targets.yaml": targets.replace(
        "another\n    files: [details.rst]",
        "another\n    files: [details.rst, more.rst]",
      ),
    });
    expect(placed).toHaveLength(3);
  });
});
