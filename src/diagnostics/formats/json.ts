import { count, type Format } from "./format.ts";

/** One JSON object; its form is stable as long as `version` stays the same. */
export const json: Format = ({ findings, checked }) => {
  const shown = findings.map(({ code, severity, message, file, line, column, related }) => ({
    code,
    severity,
    message,
    file,
    line,
    column,
    related,
  }));
  const summary = { errors: count(findings, "error"), warnings: count(findings, "warning"), checked };
  return `${JSON.stringify({ version: 1, findings: shown, summary }, null, 2)}\n`;
};
