import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkExamples } from "../../../src/check/examples/check-examples.ts";
import { collect } from "../../../src/check/examples/collect.ts";
import { nodeFiles } from "../../../src/cli/node-files.ts";
import type { Finding } from "../../../src/diagnostics/finding.ts";
import { readModel } from "../../../src/model/model.ts";
import type { Model } from "../../../src/model/types.ts";
import { loadProject } from "../../../src/project/load.ts";
import { pointerOf } from "../../../src/source/pointer.ts";
import { createSources, type Sources } from "../../../src/source/sources.ts";
import { corpus, golden, hasShared } from "../../helpers/shared.ts";

/** The project read without its findings. */
function readCorpus(): { model: Model; sources: Sources } {
  const sources = createSources(nodeFiles(corpus), () => {});
  const project = loadProject(sources, () => {});
  if (project === undefined) throw new Error("The project cannot be read");
  return { model: readModel(project, sources, () => {}), sources };
}

function linesOf(name: string): string[] {
  return readFileSync(`${golden}/${name}`, "utf8").trimEnd().split("\n");
}

describe.skipIf(!hasShared)("the examples of a real specification", () => {
  test("are all those that the original checked, and more", () => {
    const { model, sources } = readCorpus();
    const { checks } = collect(model, sources);
    const places = checks.map(({ place, schema }) => ({
      example: `${place.file}#${place.pointer}`,
      schema: schema.location.file,
    }));
    const missing = [
      ...linesOf("checked-api.txt").filter((line) => {
        const [, file = "", method = "", path = "", status] =
          /schema for: '([^']*)' '(\S+) ([^']*)' ?(\d*)$/.exec(line) ?? [];
        const endpoint = `${file}#${pointerOf(["paths", path, method.toLowerCase()])}`;
        const start = status ? `${endpoint}/responses/${status}/examples/` : `${endpoint}/parameters/`;
        const isThere = places.some(
          ({ example }) =>
            example.startsWith(start) && (status !== "" || example.endsWith("/schema/example")),
        );
        return !isThere;
      }),
      ...linesOf("checked-events.txt").filter((line) => {
        const [, example, schema] = /schema for: '([^']*)' '([^']*)'$/.exec(line) ?? [];
        const isThere = places.some(
          (each) => each.example === `event-schemas/${example}#` && each.schema === `event-schemas/${schema}`,
        );
        return !isThere;
      }),
    ];
    expect(missing).toEqual([]);
    expect([linesOf("checked-api.txt"), linesOf("checked-events.txt")].map(({ length }) => length)).toEqual([
      42, 28,
    ]);
  });

  test.each(["z-schema", "ajv", "both"] as const)(
    "have the four known errors and no other (%s)",
    async (engine) => {
      const findings: Finding[] = [];
      const { model, sources } = readCorpus();
      const checked = await checkExamples(
        collect(model, sources),
        { sources, report: (each) => void findings.push(each) },
        engine,
      );
      const v1 = "api/client-server/v1";
      expect(findings.map(({ location }) => `${location.file}:${sources.position(location).line}`)).toEqual([
        `${v1}/message_pagination.yaml:57`,
        ...[43, 104, 114].map((line) => `${v1}/sync.yaml:${line}`),
      ]);
      expect(checked.examples).toBeGreaterThanOrEqual(144);
    },
  );
});
