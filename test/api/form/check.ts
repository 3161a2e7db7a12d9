import { expect } from "vitest";
import { placeFindings } from "../../../src/diagnostics/placed.ts";
import { byPlace, unmark } from "../../helpers/marked.ts";
import { checkFile, type Version } from "./check-file.ts";

/**
 * Checks the form of an API file that has the given lines behind its head, as it refers to others. The findings must be those
 * that marks expect and no others. Gives their messages, by place.
 */
export function check(version: Version, lines: string, others: Record<string, string> = {}): string[] {
  const text = `openapi: ${version}.0\ninfo: { title: T, version: "1" }\n${lines}\n`;
  const { files, expected } = unmark({ "api.yaml": text, ...others });
  const { findings, position } = checkFile(files, "api.yaml", version);
  const placed = placeFindings(findings, position);
  const found = placed.map(({ code, file, line, column }) => ({ code, file, line, column }));
  expect(found.sort(byPlace)).toEqual(expected);
  return placed.map(({ message }) => message);
}
