import { smallProject } from "../../helpers/small-project.ts";

/** API files that are wrong against Swagger 2.0. */
export const apis = {
  "api/ping.yaml": `⟦duplicate-api-group⟧${smallProject["api/ping.yaml"]}`,
  "api/no-version.yaml": "info: { title: T, version: '1' }\n⟦api-version-missing⟧paths: { /none: {} }\n",
  "api/old.yaml": "swagger: ⟦unsupported-swagger-version⟧'1.2'\npaths: {}\n",
  "api/newer.yaml": "openapi: ⟦unsupported-openapi-version⟧4.0.0\npaths: {}\n",
  "api/ping.json": '{ "swagger": "2.0", "info": { "title": "Ping again", "version": "1" }, "paths": {} }',
  // What is wrong with the file as a whole, and with its paths.
  "api/rooms.yaml": `swagger: "2.0"
info: { title: Rooms, version: ⟦unquoted-text⟧1.0 }
host: ⟦invalid-host⟧https://example.org/api
basePath: ⟦invalid-base-path⟧api
externalDocs: { url: ⟦invalid-address⟧/docs }
consumes: [application/json, ⟦repeated-item⟧application/json]
produces: [⟦invalid-media-type⟧json]
securityDefinitions:
  token: { type: apiKey, name: token, in: query }
  oauth:
    type: oauth2
    flow: implicit
    authorizationUrl: https://example.org/authorize
    scopes: { read: Reading. }
⟦unexpected-key⟧visibility: public
paths:
  ⟦invalid-path⟧"/rooms?limit=1":
    get: { description: A., responses: { 200: { description: OK } } }
  /rooms/{roomId}:
    ⟦path-parameter-undeclared⟧get:
      description: B.
      operationId: room
      security: [⟦unknown-security-scheme⟧tokn: []]
      responses: { 200: { description: OK } }
  ⟦equivalent-paths⟧/rooms/{room}:
    put:
      description: C.
      operationId: ⟦duplicate-operation-id⟧room
      security: [oauth: [⟦unknown-scope⟧raed]]
      parameters:
        - ⟦path-parameter-optional⟧{ name: room, in: path, type: string, description: Room., x-example: a }
        - { name: ⟦path-parameter-unused⟧id, in: path, type: string, required: true, description: Id., x-example: a }
      responses: { 200: { description: OK } }
  /join:
    post:
      description: D.
      x-alias: { canonical-link: join, aliases: [⟦alias-taken⟧/leave] }
      ⟦empty-value⟧parameters:
      ⟦no-response⟧responses: {}
  /leave:
    post: { description: "E.\\n\\n⟦description-section⟧Leaving\\n-------\\n\\n⟦description-fence⟧\`\`\`\\na\\n\`\`\`", responses: { 200: { description: OK } } }
  ⟦duplicate-endpoint⟧"/leave ":
    post:
      description: "F.\\n\\n⟦description-structure⟧.. default-role:: code"
      ⟦no-success-response⟧responses: { 404: { description: ⟦response-undescribed⟧"" } }
  /forget:
    ⟦missing-key⟧post: { description: G. }
definitions:
  Nobody: { type: object }
`,
  "api/slash.yaml": `swagger: "2.0"
info: { title: Slash, version: "1" }
basePath: ⟦base-path-slash⟧/slash/
paths: {}
`,
  // What is wrong with parameters and bodies.
  "api/media.yaml": `swagger: "2.0"
info: { title: Media, version: "1" }
basePath: /media
consumes: [application/json]
produces: [application/json]
parameters:
  Limit: { name: max, in: query, type: integer, description: At most. }
paths:
  /one:
    get:
      description: A.
      parameters:
        - { name: limit, in: ⟦unknown-value⟧qery, type: integer, description: A. }
        - { name: a, in: query, type: integer, description: A., ⟦not-in-swagger⟧example: 1 }
        - { name: b, in: query, type: integer, description: A., required: true, ⟦default-unused⟧default: 1 }
        - { name: c, in: query, type: integer, description: A. }
        - { name: ⟦duplicate-parameter⟧c, in: query, type: integer, description: A. }
        - { $ref: "#/parameters/Limit", ⟦beside-reference⟧description: Other. }
        - ⟦body-without-meaning⟧{ name: d, in: body, description: A., schema: { type: string, example: d } }
        - ⟦parameter-without-description⟧{ name: e, in: query, type: string }
      responses:
        200:
          description: OK
          schema: { type: string }
          examples: { ⟦example-media-type⟧image/png: x }
  /form:
    post:
      description: F.
      parameters: [⟦form-media-type⟧{ name: c, in: formData, type: string, description: A., x-example: a }]
      responses: { 200: { description: OK } }
  /two:
    post:
      description: B.
      parameters:
        - { name: a, in: body, description: A., schema: { type: string, example: a } }
        - ⟦several-bodies⟧{ name: b, in: body, description: A., schema: { type: string, example: b } }
        - ⟦body-with-form⟧{ name: c, in: formData, type: string, description: A. }
      responses:
        200:
          ⟦response-without-example⟧description: OK
          schema: { type: object, properties: { f: { type: string, description: F. } } }
        201:
          ⟦response-without-schema⟧description: Made
          examples: { application/json: { a: 1 } }
  /three:
    post:
      description: C.
      parameters:
        - ⟦body-without-example⟧in: body
          name: body
          description: A.
          schema: { type: object, properties: { ⟦field-without-description⟧f: { type: string } } }
      responses: { 200: { description: OK } }
`,
};
