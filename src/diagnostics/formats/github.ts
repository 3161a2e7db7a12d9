import type { Format } from "./format.ts";

/** Workflow commands that GitHub Actions turns into annotations of a pull request's files. */
export const github: Format = ({ findings }) =>
  findings
    .map(({ severity, message, code, file, line, column, endLine, endColumn, related }) => {
      // An annotation over several lines must not name columns.
      const end = endLine === line ? `,endColumn=${endColumn}` : "";
      const place = `file=${property(file)},line=${line},endLine=${endLine},col=${column}${end}`;
      const trail = related
        .map((each) => `\n${each.file}:${each.line}:${each.column}: ${each.message}`)
        .join("");
      return `::${severity} ${place},title=${property(code)}::${data(message + trail)}\n`;
    })
    .join("");

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
