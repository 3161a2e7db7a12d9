import { parse, TomlDate, TomlError, type TomlValue } from "smol-toml";
import { finding, type Report } from "../diagnostics/finding.ts";
import { lineStarts } from "./lines.ts";
import type { Value } from "./value.ts";

/** Reads a text in TOML; dates become their text. Gives `undefined`, and reports why, where it is none. */
export function parseToml(file: string, text: string, report: Report): Value | undefined {
  try {
    return asValue(parse(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const offset = (lineStarts(text)[error.line - 1] ?? 0) + error.column - 1;
    report(finding("toml-syntax", { reason: firstLine(error.message) }, { file, offset }));
    return undefined;
  }
}

function asValue(value: TomlValue): Value {
  if (Array.isArray(value)) return value.map(asValue);
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object") return value;
  return new Map(Object.entries(value).map(([key, each]) => [key, asValue(each)]));
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]?.replace(/^Invalid TOML document: /, "") ?? message;
}
