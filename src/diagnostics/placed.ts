import type { Finding, Severity } from "./finding.ts";
import type { Location, Position } from "./location.ts";

/** A finding ready to show: its places as lines and columns. */
export interface PlacedFinding extends Position {
  code: string;
  severity: Severity;
  message: string;
  file: string;
  related: PlacedRelated[];
  /** Where findings of a house style are shown as one: those at the other places, in the order of places. */
  others?: PlacedFinding[];
}

export interface PlacedRelated {
  message: string;
  file: string;
  line: number;
  column: number;
}

/** Places the findings of a run and sorts them by file, line, column and code. */
export function placeFindings(
  findings: readonly Finding[],
  position: (location: Location) => Position,
): PlacedFinding[] {
  const place = (each: Finding): PlacedFinding => {
    const related = each.related.map(({ message, location }) => {
      const { line, column } = position(location);
      return { message, file: location.file, line, column };
    });
    const { code, severity, message, location } = each;
    return { code, severity, message, file: location.file, ...position(location), related };
  };
  return findings.map(place).sort(byPlace);
}

/** The order of findings: by file, line, column and code. */
export function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * Findings whose files have other names for whoever is shown them.
 * @param text gives the text of a file by its path in the project
 * @param nameOf gives the other name of a file
 * @returns the findings, and what gives the texts of their files by those names
 */
export function nameFiles(
  findings: readonly PlacedFinding[],
  text: (file: string) => string | undefined,
  nameOf: (file: string) => string,
) {
  const files = new Map<string, string>();
  const rename = <Found extends PlacedRelated>(found: Found): Found => {
    const name = nameOf(found.file);
    files.set(name, found.file);
    return { ...found, file: name };
  };
  const renamed = (found: PlacedFinding): PlacedFinding => ({
    ...rename(found),
    related: found.related.map(rename),
    ...(found.others && { others: found.others.map(renamed) }),
  });
  return {
    findings: findings.map(renamed),
    text: (name: string) => text(files.get(name) ?? name),
  };
}
