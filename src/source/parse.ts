import { type Finding, finding, type Report } from "../diagnostics/finding.ts";
import { limits } from "../limits.ts";
import { withoutConflicts } from "./conflicts.ts";
import { parseCsv } from "./csv.ts";
import type { Decoded } from "./decoded.ts";
import { takeExceptions } from "./exceptions.ts";
import { jsonPlaces, parseJson } from "./json.ts";
import { memoize } from "./memoize.ts";
import type { ParseContext } from "./parse-context.ts";
import { type Place, placeAt, spanAt } from "./place.ts";
import type { Pointer } from "./pointer.ts";
import type { Source } from "./source.ts";
import { type Value, valueAtPointer } from "./value.ts";
import { parseYaml } from "./yaml.ts";
import { yamlPlaces } from "./yaml-places.ts";

/** Parses a file; gives nothing, and reports why, where it is not valid. */
export function parseSource(
  file: string,
  text: string,
  report: Report,
  mostEntries: number = limits.entries.most,
): Source | undefined {
  const at = (start: number, end: number) => ({ file, offset: start, end });
  const context = { report, at, mostEntries };
  const [mark] = withoutConflicts(text).marks;
  if (mark !== undefined) {
    const reason = "git has left both sides of a conflict here; choose what is right, and take its marks out";
    const code = /\.csv$/i.test(file) ? "csv-syntax" : isJson(file, text) ? "json-syntax" : "yaml-syntax";
    report(finding(code, { reason }, at(mark, mark + 7)));
    return undefined;
  }
  const parsed = /\.csv$/i.test(file) ? parseCsv(text, context) : parseJsonOrYaml(file, text, context);
  if (parsed === undefined) return undefined;
  const { value } = parsed;

  let places: Place | undefined;
  const root = () => {
    places ??= parsed.places();
    return places;
  };
  const innerRoot = memoize((pointer) => {
    const found = valueAtPointer(value, pointer);
    return jsonPlaces(typeof found === "string" ? found : "");
  });
  const decodedAt = memoize((pointer): Decoded => {
    const { place, exact } = placeAt(root(), pointer);
    const decoded = exact ? place.decoded?.() : undefined;
    return decoded ?? { span: () => ({ start: place.start, end: place.end }) };
  });
  const innerSpan = (pointer: Pointer, start: number, end: number) => decodedAt(pointer).span(start, end);
  return {
    file,
    text,
    value,
    exceptions: takeExceptions(text, value),
    locate: (pointer, at = "value") => spanAt(root(), pointer, at),
    locateInner(pointer, inner, at = "value") {
      const { start, end } = spanAt(innerRoot(pointer), inner, at);
      return innerSpan(pointer, start, end);
    },
    innerSpan,
  };
}

/** What a text says, and where it is in it. */
interface Parsed {
  value: Value;
  places: () => Place;
}

function parseJsonOrYaml(file: string, text: string, context: ParseContext): Parsed | undefined {
  const { report, mostEntries = limits.entries.most } = context;
  const errors: Finding[] = [];
  const ofJson = isJson(file, text)
    ? parseJson(text, { ...context, report: (error) => errors.push(error) })
    : undefined;
  const json = ofJson !== undefined || (isJson(file, text) && !isYaml(file, text, mostEntries));
  if (json) for (const error of errors) report(error);
  else if (errors[0] !== undefined) report(finding("yaml-not-json", {}, errors[0].location));
  const yaml = json ? undefined : parseYaml(text, context);
  const value = json ? ofJson : yaml?.value;
  if (value === undefined) return undefined;
  return { value, places: () => (json ? jsonPlaces(text) : yamlPlaces(text, yaml?.events)) };
}

/** Whether a file whose name does not say that it is JSON, and that is not, is YAML without errors. */
function isYaml(file: string, text: string, mostEntries: number): boolean {
  if (/\.json$/i.test(file)) return false;
  let isClean = true;
  const at = (start: number, end: number) => ({ file, offset: start, end });
  const report = ({ severity }: Finding) => {
    isClean &&= severity !== "error";
  };
  return parseYaml(text, { report, at, mostEntries }) !== undefined && isClean;
}

/** Schemas of events are JSON in files named for the event, such as `loan.started`: then the text decides. */
function isJson(file: string, text: string): boolean {
  if (/\.ya?ml$/i.test(file)) return false;
  return /\.json$/i.test(file) || /^\s*[[{]/.test(text);
}
