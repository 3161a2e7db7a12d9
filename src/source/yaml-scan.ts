/** An entry of a block collection: a key, or the `-` of an item. */
export interface YamlEntry {
  offset: number;
  /** 0-based; the entries of one collection share it. */
  column: number;
}

/** The outline of a YAML text up to where reading it failed; all offsets are 0-based. */
export interface YamlScan {
  entries: YamlEntry[];
  /** The brackets that are open at the end, the outermost first. */
  open: number[];
  /** The last text in quotes; without an end where it is still open. */
  quoted?: { start: number; end?: number };
  /** Where the value of the last entry begins, if it stands on the entry's line. */
  value?: number;
  /** The last text without quotes that stands on a line of its own. */
  loose?: number;
}

/**
 * Outlines a YAML text up to `end`, in one pass. It knows just enough of YAML to tell what an author meant where
 * js-yaml, which keeps nothing of a text that it refuses, tells only where it gave up.
 */
export function scanYaml(text: string, end: number): YamlScan {
  const scan: YamlScan = { entries: [], open: [] };
  let parent = -1;
  /** Lines indented more than this go on with the scalar before them. */
  let continued = Number.POSITIVE_INFINITY;
  let at = 0;
  while (at < end) {
    const lineStart = at;
    at = skip(text, at, / */y);
    const column = at - lineStart;
    const skipped = /(?:[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|$)|---|\.\.\.)/y;
    skipped.lastIndex = at;
    if (column <= continued && !skipped.test(text)) {
      continued = Number.POSITIVE_INFINITY;
      line(lineStart);
    }
    at = skip(text, at, /[^\r\n]*(?:\r\n?|\n)?/y);
  }
  return scan;

  function line(lineStart: number): void {
    while (at < end && /[-?]/.test(text[at] ?? "") && isBlank(text[at + 1])) {
      enter(at, at - lineStart);
      scan.value = at = skip(text, at + 1, /[ \t]*/y);
    }
    if (isBlank(text[at]) || text[at] === "#") delete scan.value;
    else if (node(lineStart, false)) {
      scan.value = at = skip(text, at, /[ \t]*/y);
      if (isBlank(text[at]) || text[at] === "#") delete scan.value;
      else node(lineStart, true);
    }
  }
  function enter(offset: number, column: number): void {
    scan.entries.push({ offset, column });
    parent = column;
  }
  /** Reads a key or a value; tells whether it was a key, and then stands behind its colon. */
  function node(lineStart: number, isValue: boolean): boolean {
    const start = at;
    at = skip(text, at, /(?:[&!][^\s,[\]{}]*[ \t]+)*/y);
    const first = text[at];
    if (first === '"' || first === "'") quoted();
    else if (first === "[" || first === "{") flow();
    else if (first === "|" || first === ">") {
      continued = parent;
      return false;
    } else {
      at = skip(text, at, /(?:[^\s:#]|:(?=\S)|(?<=\S)#|[ \t]+(?![\s:#]))*/y);
    }
    const colon = skip(text, at, /[ \t]*/y);
    if (!isValue && colon <= end && text[colon] === ":" && isBlank(text[colon + 1])) {
      enter(start, start - lineStart);
      at = colon + 1;
      return true;
    }
    if (!/["'[{]/.test(first ?? "")) {
      continued = parent;
      if (!isValue) scan.loose = start;
    }
    return false;
  }
  function quoted(): void {
    const start = at++;
    const mark = text[start];
    while (at < end && (text[at] !== mark || (mark === "'" && text[at + 1] === mark)))
      at += text[at] === (mark === "'" ? mark : "\\") ? 2 : 1;
    scan.quoted = at < end ? { start, end: ++at } : { start };
  }
  function flow(): void {
    let fresh = true;
    do {
      const character = text[at] ?? "";
      if (fresh && /["']/.test(character)) {
        quoted();
        fresh = text[at] === ":";
        continue;
      }
      if (/[[{]/.test(character)) scan.open.push(at);
      else if (/[\]}]/.test(character)) {
        const opening = text[scan.open.at(-1) ?? 0] === "[" ? "]" : "}";
        if (opening !== character) {
          at = end;
          return;
        }
        scan.open.pop();
      } else if (character === "#" && isBlank(text[at - 1])) at = skip(text, at, /[^\r\n]*/y) - 1;
      if (!isBlank(character))
        fresh = /[[{,]/.test(character) || (character === ":" && (fresh || isBlank(text[at + 1])));
      at++;
    } while (scan.open.length > 0 && at < end);
  }
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /[ \t\r\n]/.test(character);
}

/** The offset behind what a sticky pattern matches at `at`. */
function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
