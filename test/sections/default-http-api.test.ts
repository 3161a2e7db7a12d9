import { describe, expect, test } from "vitest";
import { memoryFiles } from "../helpers/memory-files.ts";
import { renderApi, renderApiText, renderProject } from "./default-sections.ts";
import { rowsOf } from "./list-tables.ts";

const fine = { 200: { description: "Fine." } };

test("every response is shown, in the author's order, whatever it lacks", () => {
  const text = renderApiText(`swagger: "2.0"
info: {title: T, version: "1"}
basePath: /api
paths:
  /x:
    get:
      responses:
        404: {description: No such thing.}
        "403": {description: Forbidden., examples: {application/json: '{"errcode": "E"}'}}
        200: {description: Good., schema: {type: object, properties: {a: {type: string}}}}
        201: {description: Made.}
        307:
          description: Elsewhere.
          headers: {Location: {type: string, description: Where to., enum: [a, b]}}
        default: {description: Anything else., schema: {type: string}}
`);
  const labels = [...text.matchAll(/^\.\. rubric:: (.*)\n {3}:class: response.*$/gm)].map(
    ([, label]) => label,
  );
  expect(labels).toEqual([
    "Response 404",
    "Response 403",
    "Response 200",
    "Response 201",
    "Response 307",
    "Any other response",
  ]);
  for (const said of [
    "No such thing.",
    "Good.",
    "Made.",
    "Elsewhere.",
    "Anything else.",
    "Body: ``string``.",
  ])
    expect(text).toContain(`\n\n${said}\n`);
  expect(text).toContain('   Example:\n\n   .. code:: json\n\n      {"errcode": "E"}\n');
  expect(rowsOf(text, "Headers")).toEqual([
    ["``Location``", "``string``", 'Where to.\n\nOne of: ``"a"``, ``"b"``.'],
  ]);
});

describe("an endpoint", () => {
  test("says what there is to know before it is called", () => {
    const text = renderApi(
      {
        "/x": {
          post: {
            summary: "Does it.",
            description: "It is done:\n\n* first *a*\n* then *b*\n\n::\n\n    code   block\n",
            deprecated: true,
            operationId: "doIt",
            tags: ["Doing"],
            security: [{ accessToken: [] }, { other_: [] }],
            consumes: ["image/png"],
            produces: ["application/json", "text/plain"],
            parameters: [{ name: "body", in: "body", schema: { type: "string" } }],
            responses: { ...fine, 429: { description: "Too often.", schema: { type: "string" } } },
            "x-alias": { "canonical-link": "x", aliases: ["/y/{id}"] },
          },
        },
      },
      { info: { title: "T", version: "1", description: "About all of them." } },
    );
    expect(text.slice(0, text.indexOf(".. rubric:: Request body"))).toBe(`About all of them.

:API: T
:Version: \`\`1\`\`

.. class:: endpoint

\`\`POST /api/x\`\`
<<<<<<<<<<<<<<<

.. warning:: This endpoint is deprecated.

.. class:: summary

Does it.

It is done:

* first *a*
* then *b*

::

    code   block

:Rate-limited: Yes.
:Requires authentication: Yes, by either \`\`accessToken\`\` or \`\`other_\`\`.
:Consumes: \`\`image/png\`\`
:Produces: \`\`application/json\`\`, \`\`text/plain\`\`
:Operation ID: \`\`doIt\`\`
:Tags: \`\`Doing\`\`
:Also known as: \`\`POST /api/y/{id}\`\`

`);
  });

  test("of which nothing is said has its title all the same", () => {
    expect(renderApi({ "/x ": { get: { responses: {} } } })).toBe(`:API: T
:Version: \`\`1\`\`

.. class:: endpoint

\`\`GET /api/x\`\`
<<<<<<<<<<<<<<

.. class:: sample

   Example request:

   .. code:: http

      GET /api/x HTTP/1.1

`);
  });

  test("is rate-limited where a response says so, and nothing is said of it elsewhere", () => {
    const limited = (responses: object) =>
      /^:Rate-limited:.*/m.exec(renderApi({ "/x": { get: { responses } } }));
    expect(limited({ ...fine, 429: { description: "Slowly." } })?.[0]).toBe(":Rate-limited: Yes.");
    expect(limited(fine)).toBeNull();
    expect(limited({ default: { description: "Any." } })).toBeNull();
  });

  const k = "``k``";
  const o = "``o``";
  const p = "``p``";
  test.each([
    ["nothing, nothing of the file", undefined, undefined, undefined],
    ["nothing, and the file does", undefined, [{ k: [] }], `Yes, by ${k}.`],
    ["nothing, and the file says none", undefined, [], "No."],
    ["none, unlike its file", [], [{ k: [] }], "No."],
    ["that anybody may", [{}], [{ k: [] }], "No."],
    ["one", [{ k: [] }], undefined, `Yes, by ${k}.`],
    ["one, if at all", [{}, { k: [] }], undefined, `Optional, by ${k}.`],
    ["one, if at all, the other way round", [{ k: [] }, {}], undefined, `Optional, by ${k}.`],
    ["either", [{ k: [] }, { o: [] }], undefined, `Yes, by either ${k} or ${o}.`],
    ["both", [{ k: [], o: [] }], undefined, `Yes, by both ${k} and ${o}.`],
    ["all of three", [{ k: [], o: [], p: [] }], undefined, `Yes, by all of ${k}, ${o} and ${p}.`],
    ["one of three", [{ k: [] }, { o: [] }, { p: [] }], undefined, `Yes, by one of ${k}, ${o} or ${p}.`],
    ["one, or two", [{ k: [] }, { o: [], p: [] }], undefined, `Yes, by either ${k}, or both ${o} and ${p}.`],
    ["a scope", [{ o: ["r"] }], undefined, `Yes, by ${o} (scope \`\`r\`\`).`],
    [
      "scopes",
      [{ k: [] }, { o: ["r", "w"] }],
      undefined,
      `Yes, by either ${k} or ${o} (scopes \`\`r\`\`, \`\`w\`\`).`,
    ],
    ["what cannot be read", ["k"], undefined, undefined],
  ])("says who may call it: %s", (_, own, ofFile, said) => {
    const operation = { responses: fine, ...(own && { security: own }) };
    const text = renderApi({ "/x": { get: operation } }, ofFile && { security: ofFile });
    expect(/^:Requires authentication: (.*)/m.exec(text)?.[1]).toBe(said);
  });

  test("has a summary apart from the description where that does not begin with it as a paragraph", () => {
    const endpoint = (summary: string, description: string) =>
      renderApi({ "/x": { get: { summary, description, responses: fine } } });
    const once = endpoint("Get a thing.", "Get a\nthing\n\nOr two.");
    expect(once.match(/Get a/g)).toHaveLength(1);
    expect(once).toContain(".. class:: summary\n\nGet a\nthing\n");
    expect(endpoint("Get a thing.", "Get a thing or two.").match(/Get a/g)).toHaveLength(2);
    expect(endpoint("Get a thing.", "Something else.")).toContain("Get a thing.\n\nSomething else.\n");
  });

  test("has a title line as wide as its title", () => {
    const text = renderApi({ "/漢字/{long_name_}": { get: { responses: fine } } });
    const [title = "", line = ""] = text.slice(text.indexOf("``GET")).split("\n");
    expect(title).toBe("``GET /api/漢字/{long_name_}``");
    expect(line).toBe("<".repeat(title.length + 2));
  });

  test("shows its parameters by where they go", () => {
    const text = renderApi({
      "/x/{a_}": {
        parameters: [{ in: "path", name: "a_", type: "string", required: true, description: "An id." }],
        get: {
          parameters: [
            { in: "query", name: "q", type: "integer", default: 0, minimum: 0, maximum: 5 },
            {
              in: "query",
              name: "list",
              type: "array",
              items: { type: "string", enum: ["u", "v"] },
              collectionFormat: "multi",
            },
            { in: "header", name: "X-H", type: "string", format: "date", pattern: "^\\d" },
            { in: "formData", name: "f", type: "file", description: "A file." },
          ],
          responses: fine,
        },
      },
    });
    expect(rowsOf(text, "Path parameters")).toEqual([["``a_``", "``string``", "**Required.** An id."]]);
    expect(rowsOf(text, "Query parameters")).toEqual([
      ["``q``", "``integer``", ".. class:: facts\n\ndefault ``0``, minimum ``0``, maximum ``5``"],
      [
        "``list``",
        "``[string]``",
        'Each is one of: ``"u"``, ``"v"``. The parameter is repeated for each item.',
      ],
    ]);
    expect(rowsOf(text, "Header parameters")).toEqual([
      ["``X-H``", "``string``", ".. class:: facts\n\nformat ``date``, pattern ``^\\d``"],
    ]);
    expect(rowsOf(text, "Form parameters")).toEqual([["``f``", "``file``", "A file."]]);
  });

  test("shows its body, and what is said of it besides its keys", () => {
    const schema = {
      title: "Search",
      description: "What to look for.",
      type: "object",
      properties: {
        order: {
          type: "array",
          items: { title: "Key", type: "object", properties: { by: { type: "string", enum: ["a"] } } },
        },
        in: { type: "object", properties: { room: { type: "string", description: "Where." } } },
      },
    };
    const text = renderApi({
      "/x": { put: { parameters: [{ in: "body", name: "b", required: true, schema }], responses: fine } },
    });
    expect(text).toContain(
      ".. rubric:: Request body\n   :class: label\n\n**Required.**\n\nWhat to look for.\n\n.. list-table:: Body: ``Search``",
    );
    expect(rowsOf(text, "Body: ``Search``")).toEqual([
      ["``order``", "``[Key]``", ""],
      ["``in``", "``object``", ""],
      ["``in.room``", "``string``", "Where."],
    ]);
    expect(rowsOf(text, "``Key``")).toEqual([["``by``", "``string``", 'Must be ``"a"``.']]);
  });
});

describe("an example", () => {
  const shown = (mediaType: string, example: unknown) =>
    renderApi({
      "/x": { get: { responses: { 200: { description: "", examples: { [mediaType]: example } } } } },
    });

  test("is the author's text, only further in", () => {
    const text = '{\n "b" : 1,\n\n\n   "a": [  ]}';
    expect(shown("application/json", text)).toContain(
      '   .. code:: json\n\n      {\n       "b" : 1,\n\n\n         "a": [  ]}\n',
    );
  });

  test("keeps the order of its keys where it is no text", () => {
    expect(shown("application/json", { z: 1, a: false })).toContain(
      '      {\n        "z": 1,\n        "a": false\n      }\n',
    );
  });

  test("of another media type says so", () => {
    expect(shown("text/plain", "a_ *b*")).toContain(
      "Example, ``text/plain``:\n\n   .. code:: text\n\n      a_ *b*\n",
    );
    expect(shown("image/svg+xml", "<svg/>")).toContain(
      "Example, ``image/svg+xml``:\n\n   .. code:: xml\n\n      <svg/>\n",
    );
  });
});

test("examples of keys and headers stand in their rows, those of a whole body apart", () => {
  const header = { type: "array", items: { type: "integer" }, collectionFormat: "ssv", "x-example": "1 2" };
  const text = renderApi({
    "/x": {
      get: {
        responses: {
          200: {
            description: "Fine.",
            headers: { "X-Parts": header },
            schema: {
              type: "object",
              properties: { k: { type: "string", example: "v" } },
              example: { k: "w" },
            },
          },
          202: { description: "Later.", schema: { type: "integer", description: "How many.", example: 5 } },
        },
      },
    },
  });
  expect(text).toContain('Items are separated by spaces. Example: ``"1 2"``.');
  expect(text).toContain('     - Example: ``"v"``.\n');
  expect(text).toContain('   .. code:: json\n\n      {\n        "k": "w"\n      }\n');
  expect(text).not.toContain("Example: ``5``");
  expect(text).toContain("   .. code:: json\n\n      5\n");
});

test("each part of a section knows where it comes from", () => {
  const get = {
    parameters: [{ in: "query", name: "q", type: "string", description: "Two\nlines." }],
    responses: {
      200: { description: "Fine.", schema: { type: "object", properties: { k: { type: "string" } } } },
    },
  };
  const api = { swagger: "2.0", info: { title: "T", version: "1" }, paths: { "/x": { get } } };
  const files = { "targets.yaml": "targets: { main: { files: [] } }\n", "api/x.yaml": JSON.stringify(api) };
  const section = renderProject(memoryFiles(files)).sections.render("x_http_api");
  const pointers = section?.text.split("\n").map((line, index) => {
    const place = section.lines[index];
    return [line.trim(), place && "pointer" in place ? place.pointer : undefined];
  });
  for (const expected of [
    ["``GET /x``", "/paths/~1x/get"],
    ["* - ``q``", "/paths/~1x/get/parameters/0"],
    ["lines.", "/paths/~1x/get/parameters/0"],
    [".. rubric:: Response 200", "/paths/~1x/get/responses/200"],
    ["* - ``k``", "/paths/~1x/get/responses/200/schema/properties/k"],
  ])
    expect(pointers).toContainEqual(expected);
});

test("an example that a part of allOf gives is shown of the whole, one of a parent among others is not", () => {
  const text = renderApiText(`swagger: "2.0"
info: {title: T, version: "1"}
paths:
  /x:
    post:
      parameters:
        - {in: body, name: b, schema: {allOf: [{$ref: "#/definitions/A"}, {example: {a: 104857600}}]}}
      responses:
        200: {description: Same., schema: {allOf: [{$ref: "#/definitions/A"}]}}
        201: {description: Part., schema: {allOf: [{$ref: "#/definitions/A"}, {type: object, example: {a: 2, b: 1}}]}}
        202: {description: More., schema: {allOf: [{$ref: "#/definitions/A"}, {required: [b]}]}}
definitions:
  A: {type: object, example: {a: 1}, properties: {a: {type: integer}, b: {type: integer}}}
`);
  const [request = "", same = "", part = "", more = ""] = text.split(".. rubric:: Response");
  expect(request).toContain('"a": 104857600');
  expect(same).toContain('"a": 1');
  expect(part).toContain('"b": 1');
  expect(more).not.toContain("Example");
});
