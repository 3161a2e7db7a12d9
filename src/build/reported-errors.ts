import type { Location } from "../diagnostics/location.ts";
import { createIsFirst, type IsFirst } from "../diagnostics/once.ts";

/** What has been reported of texts: they are read by themselves, and again in each document that shows them. */
export interface ReportedErrors {
  /** Of a place by `startOf`, and what is wrong there by `kindOf`. */
  isFirst: IsFirst;
  /** What is wrong with some description, by `kindOf`: a template may show it in a way that loses its places. */
  inDescriptions: Set<string>;
}

export function createReportedErrors(): ReportedErrors {
  return { isFirst: createIsFirst(), inDescriptions: new Set() };
}

/** What an error says of its place: its code, and the name that it is about. */
export function kindOf({ code, message }: { code: string; message: string }): string {
  return `${code} ${namedIn(message) ?? ""}`;
}

/** The name that an error is about: the last that its message quotes. */
export function namedIn(message: string): string | undefined {
  const end = message.lastIndexOf('"');
  const start = message.slice(0, Math.max(0, end)).lastIndexOf('"');
  return start < 0 ? undefined : message.slice(start + 1, end);
}

/** The place where something begins: how far it goes is not seen in every text that shows it. */
export function startOf(location: Location): Location {
  if ("offset" in location) return { file: location.file, offset: location.offset };
  if (!("within" in location)) return location;
  const { within, ...at } = location;
  return { ...at, within: { start: within.start, end: within.start } };
}
