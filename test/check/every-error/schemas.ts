/** So deep that to judge a value by it could take for ever: each of 40 schemas combines the next one twice. */
const doubling = Array.from({ length: 40 }, (_, index) => {
  const next = `{ $ref: "#/definitions/D${index + 1}" }`;
  return `  D${index}: ${index === 0 ? "⟦schema-too-complex⟧" : ""}{ allOf: [${next}, ${next}] }\n`;
}).join("");

/** Each of 51 schemas inherits from the next one. */
const heirs = Array.from({ length: 51 }, (_, index) => {
  const mark = index === 0 ? "⟦inheritance-too-deep⟧" : "";
  return `  V${index}: ${mark}{ allOf: [{ $ref: "#/definitions/V${index + 1}" }] }\n`;
}).join("");

/** A schema that inherits from 1,001 others. */
const wide = `  Wide: ⟦inheritance-too-wide⟧{ allOf: [${"{ type: object },".repeat(1001)}] }\n`;

/** API files and events whose schemas and examples are wrong. */
export const schemas = {
  "api/schemas.yaml": `swagger: "2.0"
info: { title: Schemas, version: "1" }
basePath: /schemas
produces: [application/json]
paths:
  /one:
    get:
      description: A.
      parameters:
        - { name: a, in: query, type: integer, description: A., x-example: ⟦example-mismatch⟧"3" }
        - { name: b, in: query, type: string, description: A., enum: [x, y], default: ⟦default-mismatch⟧z }
        - { name: c, in: query, type: string, description: A., enum: [x, ⟦enum-mismatch⟧1] }
        - { name: d, in: query, type: string, description: A., pattern: ⟦pattern-unsafe⟧'^(a*)\\1$', x-example: b }
        - { name: e, in: query, type: number, description: A., maximum: ⟦number-not-finite⟧.inf, x-example: 1 }
      responses:
        200:
          description: OK
          schema:
            type: object
            required: [⟦required-undeclared⟧roomid]
            properties:
              ephemeral: { type: object, description: A. }
              a: { type: string, description: A., ⟦misspelt-keyword⟧patern: a }
              b: { type: string, description: A., ⟦unknown-keyword⟧visibility: private }
              c: { type: integer, description: A., ⟦keyword-without-effect⟧maxLength: 3 }
              d: { type: ⟦array-without-items⟧array, description: A. }
              e: { type: string, description: A., enum: [a, b, ⟦enum-duplicate⟧a] }
              f: { type: integer, description: A., minimum: ⟦limits-contradict⟧10, maximum: 1 }
              g: { type: ⟦unknown-type⟧strng, description: A. }
              h: { description: A., allOf: [{ type: string }, { type: ⟦types-contradict⟧boolean }] }
              i: { title: Thing, description: A., type: object, properties: { a: { type: string, description: A. } } }
              j: { title: ⟦title-ambiguous⟧Thing, description: A., type: object, properties: { b: { type: string, description: A. } } }
              k: { description: A., allOf: ⟦empty-list⟧⟦schema-invalid⟧[] }
              l: { $ref: "#/definitions/Circle" }
          examples:
            application/json: ⟦example-mismatch⟧{ ⟦misspelt-key⟧"emphemeral": {}, ⟦undocumented-key⟧"age": 12 }
  /two:
    post:
      description: B.
      parameters:
        - in: body
          name: body
          description: A.
          schema:
            type: object
            properties: { a: { type: string, description: A., pattern: '^(?:a{0,90}){0,50}$' } }
            example:
              ⟦example-not-checked⟧a: ${"a".repeat(6000)}
      responses: { 200: { description: OK } }
  /three:
    post:
      description: C.
      parameters:
        - in: body
          name: body
          description: A.
          schema: { $ref: "#/definitions/D0" }
          x-example: { a: 1 }
      responses: { 200: { description: OK } }
  /four:
    post:
      description: D.
      parameters:
        - { in: body, name: body, description: A., schema: { $ref: "#/definitions/V0" }, x-example: a }
      responses: { 200: { description: OK } }
definitions:
  Circle: { description: A., allOf: [{ $ref: ⟦schema-circular⟧"#/definitions/Circle" }] }
${doubling}  D40: { type: object }
${heirs}  V51: { type: string }
${wide}`,
  "api/hidden.yaml":
    '⟦unused-section⟧swagger: "2.0"\ninfo: { title: Hidden, version: "1" }\nbasePath: /hidden\npaths: {}\n',
  "event-schemas/schema/m.ping": `{
  "$id": "https://example.org/ping", "type": "object", "description": "A ping.",
  "properties": { "type": { "enum": ["m.ping"] }, "content": { "type": "object", "x-spec-ignore": [⟦exception-malformed⟧1] } }
}
`,
  "event-schemas/examples/m.ping": '{ "type": "m.ping", "content": {} }\n',
  "event-schemas/schema/m.pong":
    '⟦unused-section⟧⟦event-without-example⟧{ "$id": ⟦schema-id-twice⟧"https://example.org/ping", "type": "object", "properties": { "type": { "enum": ["m.pong"] } } }\n',
  "event-schemas/schema/m.pung":
    '⟦unused-section⟧{ "$schema": ⟦unknown-dialect⟧"http://json-schema.org/draft-05/schema", "type": "object" }\n',
  "event-schemas/examples/m.pung": '{ "type": "m.pung" }\n',
  "event-schemas/examples/m.pang": '⟦example-without-schema⟧{ "type": "m.pang" }\n',
};
