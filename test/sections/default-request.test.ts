import { expect, test } from "vitest";
import { renderApi } from "./default-sections.ts";

const responses = { 200: { description: "Fine." } };

/** The requests that the endpoint is shown with. */
function requests(path: string, endpoint: object, around: object = {}): string[] {
  const text = renderApi({ [path]: { put: { responses, ...endpoint } } }, around);
  const blocks = [...text.matchAll(/^ {3}Example request:\n\n {3}\.\. code:: http\n\n((?: {6}.*\n|\n)*)/gm)];
  return blocks.map(([, block = ""]) => block.replace(/^ {6}/gm, "").trimEnd());
}

test("a request has its line, its headers and its body", () => {
  const schema = { type: "object", example: '{\n  "b": 1\n}' };
  const parameters = [
    { in: "path", name: "room", required: true, type: "string", "x-example": "!a/b c:x.org" },
    { in: "query", name: "n", type: "integer", "x-example": 0 },
    { in: "query", name: "to&fro", type: "string", "x-example": "a=b" },
    { in: "header", name: "X-Trace", type: "string", "x-example": "on" },
    { in: "body", name: "body", schema },
  ];
  expect(requests("/rooms/{room}", { parameters }, { host: "example.org" })).toEqual([
    `PUT /api/rooms/!a%2Fb%20c%3Ax.org?n=0&to%26fro=a%3Db HTTP/1.1
Host: example.org
X-Trace: on
Content-Type: application/json

{
  "b": 1
}`,
  ]);
});

test("what is required and has no example is a placeholder, the rest is left out", () => {
  const parameters = [
    { in: "path", name: "roomId", required: true, type: "string" },
    { in: "query", name: "from", required: true, type: "string" },
    { in: "query", name: "limit", type: "integer" },
    { in: "header", name: "X-H", required: true, type: "string" },
  ];
  expect(requests("/rooms/{roomId}/{undeclared}", { parameters })).toEqual([
    `PUT /api/rooms/{roomId}/{undeclared}?from={from} HTTP/1.1
X-H: {X-H}`,
  ]);
});

test("a body without an example is left out, and where one is needed that is said", () => {
  const body = (required: boolean) =>
    renderApi({
      "/a": {
        put: { parameters: [{ in: "body", name: "b", required, schema: { type: "object" } }], responses },
      },
    });
  const request = "\n\n   .. code:: http\n\n      PUT /api/a HTTP/1.1\n\n.. rubric:: Response 200";
  expect(body(true)).toContain(`Example request, without its body:${request}`);
  expect(body(false)).toContain(`Example request:${request}`);
});

test.each([
  ["csv", "ids=a,b"],
  ["pipes", "ids=a%7Cb"],
  ["multi", "ids=a&ids=b"],
])("a list in the query is written as %s", (collectionFormat, query) => {
  const items = { type: "string" };
  const parameters = [
    { in: "query", name: "ids", type: "array", items, collectionFormat, "x-example": ["a", "b"] },
  ];
  expect(requests("/x", { parameters })).toEqual([`PUT /api/x?${query} HTTP/1.1`]);
});

test("a form is sent as a form", () => {
  const field = { in: "formData", name: "a", type: "string", "x-example": "b c" };
  expect(requests("/x", { parameters: [field] })).toEqual([
    "PUT /api/x HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\na=b%20c",
  ]);
  const file = { in: "formData", name: "f", type: "file", required: true };
  expect(requests("/x", { parameters: [field, file] })).toEqual([
    `PUT /api/x HTTP/1.1
Content-Type: multipart/form-data; boundary=boundary

--boundary
Content-Disposition: form-data; name="a"

b c
--boundary
Content-Disposition: form-data; name="f"; filename="f"

{f}
--boundary--`,
  ]);
});

test("the type of the content is what a header parameter says it is, once", () => {
  const parameters = [
    { in: "header", name: "Content-Type", type: "string", "x-example": "Content-Type: audio/mpeg" },
    { in: "body", name: "b", schema: { type: "string", format: "byte", example: "<bytes>" } },
  ];
  expect(requests("/x", { parameters, consumes: ["*/*"] })).toEqual([
    "PUT /api/x HTTP/1.1\nContent-Type: audio/mpeg\n\n<bytes>",
  ]);
});

test("half a character in an example does no harm", () => {
  const parameters = [{ in: "query", name: "q", type: "string", "x-example": "\ud83d" }];
  expect(requests("/x", { parameters })).toEqual(["PUT /api/x?q=%EF%BF%BD HTTP/1.1"]);
});

test.each<[string, object, string]>([
  [
    "a key in the query",
    { type: "apiKey", in: "query", name: "access_token" },
    "PUT /api/x?n=1&access_token={access_token} HTTP/1.1",
  ],
  [
    "a key in a header",
    { type: "apiKey", in: "header", name: "X-Key" },
    "PUT /api/x?n=1 HTTP/1.1\nX-Key: {X-Key}",
  ],
  ["a name and a password", { type: "basic" }, "PUT /api/x?n=1 HTTP/1.1\nAuthorization: Basic {credentials}"],
  ["a token", { type: "oauth2" }, "PUT /api/x?n=1 HTTP/1.1\nAuthorization: Bearer {token}"],
  ["something unknown", { type: "secret" }, "PUT /api/x?n=1 HTTP/1.1"],
])("a request shows who sends it: %s", (_, scheme, request) => {
  const parameters = [{ in: "query", name: "n", type: "integer", "x-example": 1 }];
  const around = { securityDefinitions: { caller: scheme }, security: [{ caller: [] }] };
  expect(requests("/x", { parameters }, around)).toEqual([request]);
  expect(requests("/x", { parameters, security: [] }, around)).toEqual(["PUT /api/x?n=1 HTTP/1.1"]);
});

test("a request shows all of the first alternative that its endpoint takes, and nothing twice", () => {
  const key = (name: string) => ({ type: "apiKey", in: "header", name });
  const securityDefinitions = { a: key("X-A"), b: key("X-B"), c: key("X-C") };
  const security = [{ a: [], b: [] }, { c: [] }];
  const parameters = [{ in: "header", name: "x-b", type: "string", "x-example": "mine" }];
  expect(requests("/x", { parameters, security }, { securityDefinitions, security: [{ c: [] }] })).toEqual([
    "PUT /api/x HTTP/1.1\nx-b: mine\nX-A: {X-A}",
  ]);
});
