import fc from "fast-check";
import { expect, test } from "vitest";
import { findUnknown } from "../../src/check/closed-world/unknown-keys.ts";
import { collect } from "../../src/check/examples/collect.ts";
import { createMayMatch } from "../../src/check/values/key-patterns.ts";
import { createVisitParts } from "../../src/check/values/parts.ts";
import { readModel } from "../../src/model/model.ts";
import { loadProject } from "../../src/project/load.ts";
import { createSources } from "../../src/source/sources.ts";
import { memoryFiles } from "../helpers/memory-files.ts";

const names = ["a", "b", "c/d", "e~f"];

/** A schema of an object, or of what may stand in it. */
interface Node {
  how: "properties" | "allOf" | "oneOf" | "anyOf" | "items";
  parts: Node[];
}

const node = fc.letrec<{ node: Node; leaf: Node; tree: Node }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, tie("leaf"), tie("tree")),
  leaf: fc.constant({ how: "properties", parts: [] }),
  tree: fc.record({
    how: fc.constantFrom<Node["how"][]>("properties", "allOf", "oneOf", "anyOf", "items"),
    parts: fc.array(tie("node"), { maxLength: 3 }),
  }),
})).node;

/** The schema of a node: whatever it combines, its object declares at least one key. */
function schemaOf({ how, parts }: Node): object {
  if (how === "items") return { type: "array", items: schemaOf({ how: "properties", parts }) };
  // Schemas that are combined speak of the same object: one of arrays fits none, and leaves nothing to be known.
  const schemas = parts.map((part) =>
    schemaOf(how !== "properties" && part.how === "items" ? { ...part, how: "properties" } : part),
  );
  if (how === "properties") {
    const entries = schemas.map((schema, index) => [names[index], schema]);
    return { type: "object", properties: { own: {}, ...Object.fromEntries(entries) } };
  }
  const own = { type: "object", properties: { own: {} } };
  return schemas.length === 0 ? own : { ...own, [how]: schemas };
}

/** A value with every key that a node's schema declares, and one more in each object; each of those has a pointer. */
function exampleOf(node: Node, pointer: string, unknown: string[]): unknown {
  if (node.how === "items") return [exampleOf({ ...node, how: "properties" }, `${pointer}/0`, unknown)];
  const value = declared(node, pointer, unknown);
  unknown.push(`${pointer}/unknown`);
  return { ...value, unknown: 1 };
}

/** What the combined schemas declare goes into one object; where two declare a key, the first gives its value. */
function declared(node: Node, pointer: string, unknown: string[]): Record<string, unknown> {
  const value: Record<string, unknown> = { own: 1 };
  if (node.how !== "properties") return value;
  for (const [index, part] of node.parts.entries()) {
    const name = names[index] ?? "";
    const escaped = name.replace("~", "~0").replace("/", "~1");
    value[name] = exampleOf(part, `${pointer}/${escaped}`, unknown);
  }
  return value;
}

test("exactly the keys that no schema declares are unknown, wherever they stand", () => {
  fc.assert(
    fc.property(node, (root) => {
      const unknown: string[] = [];
      const example = exampleOf(root, "", unknown);
      const body = JSON.stringify({ ...schemaOf(root), example });
      const files = {
        "targets.yaml": "targets: { main: { files: [] } }\n",
        "api/a.yaml": `swagger: "2.0"
info: { title: A, version: "1" }
paths: { /a: { post: { parameters: [{ in: body, name: b, schema: ${body} }], responses: {} } } }
`,
      };
      const sources = createSources(memoryFiles(files), () => {});
      const project = loadProject(sources, () => {});
      if (project === undefined) throw new Error("The project cannot be read");
      const [check] = collect(
        readModel(project, sources, () => {}),
        sources,
      ).checks;
      const visitParts = createVisitParts(createMayMatch());
      const found = check && findUnknown(visitParts, check.value, [check.schema]);
      expect(found?.map(({ pointer }) => pointer).sort()).toEqual(unknown.sort());
    }),
    { seed: 20151019, numRuns: 300 },
  );
});
