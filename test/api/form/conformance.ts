import { existsSync, readdirSync, readFileSync } from "node:fs";
import { checkFile, versions } from "./check-file.ts";
import { exceptions } from "./exceptions.ts";

/** What came of running the suite. */
export interface Outcome {
  count: number;
  /** Files that are judged otherwise than the suite expects, and are no exceptions. */
  unexpected: string[];
  /** Exceptions that are judged as expected. */
  needless: string[];
}

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
        const text = readFileSync(`${suite}/${name}`, "utf8");
        const { findings } = checkFile({ "api.yaml": text }, "api.yaml", version);
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
