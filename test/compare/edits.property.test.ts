import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSides } from "../../src/compare/compare-sides.ts";
import { readSide } from "../../src/compare/read-side.ts";
import { memoryFiles } from "../helpers/memory-files.ts";
import { runs } from "../helpers/runs.ts";

/** A random project: operations that send and receive objects, an event, and a chapter. */
interface Project {
  operations: Operation[];
  event: string[];
  sections: { title: string; paragraphs: string[] }[];
}
interface Operation {
  path: string;
  parameters: string[];
  /** Properties of what is sent and of what is received. */
  sent: Record<string, string>;
  received: Record<string, string>;
}

const name = fc.constantFrom("alarm", "bell", "clock", "door", "engine", "flag");
const type = fc.constantFrom("string", "integer", "boolean");
const unique = { minLength: 1, maxLength: 4 };
const project: fc.Arbitrary<Project> = fc.record({
  operations: fc.uniqueArray(
    fc.record({
      path: name,
      parameters: fc.uniqueArray(name, { maxLength: 3 }),
      sent: fc.dictionary(name, type, { minKeys: 1, maxKeys: 4 }),
      received: fc.dictionary(name, type, { minKeys: 1, maxKeys: 4 }),
    }),
    { ...unique, selector: ({ path }) => path },
  ),
  event: fc.uniqueArray(name, unique),
  sections: fc.uniqueArray(
    fc.record({ title: name, paragraphs: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }) }),
    { ...unique, selector: ({ title }) => title },
  ),
});

/** Each kind of edit, with the change that it must be found as. */
const edits: Record<string, (project: Project) => void> = {
  "additive operation-added": ({ operations }) =>
    operations.push({ path: "new", parameters: [], sent: { a: "string" }, received: { a: "string" } }),
  "breaking operation-removed": ({ operations }) => operations.shift(),
  "additive parameter-added": ({ operations }) => operations.at(-1)?.parameters.push("xylophone"),
  "breaking type-changed": ({ operations }) => {
    const sent = operations.at(-1)?.sent ?? {};
    for (const key of Object.keys(sent).slice(0, 1)) sent[key] = "number[]";
  },
  "risky property-removed": ({ operations }) => {
    const received = operations.at(-1)?.received ?? {};
    for (const key of Object.keys(received).slice(0, 1)) delete received[key];
  },
  "additive property-added": ({ event }) => event.push("xylophone"),
  "docs section-added": ({ sections }) => sections.push({ title: "new", paragraphs: ["Quite new."] }),
  "docs section-removed": ({ sections }) => sections.shift(),
  "docs text-changed": ({ sections }) => sections.at(-1)?.paragraphs.push("One more."),
};

const schemaOf = (properties: Record<string, string>) => ({
  type: "object",
  properties: Object.fromEntries(
    Object.entries(properties).map(([key, each]) => [
      key,
      each.endsWith("[]") ? { type: "array", items: { type: each.slice(0, -2) } } : { type: each },
    ]),
  ),
});

function sideOf({ operations, event, sections }: Project) {
  const paths = operations.map(({ path, parameters, sent, received }) => [
    `/${path}`,
    {
      put: {
        parameters: [
          ...parameters.map((each) => ({ in: "query", name: each, type: "string" })),
          { in: "body", name: "body", schema: schemaOf(sent) },
        ],
        responses: { 200: { description: "Done.", schema: schemaOf(received) } },
      },
    },
  ]);
  const api = {
    swagger: "2.0",
    info: { title: "A", version: "1" },
    produces: ["application/json"],
    consumes: ["application/json"],
    paths: Object.fromEntries(paths),
  };
  const content = schemaOf(Object.fromEntries(event.map((each) => [each, "string"])));
  const text = sections.map(
    ({ title, paragraphs }) =>
      `${title}\n${"-".repeat(title.length)}\n\n${paragraphs.map((each) => `${title} ${each}.`).join("\n\n")}\n\n`,
  );
  const read = readSide(
    "a",
    memoryFiles({
      "targets.yaml": "targets: { main: { files: [a.rst] } }\n",
      "specification/a.rst": `Chapter\n=======\n\n${text.join("")}`,
      "api/a.yaml": JSON.stringify(api),
      "event-schemas/schema/m.a": JSON.stringify({ type: "object", properties: { content } }),
    }),
  );
  if ("unreadable" in read) throw new Error(read.unreadable);
  return read;
}

async function changesOf(before: Project, after: Project): Promise<string[]> {
  const { changes } = await compareSides(sideOf(before), sideOf(after));
  return [...new Set(changes.map(({ class: grade, code }) => `${grade} ${code}`))].sort();
}

describe("a random project", () => {
  it("is the same as itself", async () => {
    await fc.assert(
      fc.asyncProperty(project, async (before) => {
        expect(await changesOf(before, structuredClone(before))).toEqual([]);
      }),
    );
  });

  it.each(Object.entries(edits))("with one edit has %s and nothing else", async (expected, edit) => {
    await fc.assert(
      fc.asyncProperty(project, async (before) => {
        const after = structuredClone(before);
        edit(after);
        expect(await changesOf(before, after)).toEqual([expected]);
      }),
      { numRuns: runs(25) },
    );
  });

  it("has the same changes whatever the order of what is named", async () => {
    const shuffled = (each: Project): Project => ({ ...each, operations: each.operations.toReversed() });
    await fc.assert(
      fc.asyncProperty(project, project, async (before, after) => {
        expect(await changesOf(shuffled(before), after)).toEqual(await changesOf(before, after));
      }),
      { numRuns: runs(25) },
    );
  });
});
