import { describe, expect, it } from "vitest";
import { attribute, elementsIn, fold, hasClass, type Page, readPage, textIn } from "../html/read-page.ts";
import { buildPages } from "./build-pages.ts";

/** What an author may write in a description, and templates of the first edition wrote of what they knew. */
const words = [
  "**Status code 403:**",
  "*State Event*",
  "Body: ``Room``.",
  "``Room``",
  "======  ====\nKey     Type\n======  ====\n``a``   Room\n======  ====",
  ".. rubric:: Response 500",
  "term\n  Its meaning.",
].join("\n\n");

const api = (description: string) => ({
  "api/x.json": JSON.stringify({
    swagger: "2.0",
    info: { title: "X", version: "1", description },
    paths: {
      "/x": {
        get: {
          summary: "Gets.",
          description,
          responses: {
            200: {
              description,
              schema: {
                type: "object",
                properties: {
                  r: {
                    type: "array",
                    items: { title: "Room", type: "object", properties: { a: { type: "string" } } },
                  },
                },
              },
            },
            404: { description: "None." },
          },
        },
      },
    },
  }),
  "event-schemas/schema/m.x": JSON.stringify({
    type: "object",
    description,
    properties: { content: { type: "object", properties: { k: { type: "string" } } } },
  }),
  "event-schemas/examples/m.x": '{ "content": { "k": "a" } }',
  "specification/a.rst": "A\n=\n\n{{x_http_api}}\n\nB\n=\n\n{{m_x_event}}\n",
});

function pageOf(files: Record<string, string>): Page {
  return readPage(buildPages(files).files.get("specification.html") ?? "");
}

/** The classes of a page's main part that tell what something is, in its order. */
function structure({ main }: Page): string[] {
  return elementsIn(main)
    .flatMap((each) => attribute(each, "class") ?? [])
    .flatMap((names) => names.split(" "))
    .filter((name) => STRUCTURE.has(name));
}

const STRUCTURE = new Set([
  "label",
  "response",
  "status-2",
  "status-4",
  "status-code",
  "object",
  "value-type",
  "event-kind",
  "type",
  "endpoint",
  "event",
  "method",
]);

describe("the words of a description", () => {
  it("are taken for nothing that templates say", () => {
    const page = pageOf(api(words));
    expect(structure(page)).toEqual(structure(pageOf(api("Text."))));
    const [first] = page.elements.filter((each) => hasClass(each, "response"));
    // All of the response is in one part, its table at the end.
    expect(first && fold(textIn(first))).toMatch(/^Response 200Status code 403:.*Response 500term.*string$/);
    expect(page.byId.has("get-x-room")).toBe(true);
  });

  it("keep their meaning where a project's own templates may know no classes", () => {
    const own = { "templating/variants.njk": "{% extends 'default/variants.njk' %}" };
    expect(structure(pageOf({ ...api("*State Event*"), ...own }))).toContain("event-kind");
  });
});

describe("templates of a project that were written for the first edition", () => {
  const table = `{% macro tables(list) -%}
{% for table in list -%}
.. list-table:: {{ table.caption }}
   :header-rows: 1

   * - Key
     - Type
{% for row in table.rows %}   * - {{ row.key | literal }}
     - {{ row.type | literal }}
{% endfor %}
{% endfor -%}
{% endmacro -%}
`;
  const http = `{% from "own.njk" import tables -%}
{% for endpoint in endpoints -%}
{{ endpoint.title }}{{ at(endpoint.location) }}
{{ endpoint.title | underline }}

{% for response in endpoint.responses -%}
.. rubric:: {{ response.label }}
   :class: response

{{ response.description }}

{% if response.schema -%}
{{ tables(response.schema.tables) -}}
{% endif -%}
{% endfor -%}
{% endfor -%}
`;

  it("give the page that they gave", () => {
    const page = pageOf({ ...api("Text."), "templating/own.njk": table, "templating/http-api.njk": http });
    expect(structure(page).slice(0, 14)).toEqual([
      ...["endpoint", "endpoint", "method", "response", "status-2", "status-code"],
      ...["object", "type", "object", "response", "status-4", "status-code"],
      ...["event", "object"],
    ]);
    expect(page.byId.has("get-x-room")).toBe(true);
  });
});
