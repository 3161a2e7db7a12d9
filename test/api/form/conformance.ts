import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createReadApi } from "../../../src/api/read-api.ts";
import type { Finding } from "../../../src/diagnostics/finding.ts";
import { schemaIdentifiers } from "../../../src/schema/identifiers.ts";
import { createReader } from "../../../src/schema/reader.ts";
import { createSources } from "../../../src/source/sources.ts";
import { memoryFiles } from "../../helpers/memory-files.ts";
import { checkFile, versions } from "./check-file.ts";

/** What came of running the suite. */
export interface Outcome {
  count: number;
  /** Files that are judged otherwise than the suite expects. */
  unexpected: string[];
}

/** What is found while a file is read: among it, what stands where a schema should and is none. */
function findingsOfReading(text: string): Finding[] {
  const findings: Finding[] = [];
  const report = (each: Finding) => void findings.push(each);
  const sources = createSources(memoryFiles({ "api.yaml": text }), report, {
    identifiers: schemaIdentifiers,
  });
  createReadApi(createReader(sources, report))({ file: "api.yaml", group: "api" });
  return findings;
}

/**
 * Checks the form of all files of the tests that the OpenAPI Initiative publishes with its schemas.
 * @param suite the folder that holds a folder for each version, with `pass` and `fail` in it
 */
export function runSuite(suite: string): Outcome {
  const outcome: Outcome = { count: 0, unexpected: [] };
  for (const version of versions)
    for (const kind of ["fail", "pass"]) {
      const folder = `${suite}/${version}/${kind}`;
      for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
        const name = `${version}/${kind}/${file}`;
        const text = readFileSync(`${suite}/${name}`, "utf8");
        const { findings } = checkFile({ "api.yaml": text }, "api.yaml", version);
        findings.push(...findingsOfReading(text).filter(({ code }) => code === "wrong-type"));
        // Where a reference leads is not a matter of form.
        const errors = findings.filter(
          ({ code, severity }) => severity === "error" && !code.startsWith("reference-"),
        );
        const isRefused = errors.length > 0;
        outcome.count++;
        if (isRefused !== (kind === "fail")) outcome.unexpected.push(name);
      }
    }
  return outcome;
}
