import type { EndpointEntry } from "./types.ts";

/** Orders names as readers look them up, without regard to case; the same on every machine. */
export function compareText(a: string, b: string): number {
  return compareUnits(a.toLowerCase(), b.toLowerCase()) || compareUnits(a, b);
}

export function byPath(a: EndpointEntry, b: EndpointEntry): number {
  return compareText(a.path, b.path) || compareText(a.method, b.method);
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
