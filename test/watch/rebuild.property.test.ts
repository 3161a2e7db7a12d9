import fc from "fast-check";
import { it } from "vitest";
import type { BuilderOptions } from "../../src/cli/builder.ts";
import { runs } from "../helpers/runs.ts";
import { expectLikeFirst, type Step, start } from "./rebuilding.ts";

const edited = (file: string, from: string, to: string): string => {
  const text = start[file] ?? "";
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return text.replaceAll(from, to);
};

/** Files as they may be without an error. */
const right: Record<string, string[]> = {
  "targets.yaml": [edited("targets.yaml", "{ 1: details.rst }", "{ 2: details.rst }")],
  "specification/intro.rst": [
    edited("specification/intro.rst", "*Name*", "**Another**"),
    edited("specification/intro.rst", ".. sectnum::", ""),
    edited("specification/intro.rst", "Version", "Another line.\n\nAnd another.\n\nVersion"),
    edited("specification/intro.rst", "Introduction\n", "Details\n"),
    edited("specification/intro.rst", "place_,", "place_ [#first]_,\n\n.. [#first] One more note.\n\nAnd"),
  ],
  "specification/details.rst": [
    `${start["specification/details.rst"]}\nInner\n-----\n\nText.\n`,
    "Details\n=======\n\n{% if true %}{{ping_http_api}}{% endif %}\n",
  ],
  "specification/more.rst": [
    edited("specification/more.rst", "Inner\n", "Details\n"),
    edited("specification/more.rst", "See", "A line.\n\nSee"),
    edited("specification/more.rst", "See", "\n\nSee"),
    edited("specification/more.rst", ".. _place:\n\nSee", ".. _other:\n\nSee").replace(
      "- An",
      ".. _place:\n\n- An",
    ),
  ],
  "specification/prose.md": [
    edited("specification/prose.md", "# Prose {#prose}", "Text.\n\n## Prose"),
    edited("specification/prose.md", "- An item", "{% if true %}<<ping_http_api>>{% endif %}\n\n- An item"),
    edited("specification/prose.md", "{{pong_http_api}}", "> {{pong_http_api}}"),
    edited("specification/prose.md", "Version", "\n\nVersion"),
  ],
  "specification/deeper.md": [
    edited("specification/deeper.md", "title: Deeper", "title: Details"),
    edited("specification/deeper.md", "| 1 | 2 |", "| 1 | 2 |\n| *3* | 4 |"),
    "Text alone.\n\n## Limits\n",
  ],
  "api/ping.yaml": [
    edited("api/ping.yaml", "How often.", "How often, in ``pings``."),
    edited("api/ping.yaml", "basePath", "# A line more.\nbasePath"),
  ],
  "api/second.yaml": [edited("api/pong.yaml", "/pong", "/second")],
  "shared/definitions/third.yaml": [
    edited("shared/definitions/third.yaml", "Deep inside.", "Deeper inside."),
  ],
  "event-schemas/schema/m.ping": [edited("event-schemas/schema/m.ping", "A ping.", "Another ping.")],
  "event-schemas/examples/m.ping": ['{ "type": "m.ping", "content": { "note": "bye" } }\n'],
  "event-schemas/schema/core-event-schema/event.json": [
    edited("event-schemas/schema/core-event-schema/event.json", "Who", "Whoever"),
  ],
  "CHANGELOG.rst": ["Changes in v2.0.0\n=================\n\n- Two.\n"],
  "templating/event.njk": [edited("templating/event.njk", "our own", "mine")],
  "README.md": ["Nothing of concern.\n"],
};

/** Files as they may be wrong, or gone. */
const wrong: Record<string, (string | undefined)[]> = {
  "targets.yaml": [
    edited("targets.yaml", "more.rst", "gone.rst"),
    `title_styles: ["=", "~"]\n${start["targets.yaml"]}`,
    "targets: [\n",
  ],
  "specification/intro.rst": [
    edited("specification/intro.rst", "place_", "nowhere_"),
    edited("specification/intro.rst", "pong_http_api", "pung_http_api"),
    undefined,
  ],
  "specification/details.rst": ["Details\n=======\n\n{% if %}\n"],
  "specification/more.rst": [edited("specification/more.rst", "|name|", "|nameless|"), ""],
  "specification/prose.md": [
    edited("specification/prose.md", "pong_http_api", "pung_http_api"),
    edited("specification/prose.md", "An item", "An <blink>item"),
    "",
    undefined,
  ],
  "specification/deeper.md": [
    edited("specification/deeper.md", "## Limits {#limits}", "## Limits {#bounds}"),
    edited("specification/deeper.md", "title: Deeper", "title: [Deeper"),
    undefined,
  ],
  "api/ping.yaml": [
    edited("api/ping.yaml", "summary: Ping the server.", "summary: [Ping]"),
    edited("api/ping.yaml", "paths:", "paths: {"),
    edited("api/ping.yaml", '"pong": 3', '"pong": "three"'),
    edited("api/ping.yaml", "x-example: 3", "x-example: three"),
    edited("api/ping.yaml", "summary: Ping", "summary: |\n        `Ping"),
    undefined,
  ],
  "api/second.yaml": ["swagger: '2.0'\npaths: {}\n"],
  "shared/definitions/third.yaml": [
    edited("shared/definitions/third.yaml", "type: string", "$ref: first.yaml"),
    "type: [\n",
    edited("shared/definitions/third.yaml", "type: string", "type: string, example: 3"),
    undefined,
  ],
  "event-schemas/schema/m.ping": [`${start["event-schemas/schema/m.ping"]},`, undefined],
  "event-schemas/examples/m.ping": ["{", '{ "type": "m.pong", "content": { "note": 1 } }\n', undefined],
  "event-schemas/schema/core-event-schema/event.json": [undefined],
  "CHANGELOG.rst": ["Nothing\n=======\n", undefined],
  "templating/event.njk": ["{{ nothing.at.all }}\n", "{% if %}\n", undefined],
  "templating/event-macro.njk": ["{% macro event(event, title) %}{{ title }}\n{% endmacro %}\n", undefined],
};

const edit = (variants: Record<string, (string | undefined)[]>): fc.Arbitrary<Step> =>
  fc
    .constantFrom(...Object.keys(variants))
    .chain((file) => fc.constantFrom(start[file], ...(variants[file] ?? [])).map((text) => ({ file, text })));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: edit(right) },
  { weight: 3, arbitrary: edit(wrong) },
  { weight: 4, arbitrary: fc.constant("fix" as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { from: "api", to: "apis" },
      { from: "apis", to: "api" },
      { from: "event-schemas/schema", to: "event-schemas/away" },
      { from: "event-schemas/away", to: "event-schemas/schema" },
    ),
  },
);

it.each<[string, Partial<BuilderOptions>]>([
  ["as it is published", {}],
  ["as a folder of pages", { pages: true }],
  ["as it is previewed", { sourceLines: true }],
  ["by the templates of 2015", { templates: "2015" }],
])("builds after any edits what a first build gives, %s", async (_, options) => {
  const bursts = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(bursts, (edits) => expectLikeFirst(edits, options)),
    { numRuns: runs(8) },
  );
});

const apiError: Step = {
  file: "api/ping.yaml",
  text: edited("api/ping.yaml", "summary: Ping the server.", "summary: [Ping]"),
};

it.each<[string, Step[][]]>([
  [
    "an error of an API file, while chapters change",
    [
      [apiError],
      [{ file: "specification/more.rst", text: edited("specification/more.rst", "See", "Do see") }],
      ["fix"],
    ],
  ],
  [
    "an anchor that changes for what another chapter says",
    [
      [
        {
          file: "specification/details.rst",
          text: `${start["specification/details.rst"]}\nInner\n-----\n\nText.\n`,
        },
      ],
      ["fix"],
    ],
  ],
  [
    "lines that move inside a section",
    [[{ file: "specification/more.rst", text: edited("specification/more.rst", "See", "\n\nSee") }]],
  ],
])("builds what a first build gives: %s", async (_, bursts) => {
  await expectLikeFirst(bursts);
  await expectLikeFirst(bursts, { sourceLines: true });
});
