import { describe, expect, it } from "vitest";
import { checkGroup } from "./check-group.ts";

const at = "api/a.yaml";
const openapi = (rest: string) => `openapi: 3.2.0\ninfo: { title: T, version: "1" }\n${rest}`;

describe("keys that no schema describes", () => {
  it("are found in each place that an example of OpenAPI 3 may stand in", async () => {
    const schema = "{ type: object, properties: { known: { type: string } } }";
    const example = "{ known: a, ⟦undocumented-key⟧other: 1 }";
    const operation = `{
        parameters: [
          { in: query, name: q, content: { application/json: { schema: *s, example: ${example} } } },
          { in: header, name: h, schema: *s, examples: { one: { value: ${example} } } },
        ],
        requestBody: { content: {
          multipart/form-data: { schema: *s, example: ${example} },
          application/jsonl: { itemSchema: *s, examples: { one: { dataValue: [{ known: a }, ${example}] } } },
        } },
        responses: { 2XX: { description: Fine.,
          headers: { X-A: { schema: *s, example: ${example} } },
          content: { application/json: { schema: *s, examples: { one: { $ref: "#/components/examples/One" } } } } } },
      }`;
    await checkGroup("closed-world", {
      [at]: openapi(`components:
  schemas: { S: &s ${schema}, T: { type: object, properties: { known: {} }, examples: [${example}] } }
  examples: { One: { value: ${example} } }
webhooks:
  hook: { post: ${operation} }
`),
    });
  });

  it("are none where alternatives or further properties describe them", async () => {
    await checkGroup("closed-world", {
      [at]: openapi(`paths:
  /a:
    get:
      responses:
        200:
          description: Fine.
          content:
            application/json:
              schema:
                oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }]
                discriminator: { propertyName: kind, mapping: { a: A, b: "#/components/schemas/B" } }
              examples:
                a: { value: { kind: a, x: 1 } }
                b: { value: { kind: b, y: 1 } }
components:
  schemas:
    A: { type: object, properties: { kind: {}, x: {} } }
    B: { type: object, properties: { kind: {}, y: {} } }
`),
    });
  });
});

describe("coverage", () => {
  it("counts what webhooks, callbacks and streams say", async () => {
    const findings = await checkGroup("coverage", {
      [at]: `⟦unused-section⟧${openapi(`paths:
  /a:
    get:
      responses:
        200:
          ⟦response-without-example⟧description: Lines.
          content: { application/jsonl: { itemSchema: { type: object, properties: { n: { type: integer, description: N. } } } } }
        201:
          description: Lines.
          content: { application/jsonl: { itemSchema: { type: integer }, examples: { one: { serializedValue: "1\\n2\\n" } } } }
        202: { description: A picture., content: { image/png: {} } }
      callbacks:
        done:
          "{$request.query.to}":
            post:
              requestBody:
                ⟦body-without-example⟧content: { application/json: { schema: { type: string } } }
              responses: { 204: { description: Done. } }
webhooks:
  hook:
    post:
      parameters:
        - ⟦parameter-without-description⟧{ in: query, name: q, schema: { type: string } }
      responses:
        default:
          ⟦response-without-example⟧description: Fine.
          content: { application/json: { schema: { type: string } } }
`)}`,
    });
    const messages = findings.map(({ message }) => message).join("\n");
    expect(messages).toContain("POST hook: default");
    expect(messages).toContain("body); write one under 'example' of its media type");
  });
});

it.each([
  ["3.3.0", "write 'openapi: 3.2.0' if the file uses nothing that is newer"],
  ["4.0.0", "write the version that the file keeps to"],
])(
  "an API in version %s is not read as one in another, and what to write is said",
  async (version, advice) => {
    const text = `openapi: ⟦unsupported-openapi-version⟧${version}\npaths: {}\n`;
    const [found] = await checkGroup("apis", { "api/b.yaml": text });
    expect(found?.message).toContain(advice);
  },
);
