import { type Diagnostic, parse, resolve } from "../../../src/rst/index.ts";
import { type OutlineLine, outline, quoteFrom } from "./outline.ts";

/** What docutils made of a text: see ../cases. */
export interface Golden {
  readonly outline: [depth: number, kind: string, text: string, line: number | null, ids?: string[]][];
  readonly msgs: [line: number, levelName: string, level: number, text: string][];
}

export interface Comparison {
  /** The first difference between the outlines, ours above; undefined if they are the same. */
  readonly difference: string | undefined;
  readonly lines: number;
  /** Messages of level warning and up: how many docutils has, how many of them we have too, and those that differ. */
  readonly messages: number;
  readonly agreed: number;
  readonly missing: string[];
  readonly extra: string[];
}

/** Reads a text and compares it with docutils' reading. Lines with docutils' own messages are left out. */
export function compare(text: string, golden: Golden): Comparison {
  const { document, diagnostics } = parse(text, { raw: true });
  const resolved = resolve([document]);
  quoteFrom(text);
  const ours = outline(document, resolved).map(shown);
  const theirs = golden.outline
    .filter(([, kind]) => kind !== "SYSMSG" && kind !== "PROBLEMATIC")
    .map(
      ([depth, kind, content, , ids]): OutlineLine =>
        ids ? [depth, kind, content, ids] : [depth, kind, content],
    )
    .map(shown);
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  const same = at === ours.length && at === theirs.length;
  const difference = same ? undefined : `line ${at + 1}\n  ours:     ${ours[at]}\n  docutils: ${theirs[at]}`;
  return {
    difference,
    lines: theirs.length,
    ...compareMessages([...diagnostics, ...resolved.diagnostics], golden.msgs),
  };
}

/** Comments count by their presence, their text by its own reading elsewhere. */
function shown([depth, kind, text, ids]: OutlineLine): string {
  return JSON.stringify([depth, kind, kind === "COMMENT" ? "" : text, ...(ids ? [ids] : [])]);
}

const LEVELS = ["debug", "info", "warning", "error", "severe"];

/** Matches messages by level and by line to within two; docutils gives line 0 where it knows none. */
function compareMessages(diagnostics: readonly Diagnostic[], msgs: Golden["msgs"]) {
  const open = diagnostics.filter(({ level }) => level !== "info");
  const missing: string[] = [];
  for (const [line, name, level, message] of msgs) {
    const distance = (each: Diagnostic) => (line === 0 ? 0 : Math.abs(each.position.start.line - line));
    const near = open.filter((each) => each.level === LEVELS[level] && distance(each) <= 2);
    const [nearest] = near.sort((a, b) => distance(a) - distance(b));
    const found = nearest === undefined ? -1 : open.indexOf(nearest);
    if (found < 0) missing.push(`${line} ${name} ${message}`);
    else open.splice(found, 1);
  }
  const extra = open.map(({ position, level, code, message }) => {
    return `${position.start.line} ${level} ${code}: ${message}`;
  });
  return { messages: msgs.length, agreed: msgs.length - missing.length, missing, extra };
}
