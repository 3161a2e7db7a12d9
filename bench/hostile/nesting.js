import { api, apiProject, chapterProject, many, mapping } from "./project.js";

const chapter = (text) => chapterProject(`Main\n====\n\n${text}\n`);
const deep = (depth, open, inner, close) => open.repeat(depth) + inner + close.repeat(depth);

/** Long names, deep nesting and large files, by what they are. */
export const nesting = {
  "a title of 40,000 characters": (k) => {
    const title = "T".repeat(40000 * k);
    return apiProject(api({ type: "object", title, properties: { a: { type: "string" } } }));
  },
  "a chapter's title of 40,000 characters": (k) => {
    const title = "T".repeat(40000 * k);
    return chapter(`${title}\n${"-".repeat(40000 * k)}\n\n\`${title}\`_`);
  },
  "2,000 long titles": (k) =>
    apiProject(
      api({
        type: "object",
        properties: mapping(2000 * k, (i) => [
          `p${i}`,
          { type: "object", title: `Title${i}${"x".repeat(100)}`, properties: { a: { type: "string" } } },
        ]),
      }),
    ),
  "line blocks 2,200 deep": (k) => chapter(many(2200 * k, (i) => `|${" ".repeat(i + 1)}a`).join("\n")),
  "line blocks 2,200 deep, from inside": (k) =>
    chapter(many(2200 * k, (i) => `|${" ".repeat(2200 * k - i)}a`).join("\n")),
  "list markers in one line": (k) => chapter(`${"- ".repeat(2200 * k)}a`),
  "block quotes": (k) => chapter(many(300 * k, (i) => `${" ".repeat(i)}a\n`).join("\n")),
  "definition lists 1,500 deep": (k) => chapter(many(1500 * k, (i) => `${"  ".repeat(i)}a`).join("\n")),
  "a schema 3,000 deep": (k) =>
    apiProject(
      api("SCHEMA").replace(
        '"SCHEMA"',
        deep(3000 * k, '{"type":"object","properties":{"a":', '{"type":"string"}', "}}"),
      ),
    ),
  "arrays of arrays 3,000 deep": (k) =>
    apiProject(
      api("SCHEMA").replace('"SCHEMA"', deep(3000 * k, '{"type":"array","items":', '{"type":"string"}', "}")),
    ),
  "an allOf 3,000 deep": (k) =>
    apiProject(api("SCHEMA").replace('"SCHEMA"', deep(3000 * k, '{"allOf":[', '{"type":"object"}', "]}"))),
  "an example 3,000 deep": (k) =>
    apiProject(
      api("SCHEMA").replace('"SCHEMA"', `{"type":"object","example":${deep(3000 * k, '{"a":', "1", "}")}}`),
    ),
  "an example as text, 20,000 deep": (k) =>
    apiProject(api({ type: "object", example: deep(20000 * k, "[", "1", "]") })),
  "YAML in one line, 20,000 deep": (k) => apiProject(deep(20000 * k, "[", "1", "]")),
  "a YAML block 600 deep": (k) => apiProject(many(600 * k, (i) => `${" ".repeat(i)}a:`).join("\n")),
  "targets 10,000 deep": (k) => ({
    "targets.yaml": `targets:\n  main:\n    files: ${deep(10000 * k, "{1: [", "a.rst", "]}")}\n`,
    "specification/a.rst": "A\n=\n",
  }),
  "groups 3,000 deep": (k) => ({
    "targets.yaml": `targets:\n  main:\n    files: ["group:g0"]\ngroups:\n${many(3000 * k, (i) => `  g${i}: ["group:g${i + 1}"]\n`).join("")}  g${3000 * k}: [a.rst]\n`,
    "specification/a.rst": "A\n=\n",
  }),
  "a chain of 5,000 references": (k) =>
    apiProject(
      api(
        { $ref: "#/definitions/d0" },
        {
          ...mapping(5000 * k, (i) => [`d${i}`, { $ref: `#/definitions/d${i + 1}` }]),
          [`d${5000 * k}`]: { type: "object" },
        },
      ),
    ),
  "a file of 540 MB": (k) => ({ ...chapter("A."), "api/api.yaml": { size: 540e6 * k } }),
  "a chapter of 540 MB": (k) => ({ ...chapter("A."), "specification/main.rst": { size: 540e6 * k } }),
  "a schema of 540 MB": (k) => ({ ...chapter("A."), "event-schemas/schema/m.a": { size: 540e6 * k } }),
  "an example of 540 MB": (k) => ({
    ...chapter("A."),
    "event-schemas/schema/m.a": '{"type":"object"}',
    "event-schemas/examples/m.a": { size: 540e6 * k },
  }),
  "a changelog of 540 MB": (k) => ({
    ...chapter("{{spec_changelog}} {{spec_version}}"),
    "CHANGELOG.rst": { size: 540e6 * k },
  }),
  "targets.yaml of 540 MB": (k) => ({ ...chapter("A."), "targets.yaml": { size: 540e6 * k } }),
  "a 50 MB chapter": (k) => chapter("Some words of a long chapter.\n\n".repeat((50e6 / 31) * k)),
  "a chapter of 5 MB": (k) => chapter("Some words of a long chapter.\n\n".repeat((5e6 / 31) * k)),
  "300,000 definitions": (k) =>
    apiProject(
      api(
        { type: "object" },
        mapping(300000 * k, (i) => [`D${i}`, { type: "object", properties: { a: { type: "string" } } }]),
      ),
    ),
  "30,000 definitions": (k) =>
    apiProject(
      api(
        { type: "object" },
        mapping(30000 * k, (i) => [`D${i}`, { type: "object", properties: { a: { type: "string" } } }]),
      ),
    ),
};
