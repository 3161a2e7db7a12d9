import { type Finding, finding, type Report } from "../diagnostics/finding.ts";
import { keptBesideTargets } from "../project/layout.ts";
import { besideTargets } from "../project/load.ts";
import type { Files } from "../source/files.ts";
import { isNumber, toDouble } from "../source/number.ts";
import { pointerTo } from "../source/pointer.ts";
import type { Source } from "../source/source.ts";
import type { Sources } from "../source/sources.ts";
import { itemsOf, valueAt } from "../source/value.ts";

/** Where the baseline of a project stands or would stand: beside targets.yaml, links followed. */
export function baselineFile(files: Files): string {
  return besideTargets(files, keptBesideTargets.baseline);
}

/** Findings that are known and put off: those of one code, file and wording, wherever in the file they stand. */
interface Entry {
  file: string;
  code: string;
  message: string;
  /** How many there are. */
  count: number;
}

/** The text of a baseline that records findings, in an order of its own, so that it changes only where they do. */
export function writeBaseline(findings: readonly Finding[]): string {
  const entries = new Map<string, Entry>();
  for (const { location, code, message } of findings) {
    const entry = { file: location.file, code, message, count: 0 };
    const known = entries.get(keyOf(entry)) ?? entry;
    known.count++;
    entries.set(keyOf(entry), known);
  }
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { count, ...entry }]) => `    ${JSON.stringify({ ...entry, ...(count > 1 && { count }) })}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(",\n")}\n  ` : ""}]\n}\n`;
}

/** A baseline as it was read. */
export interface Baseline {
  /** Whether a finding is one of those recorded; each is, as often as it was recorded. */
  takes(finding: Finding): boolean;
  /** Findings about what was recorded and was not looked for since, of the codes that can be reported. */
  stale(mayTell: (code: string) => boolean): Finding[];
}

/** Reads the baseline of a project; nothing where there is none. What is wrong in it is reported and left out. */
export function readBaseline(file: string, sources: Sources, report: Report): Baseline | undefined {
  if (sources.files.resolve(file).kind === "missing") return undefined;
  const source = sources.load(file);
  if (source === undefined) return undefined;
  const recorded = readEntries(source, report);
  const left = new Map([...recorded].map(([key, { entry }]) => [key, entry.count]));
  return {
    takes({ location, code, message }) {
      const key = keyOf({ file: location.file, code, message });
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count > 0;
    },
    stale: (mayTell) =>
      [...recorded].flatMap(([key, { entry, pointer }]) => {
        const gone = left.get(key) ?? 0;
        const args = { ...entry, occurring: entry.count - gone };
        return gone > 0 && mayTell(entry.code) ? finding("baseline-stale", args, { file, pointer }) : [];
      }),
  };
}

function readEntries(source: Source, report: Report): Map<string, { entry: Entry; pointer: string }> {
  const entries = new Map<string, { entry: Entry; pointer: string }>();
  const { file } = source;
  if (valueAt(source.value, "version") !== 1 || !Array.isArray(valueAt(source.value, "findings")))
    report(finding("baseline-invalid", {}, { file }));
  else
    for (const [index, item] of itemsOf(valueAt(source.value, "findings")).entries()) {
      const pointer = pointerTo("/findings", index);
      const [name, code, message] = ["file", "code", "message"].map((key) => valueAt(item, key));
      const count = valueAt(item, "count") ?? 1;
      const isText = typeof name === "string" && typeof code === "string" && typeof message === "string";
      if (!isText || !isNumber(count)) {
        report(finding("baseline-invalid", {}, { file, pointer }));
        continue;
      }
      const entry = { file: name, code, message, count: toDouble(count) };
      const known = entries.get(keyOf(entry))?.entry.count ?? 0;
      entries.set(keyOf(entry), { entry: { ...entry, count: entry.count + known }, pointer });
    }
  return entries;
}

function keyOf({ file, code, message }: Omit<Entry, "count">): string {
  return JSON.stringify([file, code, message]);
}
