import fc from "fast-check";
import { it } from "vitest";
import type { BuilderOptions } from "../../src/cli/builder.ts";
import { runs } from "../helpers/runs.ts";
import { expectLikeFirst, type Step } from "./rebuilding.ts";

/** A project of OpenAPI 3.1 and 3.2, whose files refer to one another in a circle. */
const project: Record<string, string> = {
  "targets.yaml":
    "targets: { main: { files: [intro.md] }, other: { output: other, files: [hooks.md, intro.md] } }\n",
  "specification/intro.md": "# Rooms\n\n{{rooms_http_api}}\n\n{{rooms_security}}\n",
  "specification/hooks.md":
    "# Hooks\n\n{{rooms_webhooks}}\n\n{{search_http_api}}\n\n[Join](#operation/joinRoom)\n",
  "api/rooms.yaml": `openapi: 3.1.0
info: { title: Rooms, version: "1" }
servers: [{ url: "https://{host}/v1", variables: { host: { default: example.org } } }]
security: [{ key: [] }]
paths:
  /rooms/{id}:
    $ref: parts.yaml#/room
webhooks:
  left:
    post:
      summary: Somebody left.
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Room" }, example: { name: Lobby } } } }
      responses: { 204: { description: Done. } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Room: { type: object, properties: { name: { $ref: "parts.yaml#/schemas/Name" }, topic: { type: [string, "null"], description: The topic. } } }
`,
  "api/parts.yaml": `room:
  post:
    operationId: joinRoom
    summary: Join a room.
    parameters: [{ name: id, in: path, required: true, schema: { type: string }, description: The id., example: a }]
    requestBody: { content: { application/json: { schema: { $ref: "rooms.yaml#/components/schemas/Room" }, example: { name: Lobby } } } }
    callbacks:
      done: { "{$request.query.to}": { post: { summary: Tell., responses: { 204: { description: Done. } } } } }
    responses: { 200: { description: The room., content: { application/json: { schema: { $ref: "rooms.yaml#/components/schemas/Room" }, example: { name: Hall } } } } }
schemas:
  Name: { type: string, maxLength: 9, description: The name. }
`,
  "api/search.yaml": `openapi: 3.2.0
info: { title: Search, version: "1" }
paths:
  /search:
    query:
      summary: Search for rooms.
      requestBody: { content: { text/plain: { schema: { type: string }, example: hall } } }
      responses: { 200: { description: Found., content: { application/jsonl: { itemSchema: { $ref: "parts.yaml#/schemas/Name" }, example: [a, b] } } } }
`,
};

const edited = (file: string, from: string, to: string): string | undefined => {
  const text = project[file] ?? "";
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return text.replaceAll(from, to);
};

/** Each file as it may be: right, wrong, or gone. */
const variants: Record<string, (string | undefined)[]> = {
  "specification/intro.md": [edited("specification/intro.md", "# Rooms", "# Halls"), undefined],
  "specification/hooks.md": [edited("specification/hooks.md", "operation/joinRoom", "operation/leaveRoom")],
  "api/rooms.yaml": [
    edited("api/rooms.yaml", "openapi: 3.1.0", "openapi: 3.0.4"),
    edited("api/rooms.yaml", "default: example.org", "default: another.example.org"),
    edited("api/rooms.yaml", "security: [{ key: [] }]", "security: [{ lock: [] }]"),
    edited("api/rooms.yaml", "parts.yaml#/schemas/Name", "parts.yaml#/schemas/Title"),
    edited("api/rooms.yaml", '[string, "null"]', "integer"),
    edited("api/rooms.yaml", "webhooks:", "hooks:"),
    edited("api/rooms.yaml", "description: The topic.", "description: The topic., xml: { nam: x }"),
    edited("api/rooms.yaml", "paths:", "paths: ["),
    undefined,
  ],
  "api/parts.yaml": [
    edited("api/parts.yaml", "maxLength: 9", "maxLength: 4"),
    edited("api/parts.yaml", "type: string, maxLength", "type: strin, maxLength"),
    edited("api/parts.yaml", "operationId: joinRoom", "operationId: leaveRoom"),
    edited("api/parts.yaml", "in: path", "in: body"),
    edited("api/parts.yaml", "{$request.query.to}", "nowhere"),
    edited("api/parts.yaml", "Join a room.", "Join *a room."),
    edited("api/parts.yaml", "room:\n", "hall:\n"),
    undefined,
  ],
  "api/search.yaml": [
    edited("api/search.yaml", "example: [a, b]", "example: [a, 1]"),
    edited("api/search.yaml", "openapi: 3.2.0", "openapi: 3.1.0"),
    edited("api/search.yaml", "parts.yaml#/schemas/Name", "parts.yaml#/schemas/Title"),
    undefined,
  ],
};

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...Object.keys(variants))
      .chain((file) =>
        fc.constantFrom(project[file], ...(variants[file] ?? [])).map((text) => ({ file, text })),
      ),
  },
  { weight: 1, arbitrary: fc.constant("fix" as const) },
);

it.each<[string, Partial<BuilderOptions>]>([
  ["as it is published", {}],
  ["as it is previewed", { sourceLines: true }],
])("a project of OpenAPI 3 is built after any edits as a first build builds it, %s", async (_, options) => {
  const bursts = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(bursts, (edits) => expectLikeFirst(edits, options, project)),
    { numRuns: runs(6) },
  );
});
