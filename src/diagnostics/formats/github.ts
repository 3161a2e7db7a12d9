import { printable } from "../../printable.ts";
import { firstOthers } from "../house-style.ts";
import type { PlacedFinding } from "../placed.ts";
import { plural } from "../plural.ts";
import type { Format } from "./format.ts";
import { place as placeOf } from "./paint.ts";

/** Workflow commands that GitHub Actions turns into annotations of a pull request's files. */
export const github: Format = ({ findings }) =>
  findings
    .map((found) => {
      const { severity, message, code, file, line, column, endLine, endColumn } = found;
      // An annotation over several lines must not name columns.
      const end = endLine === line ? `,endColumn=${endColumn}` : "";
      const place = `file=${property(file)},line=${line},endLine=${endLine},col=${column}${end}`;
      return `::${severity} ${place},title=${property(code)}::${data(message + trail(found))}\n`;
    })
    .join("");

/** What explains a finding, and the first of its other places; an annotation can have one place only. */
function trail(found: PlacedFinding): string {
  const { shown, more } = firstOthers(found);
  const lines = [
    ...found.related.map((each) => `${placeOf(each)}: ${each.message}`),
    ...shown.map((each) => `Also at ${placeOf(each)}`),
    ...(more > 0 ? [`and ${plural(more, "more place")}`] : []),
  ];
  return lines.map((each) => `\n${each}`).join("");
}

/** What GitHub gives no meaning is made printable: a log is shown on a page that acts on some of it. */
function data(text: string): string {
  const escaped = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return printable(escaped);
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
