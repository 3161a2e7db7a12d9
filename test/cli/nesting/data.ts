import { limits } from "../../../src/limits.ts";
import {
  api,
  chapter,
  DEPTH,
  event,
  giving,
  group,
  INDENTED,
  inFiles,
  type Kind,
  lines,
  nested,
  type ProjectFiles,
  swagger,
  targets,
} from "./kind.ts";

const tooDeep = { code: "nesting-too-deep", limit: limits.sourceDepth } as const;

/** What YAML and JSON can nest. */
const values: Record<string, string> = {
  "mappings in a line": nested("{a: ", "1", "}"),
  "lists in a line": nested("[", "1", "]"),
  "JSON objects": nested('{"a":', "1", "}"),
  "mappings in lines": lines(INDENTED, (index) => `${" ".repeat(index)}a:`),
  "lists in lines": `a:\n  ${"- ".repeat(DEPTH)}1`,
  "keys that are keys": `${"? ".repeat(DEPTH)}1`,
  "keys that are lists": nested("[", "1", "]: 1"),
  "lists that never end": `a: ${"[".repeat(DEPTH)}`,
  "mappings that never end": `a: ${'{"a":'.repeat(DEPTH)}`,
  aliases: lines(DEPTH, (index) => `a${index}: &a${index} [${index === 0 ? "1" : `*a${index - 1}`}]`),
  "merged aliases": lines(
    DEPTH,
    (index) => `a${index}: &a${index} {b: ${index === 0 ? "1" : `{<<: *a${index - 1}}`}}`,
  ),
};

/** Where schemas hold schemas or data. */
const schemas: Record<string, string> = {
  properties: nested('{"type":"object","properties":{"a":', '{"type":"string"}', "}}"),
  items: nested('{"type":"array","items":', '{"type":"string"}', "}"),
  allOf: nested('{"allOf":[', '{"type":"object"}', "]}"),
  additionalProperties: nested('{"type":"object","additionalProperties":', '{"type":"string"}', "}"),
  example: `{"type":"object","example":${nested('{"a":', "1", "}")}}`,
  default: `{"type":"object","default":${nested('{"a":', "1", "}")}}`,
  enum: `{"enum":${nested("[", "1", "]")}}`,
  "what no one knows": `{"x-a":${nested('{"a":', "1", "}")}}`,
};

/** Written as text: no object is that deep. */
const inApi = (operation: object) => (text: string) => api(swagger(operation).replace('"DEEP"', () => text));
const inEvent = (schema: string) =>
  event(`{"type":"object","properties":{"type":{"enum":["m.a"]},"content":${schema}}}`);

const jsonTexts: Record<string, string> = {
  lists: nested("[", "1", "]"),
  objects: nested('{"a":', "1", "}"),
  "lists that never end": "[".repeat(DEPTH),
};
const withExample = (text: string): ProjectFiles =>
  api(
    swagger({
      responses: {
        200: {
          description: "Good.",
          schema: { type: "object" },
          examples: { "application/json": text },
        },
      },
    }),
  );

/** Values inside values: in files of data, in schemas, in JSON text. */
export const data: [string, Kind][] = [
  ...group("an API file", inFiles(values, api), tooDeep),
  ...group("an event schema", inFiles(values, event), tooDeep, {
    // An event schema that begins like this is JSON.
    "mappings in a line": { code: "json-syntax" },
  }),
  ...group(
    "an example of an event",
    inFiles(values, (text) => event('{"type":"object"}', { "event-schemas/examples/m.a": text })),
    tooDeep,
    { "mappings in a line": { code: "json-syntax" } },
  ),
  ...group(
    "targets.yaml",
    inFiles(values, (text) => targets(`x: 1\n${text}`)),
    tooDeep,
  ),
  ...group("a schema of an API", inFiles(schemas, inApi(giving("DEEP"))), tooDeep),
  ...group("a schema of an event", inFiles(schemas, inEvent), tooDeep),
  ...group(
    "a parameter",
    inFiles(schemas, inApi({ parameters: [{ in: "body", name: "a", schema: "DEEP" }] })),
    tooDeep,
  ),
  ...group(
    "an exception",
    inFiles({ lists: nested("[", '"a"', "]") }, inApi({ "x-spec-ignore": "DEEP" })),
    tooDeep,
  ),
  ...group(
    "JSON text of a property",
    inFiles(jsonTexts, (text) => api(swagger(giving({ type: "object", example: text })))),
    tooDeep,
  ),
  ...group("JSON text of a response", inFiles(jsonTexts, withExample), tooDeep),
  ...group(
    "JSON text of a chapter",
    inFiles(jsonTexts, (text) => chapter(`.. code:: json\n\n   ${text}\n`)),
  ),
];
