import { describe, expect, test } from "vitest";
import type { Content } from "../helpers/memory-files.ts";
import { api, read } from "./read.ts";

/** Responses for endpoints that are about something else. */
const ok = "responses: {200: {description: OK}}";
const get = (endpoint: string) => api(`  /a:\n    get:\n${endpoint}`);

const cases: Record<string, Record<string, Content>> = {
  "a list given as a string": {
    "api/a.yaml": get(`      parameters: ⟦wrong-type⟧none\n      ${ok}\n`),
  },
  "a required flag where a list of names belongs": {
    "api/a.yaml": get(
      `      responses: {200: {description: OK, schema: {properties: {a: {required: ⟦wrong-type⟧true}}}}}\n`,
    ),
  },
  "every error of every file": {
    "api/a.yaml": get(`      tags: ⟦wrong-type⟧3\n      deprecated: ⟦wrong-type⟧often\n      ${ok}\n`),
    "api/b.yaml": get(`      security: ⟦wrong-type⟧{}\n      ${ok}\n`),
    "events/e": `{"properties": ⟦wrong-type⟧[]}`,
    "examples/e": "{}",
  },
  "numbers and booleans where text belongs": {
    "api/a.yaml": get(`      summary: 404\n      description: yes\n      operationId: 1.0\n      ${ok}\n`),
  },
  "empty values": {
    "api/a.yaml": get(`      parameters:\n      tags:\n      description:\n      ${ok}\n`),
  },
  "a key that an endpoint does not have": {
    "api/a.yaml": get(`      ⟦unexpected-key⟧parametres: []\n      x-own: 1\n      ${ok}\n`),
  },
  "a required key that is misspelt, reported once": {
    "api/a.yaml": get(
      `      parameters: [{ ⟦unexpected-key⟧nmae: a, in: query, type: string }]\n      ⟦unexpected-key⟧reponses: {200: {description: A}}\n`,
    ),
  },
  "a required key that is missing beside one that is unknown": {
    "api/a.yaml": api("  /a:\n    ⟦missing-key⟧get:\n      ⟦unexpected-key⟧headers: {}\n"),
  },
  "keys one level off": {
    "api/a.yaml": api(
      `  /a:\n    ⟦unexpected-key⟧summary: S\n    get:\n      ⟦unexpected-key⟧headers: {}\n      ${ok}\n`,
      "⟦unexpected-key⟧title: T\n",
    ),
  },
  "responses that have no status": {
    "api/a.yaml": get(
      `      responses:\n        default: {description: A}\n        ⟦unexpected-key⟧OK: {description: B}\n`,
    ),
  },
  "a misspelt keyword": {
    "events/e": `{⟦misspelt-keyword⟧"descripton": "D", "x-own": 1, "owner": "me", "properties": {"itmes": {}}}`,
    "examples/e": "{}",
  },
  "an endpoint without responses": {
    "api/a.yaml": `${api("  /a:\n    ⟦missing-key⟧get:\n      summary: S\n")}`,
  },
  "parameters that lack what they need": {
    "api/a.yaml": get(
      `      parameters:\n        - ⟦missing-key⟧in: query\n          type: string\n        - ⟦missing-key⟧name: b\n          in: body\n      ${ok}\n`,
    ),
  },
  "a parameter that is nowhere": {
    "api/a.yaml": get(`      parameters: [{name: n, in: ⟦unknown-value⟧qery, type: string}]\n      ${ok}\n`),
  },
  "a type that is none": {
    "api/a.yaml": get(`      parameters: [{name: n, in: query, type: ⟦unknown-type⟧strng}]\n      ${ok}\n`),
  },
  "a path and parameters that disagree": {
    "api/a.yaml": api(
      `  /a/{userId}:\n    get:\n      parameters: [{name: ⟦path-parameter-unused⟧userid, in: path, type: string, required: true}]\n      ${ok}\n`,
    ),
  },
  "path parameters of the path item": {
    "api/a.yaml": api(
      `  "/a/{userId} ":\n    parameters: [{name: userId, in: path, type: string, required: true}]\n    get:\n      ${ok}\n`,
    ),
  },
  "a version of Swagger that cannot be read": {
    "api/a.yaml": `swagger: ⟦unsupported-swagger-version⟧"1.2"\npaths: {}\n`,
    "api/b.yaml": "swagger: 2.0\npaths: {}\n",
  },
  "an event without an example": {
    "events/m.a": `⟦event-without-example⟧{"type": "object"}`,
    "events/m.b": `{"type": "object"}`,
    "events/m.b#x": `{"type": "object"}`,
    "examples/m.b#x.json": "{}",
  },
  "an example without an event": {
    "events/m.a": "{}",
    "examples/m.a$more.json": "{}",
    "examples/m.b": `⟦example-without-schema⟧{}`,
    "examples/.hidden": "{}",
  },
  "a changelog without a version": {
    "CHANGELOG.rst": ".. comment\n\n⟦changelog-without-version⟧Changes\n=======\n\nText in v1.0.\n",
  },
  "what no endpoint refers to": {
    "api/a.yaml": `${get(`      ${ok}\n`)}definitions:\n  D: {properties: ⟦wrong-type⟧[]}\nparameters:\n  ⟦missing-key⟧P: {in: query, type: string}\n  B: {name: b, in: body, schema: {⟦misspelt-keyword⟧descripton: D}}\nresponses:\n  R: {⟦unexpected-key⟧body: 1, description: R}\n`,
  },
  "schemas that event schemas share": {
    "events/event": `{"properties": {"type": {"type": "string"}}}`,
    "events/m.a": `{"allOf": [{"$ref": "event"}], "properties": {"type": {"enum": ["m.a"]}}}`,
    "examples/m.a": "{}",
  },
  "event types that others refer to": {
    "events/m.a": `⟦event-without-example⟧{"properties": {"type": {"enum": ["m.a"]}}}`,
    "events/m.b": `{"allOf": [{"$ref": "m.a"}]}`,
    "examples/m.b": "{}",
    "events/m.c": `⟦event-without-example⟧{"type": "object"}`,
    "events/m.c#x": `⟦event-without-example⟧{"allOf": [{"$ref": "m.c"}]}`,
  },
  "a changelog with a version": { "CHANGELOG.rst": "Changes in v1.0.0\n=================\n" },
};

test("links of events that lead to no file are reported where they are", () => {
  const links = { "events/a": { link: "../nothing" }, "examples/e.json": { link: "../../outside.json" } };
  const { findings } = read({ "events/e": "{}", "examples/e": "{}", ...links });
  expect(findings.map(({ code, location }) => [code, location.file])).toEqual([
    ["file-missing", "events/a"],
    ["file-outside-project", "examples/e.json"],
  ]);
});
/** Events that inherit from one another, each from the one before. */
function heirs(count: number, marked = -1): Record<string, string> {
  const each = Array.from({ length: count }, (_, index) => {
    const mark = index === marked ? "⟦inheritance-too-deep⟧" : "";
    const parent = index > 0 ? `"allOf": [{"$ref": "e${index - 1}"}], ` : "";
    return [`events/e${index}`, `${mark}{${parent}"properties": {"k${index}": {}}}`] as const;
  });
  return { ...Object.fromEntries(each), [`examples/e${count - 1}`]: "{}" };
}
cases["a chain of inheritance that is too long, once"] = heirs(60, 51);
cases["the longest chain of inheritance"] = heirs(51);

/** An event that inherits from many others, and one that inherits from it. */
function wideEvent(parents: number, mark = ""): Record<string, string> {
  const list = Array.from({ length: parents }, () => "{}").join(", ");
  return {
    "events/m.wide": `${mark}{"type": "object", "allOf": [${list}]}`,
    "events/m.heir": '{"allOf": [{"$ref": "m.wide"}]}',
    "examples/m.wide": "{}",
    "examples/m.heir": "{}",
  };
}
cases["a schema that inherits from too many, once"] = wideEvent(1001, "⟦inheritance-too-wide⟧");
// One more is the entry of the heir.
cases["a schema that inherits from as many as there may be"] = wideEvent(999);

describe("what is wrong is found at its place, and nothing else is", () => {
  test.each(Object.entries(cases))("%s", (_, files) => {
    const { found, expected } = read(files);
    expect(found).toEqual(expected);
  });
});

test("a key in the wrong place is reported with where it belongs, a misspelt one with what it means", () => {
  const { findings } = read({
    "api/a.yaml": get(`      schema: {}\n      sumary: S\n      whatever: 1\n      ${ok}\n`),
  });
  expect(findings.map(({ message }) => message)).toEqual([
    "'schema' is no key of an endpoint; it belongs in a response",
    "'sumary' is no key of an endpoint; did you mean 'summary'?",
    "'whatever' is no key of an endpoint; take it out, or begin its name with 'x-'",
  ]);
});

test("an error in a shared file is reported once, with the way there", () => {
  const { findings } = read({
    "api/a.yaml": get(
      `      responses:\n        200: {description: A, schema: {$ref: "../shared.json"}}\n        400: {description: B, schema: {$ref: "../shared.json"}}\n`,
    ),
    "shared.json": `{"properties": {"a": {"type": "strng"}}}`,
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.related).toMatchObject([
    { location: { file: "api/a.yaml", pointer: "/paths/~1a/get/responses/200/schema/$ref" } },
  ]);
});

test("a finding at the end of an endless chain of schemas names the nearest references that led there", () => {
  const length = 3000;
  const definitions = Array.from(
    { length },
    (_, index) => `  D${index}: { properties: { a: { $ref: "#/definitions/D${index + 1}" } } }\n`,
  );
  const { findings } = read({
    "api/a.yaml": `${get(`      responses: {200: {description: OK, schema: {$ref: "#/definitions/D0"}}}\n`)}definitions:\n${definitions.join("")}`,
  });
  const [missing] = findings;
  expect(missing?.code).toBe("reference-missing-value");
  expect(missing?.related.length).toBeGreaterThan(10);
  expect(missing?.related.length).toBeLessThanOrEqual(100);
  expect(missing?.related[0]?.location).toMatchObject({
    pointer: `/definitions/D${length - 2}/properties/a/$ref`,
  });
});
