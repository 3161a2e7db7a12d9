import { count, countByCode, type Format } from "./format.ts";

/** One JSON object; its form is stable as long as `version` stays the same. */
export const json: Format = ({ findings, checked, putOff = 0 }) => {
  const shown = findings.map(
    ({ code, severity, message, file, line, column, endLine, endColumn, related }) => ({
      code,
      severity,
      message,
      file,
      line,
      column,
      endLine,
      endColumn,
      related,
    }),
  );
  const summary = {
    errors: count(findings, "error"),
    warnings: count(findings, "warning"),
    baseline: putOff,
    codes: Object.fromEntries(countByCode(findings)),
    checked,
  };
  return `${JSON.stringify({ version: 1, findings: shown, summary }, null, 2)}\n`;
};
