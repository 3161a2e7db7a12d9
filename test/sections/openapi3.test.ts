import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { memoryFiles } from "../helpers/memory-files.ts";
import { renderProject } from "./default-sections.ts";
import { rowsOf } from "./list-tables.ts";

const sample = (name: string) => readFileSync(new URL(`library/${name}`, import.meta.url), "utf8");

/** A library that lends books: three APIs, each in another version of OpenAPI, and a file that one of them refers to. */
const library = renderProject(
  memoryFiles({
    "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
    "specification/a.rst": "A\n=\n",
    "api/desk.json": sample("desk-3.0.json"),
    "api/loans.yaml": sample("loans-3.1.yaml"),
    "api/search.yaml": sample("search-3.2.yaml"),
    "api/shared.json": sample("shared.json"),
  }),
);

test.each(["desk_http_api", "loans_http_api", "loans_webhooks", "loans_security", "search_http_api"])(
  "%s reads as agreed",
  async (name) => {
    await expect(library.section(name)).toMatchFileSnapshot(`baselines/openapi3/${name}.rst`);
  },
);

test("nothing is wrong in the samples", () => {
  expect(library.findings).toEqual([]);
});

/** The part of a section that shows one operation. */
function operation(section: string, title: string): string {
  const text = library.section(section);
  const start = text.indexOf(`\n\`\`${title}\`\`\n`);
  const after = start < 0 ? "" : text.slice(start);
  return after.split(".. class:: endpoint")[0] ?? "";
}

/** The first lines of its requests. */
function requestLines(section: string, title: string): string[] {
  return [...operation(section, title).matchAll(/^ {6}(\S+ \S+) HTTP\/1\.1$/gm)].map(([, line = ""]) => line);
}

describe("a request", () => {
  test("has each parameter in its style", () => {
    const [line = ""] = requestLines("loans_http_api", "GET /find/books/{ids}/{place}/{cut}");
    const [path, query] = line.replace("GET ", "").split(/\?(.*)/);
    expect(path).toBe("/find/books/3,4/;room=A%2FB;shelf=7/.folio.quarto");
    expect(query?.split("&")).toEqual([
      "words=old%20blue",
      "tags=a%7Cb",
      "langs=de",
      "langs=en",
      "size%5Bmin%5D=10",
      "size%5Bmax%5D=20",
      "from=1",
      "limit=5",
      "filter=%7B%22lost%22%3Afalse%7D",
      // Reserved characters that would end the value, or the query, are encoded all the same.
      "next=/books?from=6%26to=7%23top",
    ]);
  });

  test("has of a field of a form what all schemas that describe it say", () => {
    const api = `openapi: 3.1.0
info: { title: A, version: "1" }
paths:
  /a:
    put:
      requestBody: { content: { multipart/form-data: { schema: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { scan: { description: Front only. }, shelf: { maxLength: 9 } } }] } } } }
      responses: { 204: { description: D. } }
components:
  schemas:
    Base: { type: object, required: [scan], properties: { scan: { type: string, format: binary }, shelf: { type: string, example: A7 } } }
`;
    const { section } = renderProject(
      memoryFiles({
        "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
        "specification/a.rst": "A\n=\n",
        "api/a.yaml": api,
      }),
    );
    const text = section("a_http_api");
    expect(text).toContain('Content-Disposition: form-data; name="scan"; filename="scan"\n');
    expect(text).toContain('name="shelf"\n\n      A7\n');
  });

  test("of a webhook goes to an address that its name does not say", () => {
    expect(requestLines("loans_webhooks", "POST overdue")).toEqual(["POST {url}"]);
  });

  test("has a whole query string, and cookies", () => {
    const text = operation("search_http_api", "GET /search");
    expect(text).toContain("GET /search?words=old%20blue&lost=false HTTP/1.1\n");
    expect(text).toContain("Cookie: seen=1; seen=2\n");
  });
});

describe("readers see", () => {
  const loans = library.section("loans_http_api");

  test("what bytes are, not that they are text", () => {
    expect(rowsOf(loans, "Form parameters").slice(1, 3)).toEqual([
      ["``cover``", "``any``", "**Required.** The picture.\n\n.. class:: facts\n\nmedia type ``image/png``"],
      ["``small``", "``string``", ".. class:: facts\n\nencoding ``base64``, media type ``image/png``"],
    ]);
  });

  test("subtypes by one name, whatever value chooses them", () => {
    const text = operation("loans_http_api", "GET /find/books/{ids}/{place}/{cut}");
    expect(text).toContain(
      '.. class:: discriminator\n\n   ``kind`` tells which object it is: ``Novel`` if it is ``"novel"`` or ``Atlas`` if it is ``"atlas"``.',
    );
    expect(text).toContain(".. list-table:: ``Novel``\n");
  });

  test("which subtype holds where no value of a discriminator is known", () => {
    expect(operation("search_http_api", "GET /pages/{path}")).toContain(
      '``Book`` if it is ``"book"`` or ``Thing`` otherwise.',
    );
  });

  test("which operation a link leads to, by its pointer as well", () => {
    expect(rowsOf(loans, "Links").map(([name, words]) => [name, words?.split("\n").at(-1)])).toEqual([
      ["``lend``", "Call ``POST /v1/loans/{book}``, where ``book`` is ``$response.body#/0/id``."],
      ["``notice``", "Call ``POST overdue``."],
    ]);
    expect(rowsOf(library.section("search_http_api"), "Links")).toEqual([
      ["``again``", "Call ``QUERY /search``."],
      ["``copy``", "Call ``COPY /search``."],
    ]);
  });

  test("servers with variables where an operation has its own, and of several without words", () => {
    expect(rowsOf(operation("loans_http_api", "GET /find/books/{ids}/{place}/{cut}"), "Servers")).toEqual([
      ["``https://{side}.library.example/find``", ""],
      ["``{side}``", "Default: ``fast``."],
    ]);
    expect(rowsOf(library.section("search_http_api"), "Servers").map(([name]) => name)).toEqual([
      "``https://find.library.example``",
      "``https://find.staff.example``",
    ]);
    expect(library.section("desk_http_api")).not.toContain("Servers");
  });
});

test("lists by position of several schemas are shown together", () => {
  const schema = {
    type: "object",
    properties: {
      pair: {
        allOf: [
          { type: "array", prefixItems: [{ type: "string" }] },
          { prefixItems: [{}, { type: "integer" }] },
        ],
      },
    },
  };
  const api = {
    openapi: "3.1.1",
    info: { title: "Pairs", version: "1" },
    paths: {
      "/pairs": {
        get: { responses: { 200: { description: "D", content: { "application/json": { schema } } } } },
      },
    },
  };
  const { section } = renderProject(
    memoryFiles({
      "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
      "specification/a.rst": "A\n=\n",
      "api/pairs.json": JSON.stringify(api),
    }),
  );
  expect(section("pairs_http_api")).toContain("[string or integer]");
});
