import { pathToFileURL } from "node:url";
import { printableJson } from "../../printable.ts";
import { codes } from "../codes.ts";
import type { PlacedFinding } from "../placed.ts";
import { isCode } from "../selection.ts";
import { fingerprints } from "./fingerprints.ts";
import type { Format, FormatOptions } from "./format.ts";

/**
 * Static Analysis Results Interchange Format 2.1.0, which code scanning services read. Addresses are relative to `base`;
 * columns are counted in UTF-16 code units. A house style is one result at many locations, since one decision corrects all.
 */
export const sarif: Format = ({ findings }, options) => {
  const ids = [...new Set(findings.map(({ code }) => code))].sort();
  const prints = fingerprints(findings);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "spec",
            semanticVersion: options.version(),
            rules: ids.map((id) => rule(id, options)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { ROOT: root(options.base) },
        results: findings.map((found, index) => ({
          ruleId: found.code,
          ruleIndex: ids.indexOf(found.code),
          level: found.severity,
          message: { text: found.message },
          locations: [{ physicalLocation: place(found) }, ...(found.others ?? []).map(other)],
          ...(found.others && { occurrenceCount: 1 + found.others.length }),
          ...(found.related.length > 0 && { relatedLocations: found.related.map(related) }),
          partialFingerprints: { "spec/v1": prints[index] },
        })),
      },
    ],
  };
  return printableJson(log);
};

function root(base: string | undefined) {
  const description = { text: "The folder that all addresses begin at." };
  return { ...(base !== undefined && { uri: pathToFileURL(`${base}/`).href }), description };
}

function rule(id: string, { page }: FormatOptions) {
  const markdown = page(id) ?? "";
  const about = markdown.split(/\n{2,}/).find((part) => !part.startsWith("#")) ?? id;
  const text = about.replace(/\s+/g, " ").trim();
  return {
    id,
    shortDescription: { text: /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text },
    fullDescription: { text },
    help: { text: markdown || id, markdown: markdown || id },
    defaultConfiguration: { level: isCode(id) ? codes[id].severity : "warning" },
  };
}

function related(each: PlacedFinding["related"][number], index: number) {
  return { id: index + 1, message: { text: each.message }, physicalLocation: place(each) };
}

function other(found: PlacedFinding) {
  return { message: { text: found.message }, physicalLocation: place(found) };
}

type Placed = Pick<PlacedFinding, "file" | "line" | "column"> &
  Partial<Pick<PlacedFinding, "endLine" | "endColumn">>;

function place({ file, line, column, endLine, endColumn }: Placed) {
  const end = endLine === undefined ? {} : { endLine, endColumn };
  return {
    artifactLocation: { uri: address(file), uriBaseId: "ROOT" },
    region: { startLine: line, startColumn: column, ...end },
  };
}

/** A path as a relative address. What no address can hold, half a character, no file is named with either. */
function address(file: string): string {
  return file
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
