import { type Diagnostic, type Document, type Node, parse, resolve } from "../../../src/rst/index.ts";
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
  /** How many of the others are ours at a line that docs/rst.md argues for. */
  readonly argued: number;
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
    ...compareMessages([...diagnostics, ...resolved.diagnostics], golden.msgs, document),
  };
}

/** Comments count by their presence, their text by its own reading elsewhere. */
function shown([depth, kind, text, ids]: OutlineLine): string {
  return JSON.stringify([depth, kind, kind === "COMMENT" ? "" : text, ...(ids ? [ids] : [])]);
}

const LEVELS = ["debug", "info", "warning", "error", "severe"];

/**
 * Matches messages by level and by line to within two; docutils gives line 0 where it knows none. Some of its messages
 * name the first line of a paragraph, or the last one of a definition, and not their own: ours that lie elsewhere in
 * that block are `argued`.
 */
function compareMessages(diagnostics: readonly Diagnostic[], msgs: Golden["msgs"], document: Document) {
  const open = diagnostics.filter(({ level }) => level !== "info");
  const blocks = blocksOf(document);
  const missing: Golden["msgs"] = [];
  let agreed = 0;
  for (const message of msgs) {
    const [line, , level] = message;
    const rank = ({ position: { start } }: Diagnostic) => {
      if (line === 0) return 0;
      const distance = Math.abs(start.line - line);
      // One in the same block is nearer than any outside of it.
      if (blocks.some(([from, to, named]) => named === line && from <= start.line && start.line <= to))
        return distance / Number.MAX_SAFE_INTEGER;
      return distance <= 2 ? distance : Number.POSITIVE_INFINITY;
    };
    const near = open.filter((each) => each.level === LEVELS[level] && Number.isFinite(rank(each)));
    const [nearest] = near.sort((a, b) => rank(a) - rank(b));
    if (nearest === undefined) missing.push(message);
    else {
      open.splice(open.indexOf(nearest), 1);
      if (line === 0 || Math.abs(nearest.position.start.line - line) <= 2) agreed += 1;
    }
  }
  return {
    messages: msgs.length,
    agreed,
    argued: msgs.length - agreed - missing.length,
    missing: missing.map(([line, name, , message]) => `${line} ${name} ${message}`),
    extra: open.map(({ position, level, code, message }) => {
      return `${position.start.line} ${level} ${code}: ${message}`;
    }),
  };
}

/** The first and last line of blocks whose messages docutils puts at one line, and that line. */
function blocksOf(document: Document): [from: number, to: number, named: number][] {
  const blocks: [number, number, number][] = [];
  const visit = (node: Node) => {
    const { start, end } = node.position;
    if (node.type === "paragraph") blocks.push([start.line, end.line, start.line]);
    else if ("children" in node) node.children?.forEach(visit);
    if (node.type === "definitionListItem") blocks.push([start.line, start.line, end.line]);
  };
  visit(document);
  return blocks;
}
