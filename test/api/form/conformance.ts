import { existsSync, readdirSync, readFileSync } from "node:fs";
import { openapi3Form } from "../../../src/api/form/openapi3.ts";
import { createFormCheck } from "../../../src/api/form/walk.ts";
import type { Finding } from "../../../src/diagnostics/finding.ts";
import { schemaIdentifiers } from "../../../src/schema/identifiers.ts";
import { rootOf } from "../../../src/schema/reader.ts";
import { createSources } from "../../../src/source/sources.ts";
import { memoryFiles } from "../../helpers/memory-files.ts";
import { exceptions } from "./exceptions.ts";

/** What came of running the suite. */
export interface Outcome {
  count: number;
  /** Files that are judged otherwise than the suite expects, and are no exceptions. */
  unexpected: string[];
  /** Exceptions that are judged as expected. */
  needless: string[];
}

const versions = ["3.0", "3.1", "3.2"] as const;

/**
 * Checks the form of all files of the tests that the OpenAPI Initiative publishes with its schemas.
 * @param suite the folder that holds a folder for each version, with `pass` and `fail` in it
 */
export function runSuite(suite: string): Outcome {
  const outcome: Outcome = { count: 0, unexpected: [], needless: [] };
  for (const version of versions)
    for (const kind of ["fail", "pass"]) {
      const folder = `${suite}/${version}/${kind}`;
      for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
        const name = `${version}/${kind}/${file}`;
        const findings = checkText(readFileSync(`${suite}/${name}`, "utf8"), version);
        // Where a reference leads is not a matter of form.
        const errors = findings.filter(
          ({ code, severity }) => severity === "error" && !code.startsWith("reference-"),
        );
        const isRefused = errors.length > 0;
        const isExpected = isRefused === (kind === "fail");
        outcome.count++;
        if (exceptions.has(name) === isExpected)
          (isExpected ? outcome.needless : outcome.unexpected).push(name);
      }
    }
  return outcome;
}

/** What is wrong with the form of an API file, and with the references in it. */
export function checkText(text: string, version: (typeof versions)[number], name = "api.yaml"): Finding[] {
  const findings: Finding[] = [];
  const report = (each: Finding) => void findings.push(each);
  const sources = createSources(memoryFiles({ [name]: text }), report, { identifiers: schemaIdentifiers });
  const source = sources.load(name);
  const check = createFormCheck(openapi3Form(`OpenAPI ${version}`), {
    sources,
    report,
    isSchemaFile: () => false,
  });
  if (source !== undefined) check(rootOf(source));
  return findings;
}
