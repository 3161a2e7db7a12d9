import { api, apiProject, apiWithExample, chapterProject, many, mapping } from "./project.js";

const chapter = (text) => chapterProject(`Main\n====\n\n${text}\n`);
const targets = (more) => `targets:\n  main:\n    files: [main.rst]\n${more}`;
const schema = (properties, more = {}) => JSON.stringify({ type: "object", properties, ...more });

/** What took quadratic time or worse, by what it is. */
export const growth = {
  "two names of 40,000 characters": (k) =>
    chapterProject(`Main\n====\n\n{{${"a".repeat(40000 * k)}b}}\n`, {
      "targets.yaml": targets(`event_groups:\n  ${"a".repeat(40000 * k)}c: [m.x]\n`),
    }),
  "two keys of 40,000 characters": (k) =>
    apiProject(
      apiWithExample(
        { type: "object", properties: { [`${"a".repeat(40000 * k)}b`]: { type: "string" } } },
        { [`${"a".repeat(40000 * k)}c`]: "x" },
      ),
    ),
  "3,000 wrong placeholders beside 3,000 event types": (k) =>
    chapterProject(`Main\n====\n\n${many(3000 * k, (i) => `{{m_thing_number_${i}_evebt}}\n`).join("\n")}\n`, {
      ...mapping(3000 * k, (i) => [`event-schemas/schema/m.thing.number.${i}`, schema({})]),
    }),
  "3,000 missing chapters beside 3,000": (k) => ({
    "targets.yaml": `targets:\n  main:\n    files: [${many(3000 * k, (i) => `chapter-number-${i}.rts`).join(", ")}]\n`,
    ...mapping(3000 * k, (i) => [`specification/chapter-number-${i}.rst`, `A${i}\n===\n`]),
  }),
  "3,000 missing groups beside 3,000": (k) => ({
    "targets.yaml": `targets:\n  main:\n    files: [${many(3000 * k, (i) => `"group:group-number-${i}x"`).join(", ")}]\ngroups:\n${many(3000 * k, (i) => `  group-number-${i}: [main.rst]\n`).join("")}`,
    "specification/main.rst": "A\n=\n",
  }),
  "3,000 redirects to nothing beside 3,000 titles": (k) =>
    chapterProject(many(3000 * k, (i) => `Title number ${i}\n================\n\n`).join(""), {
      "targets.yaml": targets(
        `redirects:\n${many(3000 * k, (i) => `  old-${i}: "#title-nunber-${i}"\n`).join("")}`,
      ),
    }),
  "3,000 references to nothing beside 3,000 titles": (k) =>
    chapterProject(
      many(3000 * k, (i) => `Title number ${i}\n================\n\nSee \`Title nunber ${i}\`_.\n\n`).join(
        "",
      ),
    ),
  "3,000 published anchors that are gone": (k) =>
    chapterProject(many(3000 * k, (i) => `Title number ${i}\n================\n\n`).join(""), {
      "targets.yaml": targets("anchors: anchors\n"),
      "anchors/main.anchors.json": JSON.stringify({
        anchors: many(3000 * k, (i) => ({ id: `title-nunber-${i}`, title: `Title nunber ${i}` })),
      }),
    }),
  "3,000 wrong keys beside 3,000 known ones": (k) =>
    apiProject(
      apiWithExample(
        {
          type: "object",
          properties: mapping(3000 * k, (i) => [`property_number_${i}`, { type: "string" }]),
        },
        mapping(3000 * k, (i) => [`property_nunber_${i}`, "x"]),
      ),
    ),
  "3,000 references to missing definitions beside 3,000": (k) =>
    apiProject(
      api(
        {
          type: "object",
          properties: mapping(3000 * k, (i) => [`p${i}`, { $ref: `#/definitions/DefinitionNunber${i}` }]),
        },
        mapping(3000 * k, (i) => [`DefinitionNumber${i}`, { type: "object" }]),
      ),
    ),
  "3,000 events in groups in vain beside 3,000": (k) =>
    chapterProject("Main\n====\n", {
      "targets.yaml": targets(
        `event_groups:\n  all: [${many(3000 * k, (i) => `m.thing.nunber.${i}`).join(", ")}]\n`,
      ),
      ...mapping(3000 * k, (i) => [`event-schemas/schema/m.thing.number.${i}`, schema({})]),
    }),
  "3,000 keys of Swagger misspelt": (k) =>
    apiProject(
      api({
        type: "object",
        properties: mapping(3000 * k, (i) => [`p${i}`, { type: "string", descripton: "x" }]),
      }),
    ),
  "3,000 unknown keys of one object": (k) =>
    apiProject(api({ type: "object", ...mapping(3000 * k, (i) => [`descriptio${i}`, "x"]) })),
  "a substitution of 4,000 nodes, used 2,000 times": (k) =>
    chapter(`.. |a| replace:: ${"*x* ".repeat(2000 * k)}\n\n${many(2000 * k, () => "|a|\n").join("\n")}`),
  "blanks before a line's end in messages": (k) =>
    chapter(`\`a${" ".repeat(100000 * k)}b\`_ and |x${" ".repeat(100000 * k)}y|`),
  "blanks in a name": (k) => apiProject(api({ type: `a${" ".repeat(100000 * k)}b` })),
  "redirects in a chain": (k) =>
    chapterProject("Main\n====\n", {
      "targets.yaml": targets(
        `redirects:\n${many(4000 * k, (i) => `  r${i}: "#r${i + 1}"\n`).join("")}  r${4000 * k}: "#main"\n`,
      ),
    }),
  "2,000 titled objects": (k) =>
    apiProject(
      api({
        type: "object",
        properties: mapping(2000 * k, (i) => [
          `p${i}`,
          { type: "object", title: `Title${i}`, properties: { a: { type: "string" } } },
        ]),
      }),
    ),
  "many references to one footnote": (k) => chapter(`${"[1]_ ".repeat(40000 * k)}\n\n.. [1] A.`),
  "many references to one footnote, in lines": (k) =>
    chapter(`${"[#a]_\n\n".repeat(40000 * k)}\n\n.. [#a] A.`),
  "many references to one citation": (k) => chapter(`${"[A]_ ".repeat(40000 * k)}\n\n.. [A] A.`),
  "many equal titles": (k) => chapter("A\n-\n\n".repeat(40000 * k)),
  "many equal targets": (k) => chapter(".. _a:\n\nA.\n\n".repeat(40000 * k)),
  "uniqueItems on 30,000 objects": (k) =>
    apiProject(
      apiWithExample(
        { type: "array", uniqueItems: true, items: { type: "object" } },
        many(30000 * k, (i) => ({ a: i })),
      ),
    ),
  "an enum of 20,000 on 3,000 items": (k) =>
    apiProject(
      apiWithExample(
        { type: "array", items: { type: "string", enum: many(20000 * k, (i) => `value ${i}`) } },
        many(3000 * k, (i) => `value ${20000 * k - 1 - i}`),
      ),
    ),
  "50,000 required names": (k) =>
    apiProject(
      apiWithExample({ type: "object", required: many(50000 * k, (i) => `name${i}`) }, { name0: 1 }),
    ),
  "50,000 required names, none there": (k) =>
    apiProject(apiWithExample({ type: "object", required: many(50000 * k, (i) => `name${i}`) }, {})),
  "50,000 required names, described": (k) =>
    apiProject(
      apiWithExample(
        {
          type: "object",
          required: many(50000 * k, (i) => `name${i}`),
          properties: mapping(50000 * k, (i) => [`name${i}`, { type: "string" }]),
        },
        {},
      ),
    ),
  "10,000 required names, described and there": () =>
    apiProject(
      apiWithExample(
        {
          type: "object",
          required: many(10000, (i) => `name${i}`),
          properties: mapping(10000, (i) => [`name${i}`, { type: "string" }]),
        },
        mapping(10000, (i) => [`name${i}`, "x"]),
      ),
    ),
  "allOf in a chain of 500, each naming the next ten": (k) =>
    apiProject(
      api(
        { $ref: "#/definitions/d0" },
        {
          ...mapping(500 * k, (i) => [
            `d${i}`,
            {
              allOf: many(Math.min(10, 500 * k - i), (j) => ({ $ref: `#/definitions/d${i + 1 + j}` })),
              properties: { [`p${i}`]: { type: "string" } },
            },
          ]),
          [`d${500 * k}`]: { type: "object" },
        },
      ),
    ),
  "allOf in a chain of 2,000": (k) =>
    apiProject(
      api(
        { $ref: "#/definitions/d0" },
        {
          ...mapping(2000 * k, (i) => [
            `d${i}`,
            {
              allOf: [
                { $ref: `#/definitions/d${i + 1}` },
                { type: "object", properties: { [`p${i}`]: { type: "string" } } },
              ],
            },
          ]),
          [`d${2000 * k}`]: { type: "object", properties: { a: { type: "string" } } },
        },
      ),
    ),
  "16,000 properties in a chain": (k) =>
    apiProject(
      api(
        { $ref: "#/definitions/d0" },
        {
          ...mapping(16000 * k, (i) => [
            `d${i}`,
            { type: "object", properties: { a: { $ref: `#/definitions/d${i + 1}` } } },
          ]),
          [`d${16000 * k}`]: { type: "object" },
        },
      ),
    ),
  "quotes in JSON that never ends": (k) => chapter(`.. code:: json\n\n   ${'"\\\\'.repeat(100000 * k)}\n`),
  "quotes in an example that never ends": (k) =>
    apiProject(apiWithExample({ type: "string" }, '"\\'.repeat(100000 * k))),
  "a circle of redirects": (k) =>
    chapterProject("Main\n====\n", {
      "targets.yaml": targets(
        `redirects:\n${many(4000 * k, (i) => `  r${i}: "#r${(i + 1) % (4000 * k)}"\n`).join("")}`,
      ),
    }),
  "redirects to one anchor": (k) =>
    chapterProject("Main\n====\n", {
      "targets.yaml": targets(`redirects:\n${many(20000 * k, (i) => `  r${i}: "#main"\n`).join("")}`),
    }),
  "blanks before a line's end": (k) => chapter(`A.${" ".repeat(1e6 * k)}\nB.`),
  "blanks before a line's end in a description": (k) =>
    apiProject(api({ type: "object", description: `A.${" ".repeat(1e6 * k)}\nB.` })),
  "blanks in a description": (k) =>
    apiProject(api({ type: "object", description: `A.${" ".repeat(1e6 * k)}B::` })),
  "line ends in a description": (k) =>
    apiProject(api({ type: "object", description: `A.${"\n".repeat(3e5 * k)}B.` })),
  "blanks in a line of YAML": (k) =>
    apiProject(
      `swagger: "2.0"${" ".repeat(1e6 * k)}\ninfo: { title: a${" ".repeat(1e6 * k)}b, version: "1" }\npaths: {}\n`,
    ),
  "many footnotes": (k) => chapter(many(15000 * k, (i) => `[#a${i}]_\n\n.. [#a${i}] A.\n\n`).join("")),
  "many citations": (k) => chapter(many(15000 * k, (i) => `[a${i}]_\n\n.. [a${i}] A.\n\n`).join("")),
  "footnotes without a name": (k) =>
    chapter(`${"[#]_ ".repeat(15000 * k)}\n\n${".. [#] A.\n".repeat(15000 * k)}`),
  "footnotes with symbols": (k) =>
    chapter(`${"[*]_ ".repeat(4000 * k)}\n\n${".. [*] A.\n".repeat(4000 * k)}`),
  "20,000 unknown keys of Swagger": (k) =>
    apiProject(
      JSON.stringify({
        swagger: "2.0",
        info: { title: "Api", version: "1" },
        paths: {},
        ...mapping(20000 * k, (i) => [`key${i}`, i]),
      }),
    ),
  "20,000 substitutions": (k) =>
    chapter(
      `${many(20000 * k, (i) => `.. |a${i}| replace:: b\n`).join("")}\n${many(20000 * k, (i) => `|a${i}|\n`).join("")}`,
    ),
  "quotes in the text of an example": (k) =>
    apiProject(apiWithExample({ type: "string" }, '"'.repeat(1e6 * k))),
  "quotes in JSON text": (k) =>
    apiProject(api({ type: "object", example: `{"a": "${'\\"'.repeat(5e5 * k)}"}` })),
  "a chapter of 15 MB": (k) => chapter("Some words of a long chapter.\n\n".repeat((7.5e6 / 31) * k)),
  "2,500 block quotes": (k) => chapter(many(1250 * k, (i) => `${" ".repeat(i)}a\n`).join("\n")),
  "strings for a large pattern": (k) =>
    apiProject(
      apiWithExample(
        { type: "array", items: { type: "string", pattern: "(?:a?){1500}b" } },
        many(500 * k, (i) => `${"a".repeat(5000)}${i}`),
      ),
    ),
  "keys for a large pattern": (k) =>
    apiProject(
      apiWithExample(
        { type: "object", patternProperties: { "(?:a?){1500}b": { type: "string" } } },
        mapping(500 * k, (i) => [`${"a".repeat(5000)}${i}`, "x"]),
      ),
    ),
  "a key too long for a pattern": (k) =>
    apiProject(
      apiWithExample(
        { type: "object", patternProperties: { "(?:a?){1500}b": { type: "string" } } },
        { ["a".repeat(100000 * k)]: "x" },
      ),
    ),
  "tags whose quotes never end": (k) => chapter(`${'{{"\\" '.repeat(20000 * k)}" {{`),
  "names of a tag": (k) => chapter(`{{ ${"a + ".repeat(10000 * k)}a }}`),
  "chapters that no target lists": (k) => ({
    "targets.yaml": targets(`redirects:\n${many(20000 * k, (i) => `  redirect-${i}: "#main"\n`).join("")}`),
    "specification/main.rst": "Main\n====\n",
    ...mapping(2000 * k, (i) => [`specification/chapter-${i}.rst`, ".. include:: a.rst\n"]),
  }),
};
