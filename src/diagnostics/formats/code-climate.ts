import { fingerprints } from "./fingerprints.ts";
import type { Format } from "./format.ts";

/** The subset of Code Climate's issues that GitLab reads as a code quality report. */
export const codeClimate: Format = ({ findings }) => {
  const prints = fingerprints(findings);
  const issues = findings.map(
    ({ code, severity, message, file, line, column, endLine, endColumn }, index) => ({
      type: "issue",
      check_name: code,
      description: message,
      categories: ["Bug Risk"],
      severity: severity === "error" ? "major" : "minor",
      fingerprint: prints[index],
      location: {
        path: file,
        lines: { begin: line, end: endLine },
        positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
      },
    }),
  );
  return `${JSON.stringify(issues, null, 2)}\n`;
};
