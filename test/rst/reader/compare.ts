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
 * name the first line of a paragraph, not their own: ours that lie further down in that paragraph are `argued`.
 */
function compareMessages(diagnostics: readonly Diagnostic[], msgs: Golden["msgs"], document: Document) {
  const open = diagnostics.filter(({ level }) => level !== "info");
  const take = (message: Golden["msgs"][number], distance: (each: Diagnostic) => number) => {
    const near = open.filter((each) => each.level === LEVELS[message[2]] && distance(each) <= 2);
    const [nearest] = near.sort((a, b) => distance(a) - distance(b));
    if (nearest !== undefined) open.splice(open.indexOf(nearest), 1);
    return nearest !== undefined;
  };
  const apart = msgs.filter((message) => {
    const [line] = message;
    return !take(message, ({ position }) => (line === 0 ? 0 : Math.abs(position.start.line - line)));
  });
  const ends = paragraphEnds(document);
  const missing = apart.filter((message) => {
    const [line] = message;
    const end = ends.get(line) ?? line;
    return !take(message, ({ position: { start } }) => (line <= start.line && start.line <= end ? 0 : 3));
  });
  return {
    messages: msgs.length,
    agreed: msgs.length - apart.length,
    argued: apart.length - missing.length,
    missing: missing.map(([line, name, , message]) => `${line} ${name} ${message}`),
    extra: open.map(({ position, level, code, message }) => {
      return `${position.start.line} ${level} ${code}: ${message}`;
    }),
  };
}

/** The last line of each paragraph, by its first. */
function paragraphEnds(document: Document): Map<number, number> {
  const ends = new Map<number, number>();
  const visit = (node: Node) => {
    if (node.type === "paragraph") ends.set(node.position.start.line, node.position.end.line);
    else if ("children" in node) node.children?.forEach(visit);
  };
  visit(document);
  return ends;
}
