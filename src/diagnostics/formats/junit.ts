import { groupBy } from "../../group-by.ts";
import { UNPRINTABLE } from "../../printable.ts";
import type { PlacedFinding } from "../placed.ts";
import { count, type Format } from "./format.ts";

/** JUnit's XML: a suite a file, a test a finding. Errors are failed tests; warnings are passed ones with an output. */
export const junit: Format = ({ findings }) => {
  const suites = [...groupBy(findings, ({ file }) => file)].map(([file, all]) =>
    suite(file, all, all.map(test).join("")),
  );
  // A report without any test is taken for an error by some readers.
  const whole =
    suites.length > 0 ? suites.join("") : suite("spec", [], `    <testcase name="spec" classname="spec"/>\n`);
  const counts = `tests="${Math.max(1, findings.length)}" failures="${count(findings, "error")}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="spec" ${counts}>\n${whole}</testsuites>\n`;
};

function suite(name: string, findings: readonly PlacedFinding[], tests: string): string {
  const counts = `tests="${Math.max(1, findings.length)}" failures="${count(findings, "error")}" errors="0" skipped="0"`;
  return `  <testsuite name="${text(name)}" ${counts}>\n${tests}  </testsuite>\n`;
}

function test({ code, severity, message, file, line, column, related, others = [] }: PlacedFinding): string {
  const attributes = `name="${text(`${code} ${line}:${column}`)}" classname="${text(file)}" file="${text(file)}" line="${line}"`;
  const trail = [...related, ...others]
    .map((each) => `\n${each.file}:${each.line}:${each.column}: ${each.message}`)
    .join("");
  const body = text(`${file}:${line}:${column}: ${message} [${code}]${trail}`);
  const inside =
    severity === "error"
      ? `<failure type="${text(code)}" message="${text(message)}">${body}</failure>`
      : `<system-out>warning: ${body}</system-out>`;
  return `    <testcase ${attributes}>\n      ${inside}\n    </testcase>\n`;
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Text as XML 1.0 may hold it, in attributes too. */
function text(value: string): string {
  return value
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
    .replace(/[&<>"\n\r\t]/g, reference)
    .replace(UNPRINTABLE, reference);
}
