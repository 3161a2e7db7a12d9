import { expect, test } from "vitest";
import { api, check, endpoint } from "./check.ts";

const at = "api/a.yaml";
const get = "{ get: { responses: { 200: { description: OK } } } }";
const free = (paths: string[]) =>
  paths.map((path) => {
    const [mark = "", key = path] = /^(⟦.*⟧)(.*)$/.exec(path)?.slice(1) ?? [];
    const names = [...key.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
    const parameters = names.map((name) => `{ in: path, name: "${name}", type: string, required: true }`);
    return `  ${mark}"${key}": ${get.replace("{ get: {", `{ get: { parameters: [${parameters.join(", ")}],`)}`;
  });

const pair = (first: string, second: string, keywords = "type: string") =>
  check({ [at]: api(free([first, second]).join("\n").replaceAll("type: string", keywords)) });

test.each([
  ["/{id}/comments/{c}", "/{id}/{node}/diff"],
  ["/a/{b}/c/{d}", "/a/b/{c}/e"],
  ["/a/{b}/c", "/a/b/{c}/"],
])("%s and %s may be one address, and neither is the more exact one", (first, second) => {
  pair(first, `⟦ambiguous-paths⟧${second}`);
});

test.each([
  ["/pets/{id}", "/pets/mine"],
  ["/{a}/{b}", "/{a}/c"],
  ["/a/{b}/c", "/a/{d}/e"],
  ["/a/{b}", "/{a}/{b}/c"],
  ["/h/{b}.json/{c}", "/h/{b}/{c}"],
])("of %s and %s one is the more exact one, or no address fits both", (first, second) => {
  pair(first, second);
});

test("where paths are ambiguous, it is said by which address; what parameters may hold counts", () => {
  const [first, second] = ["/{id}/comments/{c}", "/{id}/{node}/diff"];
  expect(pair(first, `⟦ambiguous-paths⟧${second}`)).toEqual([
    "GET /{id}/comments/diff may be '/{id}/{node}/diff' or '/{id}/comments/{c}', and neither is the more exact one; change one of them",
  ]);
  pair(first, second, "type: integer");
  pair(first, second, 'type: string, x-example: "@alice"');
  pair(first, second, "type: string, enum: [a]");
  pair(first, `⟦ambiguous-paths⟧${second}`, "type: string, x-example: alice");
  check({
    [at]: api(
      free([first, second])
        .join("\n")
        .replace('get: { parameters: [{ in: path, name: "id"', 'put: { parameters: [{ in: path, name: "id"'),
    ),
    "api/b.yaml": api(free(["/{id}/{node}/stat"]).join("")),
  });
});

test("two bodies, or one header in two spellings, of a path and its endpoint", () => {
  const paths = (own: string) => `  /a:
    parameters:
      - { in: body, name: one, schema: { type: string } }
      - { in: header, name: id, type: string }
      - { in: query, name: q, type: string }
    put:
      parameters: [${own}]
      responses: { 200: { description: OK } }`;
  check({ [at]: api(paths("⟦several-bodies⟧{ in: body, name: two, schema: { type: string } }")) });
  check({ [at]: api(paths("{ in: header, name: ⟦duplicate-parameter⟧ID, type: string }")) });
  check({
    [at]: api(
      paths(
        "{ in: body, name: one, schema: { type: object } }, { in: header, name: id, type: integer }, { in: query, name: Q, type: string }",
      ),
    ),
  });
});

test("what is about a parameter's name is reported at the name", () => {
  check({
    [at]: api(
      endpoint(`parameters:
- { in: query, name: a, type: string }
- in: query
  type: string
  name: ⟦duplicate-parameter⟧a
- in: path
  required: true
  type: string
  name: ⟦path-parameter-unused⟧b
- $ref: "#/parameters/c"
- ⟦duplicate-parameter⟧$ref: "#/parameters/c"`),
      { tail: "parameters: { c: { in: query, name: c, type: string } }\n" },
    ),
  });
});

test("a parameter of a path that does not hold it is found once, whatever operations there are", () => {
  const operation = "{ responses: { 200: { description: OK } } }";
  const item = `{ parameters: [{ in: path, name: ⟦path-parameter-unused⟧b, required: true, type: string }], get: ${operation}, put: ${operation} }`;
  check({ [at]: api(`  /a: ${item}`) });
});

test("files in bodies", () => {
  const body = (schema: string) => api(endpoint(`parameters: [{ in: body, name: b, schema: ${schema} }]`));
  check({ [at]: body("{ type: ⟦file-in-body⟧file }") });
  check({
    [at]: body("{ type: array, items: { type: object, properties: { a: { type: ⟦file-in-body⟧file } } } }"),
  });
  check({ [at]: body("{ type: string, format: binary }") });
  check({
    [at]: api(
      endpoint(
        "consumes: [multipart/form-data]\nparameters: [{ in: formData, name: f, type: file }]\nresponses: { 200: { description: OK, schema: { type: file } } }",
      ),
    ),
  });
});

test("what is both required and read-only", () => {
  const schema = "type: object, properties: { a: { type: string, readOnly: true }, b: { type: string } }";
  const definition = (required: string) =>
    api(endpoint('responses: { 200: { description: OK, schema: { $ref: "#/definitions/A" } } }'), {
      tail: `definitions: { A: { required: [${required}], ${schema} } }\n`,
    });
  check({ [at]: definition("b, ⟦required-read-only⟧a") });
  check({ [at]: definition("b") });
});

test("tags that the file does not list, where it lists any", () => {
  const tags = "tags: [{ name: rooms }]\n";
  const messages = check({ [at]: api(endpoint("tags: [rooms, ⟦unlisted-tag⟧room]"), { head: tags }) });
  expect(messages).toEqual(["The file's 'tags' do not list 'room'; did you mean 'rooms'?"]);
  check({ [at]: api(endpoint("tags: [room]")) });
});

test("a class of responses is none of Swagger's, and is shown as it is", () => {
  check({
    [at]: api(
      endpoint(
        "responses: { ⟦not-in-swagger⟧3xx: { description: A. }, ⟦unexpected-key⟧6xx: { description: B. } }",
      ),
    ),
  });
});
