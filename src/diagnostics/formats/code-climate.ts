import { printableJson } from "../../printable.ts";
import type { PlacedFinding } from "../placed.ts";
import { fingerprints } from "./fingerprints.ts";
import type { Format } from "./format.ts";

/** The subset of Code Climate's issues that GitLab reads as a code quality report. */
export const codeClimate: Format = ({ findings }) => {
  const prints = fingerprints(findings);
  const issues = findings.map((found, index) => ({
    type: "issue",
    check_name: found.code,
    description: found.message,
    categories: ["Bug Risk"],
    severity: found.severity === "error" ? "major" : "minor",
    fingerprint: prints[index],
    location: place(found),
    ...(found.others && { other_locations: found.others.map(place) }),
  }));
  return printableJson(issues);
};

function place({ file, line, column, endLine, endColumn }: PlacedFinding) {
  return {
    path: file,
    lines: { begin: line, end: endLine },
    positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
  };
}
