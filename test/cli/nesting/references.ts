import { limits } from "../../../src/limits.ts";
import {
  api,
  chapter,
  DEPTH,
  event,
  FILES,
  giving,
  group,
  type Kind,
  mapping,
  type ProjectFiles,
  swagger,
} from "./kind.ts";

const chain = { code: "reference-chain", limit: limits.referenceChain } as const;
const inherits = { code: "inheritance-too-deep", limit: limits.inheritance } as const;

/** Where work is done for each link of a chain, and a limit is passed soon. */
const SHORT = 500;

const definitions = (count: number, make: (next: string, index: number) => object, last: object) => ({
  ...mapping(count, (index) => [`D${index}`, make(`#/definitions/D${index + 1}`, index)]),
  [`D${count}`]: last,
});
const defined = (
  count: number,
  make: (next: string, index: number) => object,
  last: object = { type: "object" },
) => api(swagger(giving({ $ref: "#/definitions/D0" }), { definitions: definitions(count, make, last) }));
/** Each kind of component beside its path: `#/KIND/A0` leads to `A1`, and so on to the last. */
const components = (kind: string, operation: object, last: object): ProjectFiles =>
  api(
    swagger(operation, {
      [kind]: {
        ...mapping(DEPTH, (index) => [`A${index}`, { $ref: `#/${kind}/A${index + 1}` }]),
        [`A${DEPTH}`]: last,
      },
    }),
  );
const files = (make: (next: string) => object): ProjectFiles =>
  api(swagger(giving({ $ref: "definitions/d0.yaml" })), {
    ...mapping(FILES, (index) => [
      `api/definitions/d${index}.yaml`,
      JSON.stringify(make(`d${index + 1}.yaml`)),
    ]),
    [`api/definitions/d${FILES}.yaml`]: "type: object",
  });
/** `$ref`s and links that lead to one another. */
export const references: [string, Kind][] = [
  ...group(
    "references",
    {
      definitions: defined(DEPTH, ($ref) => ({ $ref })),
      parameters: components(
        "parameters",
        { parameters: [{ $ref: "#/parameters/A0" }] },
        { in: "query", name: "a", type: "string" },
      ),
      responses: components(
        "responses",
        { responses: { 200: { $ref: "#/responses/A0" } } },
        { description: "Good." },
      ),
      paths: api(
        swagger({}).replace(
          '"paths":{',
          () =>
            `"paths":${JSON.stringify(mapping(DEPTH, (index) => [`/a${index}`, { $ref: `#/paths/~1a${index + 1}` }])).slice(0, -1)},"/a${DEPTH}":{"get":{"responses":{"200":{"description":"A."}}}},`,
        ),
      ),
      files: files(($ref) => ({ $ref })),
    },
    chain,
  ),
  ...group(
    "schemas that inherit",
    {
      definitions: defined(SHORT, ($ref) => ({
        allOf: [{ $ref }, { properties: { a: { type: "string" } } }],
      })),
      subtypes: defined(SHORT, ($ref) => ({ type: "object", discriminator: "a", allOf: [{ $ref }] }), {
        type: "object",
        discriminator: "a",
        required: ["a"],
        properties: { a: { type: "string" } },
      }),
      "an event": event(
        JSON.stringify({
          type: "object",
          allOf: [{ $ref: "#/definitions/D0" }],
          definitions: definitions(SHORT, ($ref) => ({ allOf: [{ $ref }] }), { type: "object" }),
        }),
      ),
    },
    inherits,
  ),
  ...group("schemas inside each other by references", {
    "properties, items, further keys": defined(
      DEPTH,
      ($ref, index) =>
        [
          { type: "object", properties: { a: { $ref } } },
          { type: "array", items: { $ref } },
          { type: "object", additionalProperties: { $ref } },
        ][index % 3] ?? {},
    ),
    "alternatives, exclusions": defined(
      DEPTH,
      ($ref, index) =>
        [{ anyOf: [{ $ref }] }, { oneOf: [{ $ref }, { type: "object" }] }, { not: { $ref } }][index % 3] ??
        {},
      { type: "string", example: "a" },
    ),
    files: files(($ref) => ({ type: "object", properties: { a: { $ref } } })),
    "properties of an event": event(
      JSON.stringify({
        type: "object",
        properties: { content: { $ref: "#/definitions/D0" } },
        definitions: definitions(SHORT, ($ref) => ({ type: "object", properties: { a: { $ref } } }), {}),
      }),
    ),
  }),
  ...group(
    "links",
    {
      files: chapter("A.", {
        ...mapping(FILES, (index) => [`api/l${index}.yaml`, { link: `l${index + 1}.yaml` }]),
        [`api/l${FILES}.yaml`]: swagger({}),
      }),
    },
    { code: "file-unreadable" },
  ),
];
