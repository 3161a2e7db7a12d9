import { finding, type Report } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import type { Chapter } from "../chapter.ts";
import type { ShortcodeCall, ShortcodeKind } from "./kinds.ts";
import type { Shortcode } from "./parse.ts";

/** What a call says by itself, and where. */
export interface ReadCall {
  readonly call: Pick<ShortcodeCall, "value" | "given" | "isFirst" | "isLast" | "indent" | "refuse">;
  /** Where the value of a parameter is in the text, or the name of the shortcode where it has none. */
  spanOf(parameter: string): { start: number; end: number };
  /** The same in the file. */
  placeOf(parameter: string): Location;
}

export function readCall(
  { text, location }: Pick<Chapter, "text" | "location">,
  { name, nameStart, start, end, parameters }: Shortcode,
  kind: ShortcodeKind,
  report: Report,
): ReadCall {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const nextLine = text.indexOf("\n", end);
  const before = text.slice(lineStart, start);
  const behind = text.slice(end, nextLine < 0 ? undefined : nextLine);
  const parameterOf = (wanted: string) =>
    parameters.find((each, index) => (each.name ?? kind.parameters[index]) === wanted);
  const spanOf = (parameter: string) => {
    const { valueStart = nameStart, valueEnd = nameStart + name.length } = parameterOf(parameter) ?? {};
    return { start: valueStart, end: valueEnd };
  };
  const placeOf = (parameter: string) => {
    const span = spanOf(parameter);
    return location(span.start, span.end);
  };
  return {
    spanOf,
    placeOf,
    call: {
      value: (parameter) => parameterOf(parameter)?.value ?? "",
      given: parameters,
      isFirst: before.trim() === "",
      isLast: behind.trim() === "",
      indent: /^[^\S\n]*/.exec(before)?.[0] ?? "",
      refuse: (parameter, reason) =>
        report(finding("shortcode-syntax", { name, reason }, placeOf(parameter))),
    },
  };
}
