import { describe, expect, test } from "vitest";
import { checkExamples } from "../../src/check/check-examples.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { readModel } from "../../src/model/model.ts";
import { loadProject } from "../../src/project/load.ts";
import { createSources } from "../../src/source/sources.ts";
import { corpus, hasShared } from "../helpers/shared.ts";

describe.skipIf(!hasShared)("the examples of a real specification", () => {
  test.each(["z-schema", "ajv", "both"] as const)(
    "have the four known faults and no other (%s)",
    async (engine) => {
      const findings: Finding[] = [];
      const sources = createSources(nodeFiles(corpus), () => {});
      const project = loadProject(sources, () => {});
      if (project === undefined) throw new Error("The project cannot be read");
      const model = readModel(project, sources, () => {});
      const checked = await checkExamples(model, sources, (each) => void findings.push(each), { engine });
      const v1 = "api/client-server/v1";
      expect(findings.map(({ location }) => `${location.file}:${sources.position(location).line}`)).toEqual([
        `${v1}/message_pagination.yaml:57`,
        ...[43, 104, 114].map((line) => `${v1}/sync.yaml:${line}`),
      ]);
      expect(checked.examples).toBeGreaterThanOrEqual(144);
    },
  );
});
