import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openapi3Schema } from "../../../src/api/form/published/openapi3.ts";
import type { Code } from "../../../src/diagnostics/codes.ts";
import { runs } from "../../helpers/runs.ts";
import { checkFile, type Version, versions } from "./check-file.ts";
import { wholeApi } from "./whole-api.ts";

/** Whether the published schema itself refuses a file; schemas in it, and whether they are any, are the business of others. */
function refuses(version: Version): (file: unknown) => boolean {
  const {
    $schema: _,
    id: __,
    ...schema
  }: Record<string, unknown> = { ...openapi3Schema(`OpenAPI ${version}`) };
  const options = { strict: false, validateFormats: false };
  if (version !== "3.0") {
    const { $defs } = openapi3Schema(`OpenAPI ${version}`);
    const anything = { $dynamicAnchor: "meta", not: { type: "null" } };
    const validate = new Ajv2020(options).compile({ ...schema, $defs: { ...$defs, schema: anything } });
    return (file) => !validate(file);
  }
  const { definitions } = openapi3Schema("OpenAPI 3.0");
  const validate = new Ajv(options).compile({
    ...schema,
    definitions: {
      ...definitions,
      Schema: { type: ["object", "array", "string", "number"], not: { type: "object", required: ["$ref"] } },
    },
  });
  return (file) => !validate(file);
}

/** What is found beyond the published schemas: by their formats, and by what only the specification says. */
const ownCodes = new Set<Code>([
  ...(["invalid-address", "doubtful-media-type", "invalid-path", "invalid-expression"] as const),
  ...([
    "server-variable-unknown",
    "server-variable-unused",
    "server-default-unlisted",
    "no-success-response",
  ] as const),
  ...(["beside-reference", "repeated-item", "response-undescribed"] as const),
]);

/** All places of a value, as the keys that lead there. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, each]) => placesIn(each).map((rest) => [key, ...rest])),
  ];
}

/** A value with another one at a place, without that place, or with its key misspelt. */
function changed(value: unknown, [key, ...rest]: string[], change: unknown): unknown {
  if (key === undefined) return change;
  if (Array.isArray(value))
    return value.flatMap((item, index) => {
      if (String(index) !== key) return [item];
      return rest.length === 0 && isAboutKey(change) ? [] : [changed(item, rest, change)];
    });
  const entries = Object.entries(Object(value)).flatMap(([name, each]): [string, unknown][] => {
    if (name !== key) return [[name, each]];
    if (rest.length > 0 || !isAboutKey(change)) return [[name, changed(each, rest, change)]];
    return change === "misspell" ? [[`${name}z`, each]] : [];
  });
  return Object.fromEntries(entries);
}

function isAboutKey(change: unknown): boolean {
  return change === "leave out" || change === "misspell";
}

const changes = [
  "leave out",
  "misspell",
  null,
  true,
  3,
  "text",
  "header",
  [],
  {},
  ["x"],
  { x: 1 },
  { $ref: "#/x-note" },
];

describe.each(versions)("the form of OpenAPI %s", (version) => {
  const api = wholeApi(version);
  const isRefused = refuses(version);
  // The schema of 3.0 lets any name pass, though it has a pattern for those that it judges.
  const ofOurs = new Set<Code>([...ownCodes, ...(version === "3.0" ? (["invalid-name"] as const) : [])]);
  // What follows a reference is judged where it stands, and the author's own keys nowhere.
  const places = placesIn(api).filter(
    (keys) => keys.length > 0 && !keys.some((key) => key === "$ref" || key.startsWith("x-")),
  );

  const check = (file: unknown) =>
    checkFile({ "api.json": JSON.stringify(file, undefined, 1) }, "api.json", version).findings;
  const compare = (file: unknown) => {
    const findings = check(file);
    const ofForm = findings.filter(({ code }) => !code.startsWith("reference-"));
    if (isRefused(file)) expect(ofForm, "refused by the schema").not.toEqual([]);
    else
      expect(
        ofForm.filter(({ code }) => !ofOurs.has(code)),
        "accepted by the schema",
      ).toEqual([]);
    const said = ofForm.map(
      (each) =>
        `${each.code} ${JSON.stringify(each.location)} ${each.code === "missing-key" ? each.message : ""}`,
    );
    expect(said).toEqual([...new Set(said)]);
  };

  test("has nothing to say of an API that is right", () => {
    expect(check(api)).toEqual([]);
    expect(isRefused(api)).toBe(false);
  });

  const place = fc.constantFrom(...places);
  const change = fc.constantFrom<unknown>(...changes);

  test("finds what the published schema refuses, and no more, whatever is changed", () => {
    const property = fc.property(place, change, (keys, each) => compare(changed(api, keys, each)));
    fc.assert(property, { seed: 20151019, numRuns: runs(250) });
  });

  test("also where two things are changed", () => {
    const property = fc.property(place, change, place, change, (first, one, second, other) =>
      compare(changed(changed(api, first, one), second, other)),
    );
    fc.assert(property, { seed: 20151019, numRuns: runs(100) });
  });
});
