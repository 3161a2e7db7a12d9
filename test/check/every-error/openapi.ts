/** An OpenAPI file that has what only OpenAPI 3.x can have. */
export const openapi = {
  "api/sessions.yaml": `⟦unused-section⟧openapi: 3.2.0
info: { title: Sessions, version: "1" }
servers:
  - url: ⟦server-variable-unknown⟧https://{host}/sessions
  - url: https://{region}.example.org/sessions
    variables:
      region: { default: ⟦server-default-unlisted⟧de, enum: [eu, us] }
      ⟦server-variable-unused⟧port: { default: "8448" }
paths:
  /sessions:
    patch: { description: P., responses: { 200: { $ref: ⟦reference-of-other-kind⟧"#/components/schemas/Session" } } }
    put:
      description: A.
      parameters:
        - { name: h, in: header, description: H, schema: { type: string }, example: a, ⟦exclusive-keys⟧examples: {} }
        - { name: ⟦invalid-name⟧"b[]", in: header, description: B, schema: { type: string } }
        - { name: c, in: cookie, description: C, ⟦media-type-count⟧content: {} }
        - { name: q, in: querystring, description: Q, content: { application/json: { example: a } } }
        - ⟦querystring-not-alone⟧{ name: r, in: query, description: R, schema: { type: string } }
      callbacks:
        done: { ⟦invalid-expression⟧"{request.query.url}": { post: { description: D, responses: { 200: { description: OK } } } } }
      responses: { 200: { description: OK, content: { ⟦doubtful-media-type⟧json: { schema: { type: string }, example: a } } } }
components: { schemas: { Session: { type: string } } }
`,
};
