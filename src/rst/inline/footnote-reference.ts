import { normalizeName } from "../../doctree/names.ts";
import type { Inline, Position } from "../../doctree/tree.ts";
import { mayEnd, mayStart, simpleNameEnd } from "./characters.ts";
import type { Found, Scanner } from "./scanner.ts";
import { placeOf } from "./span.ts";

const DIGITS = /^[0-9]+$/;

/** `[1]_`, `[#]_`, `[#name]_`, `[*]_` and `[citation]_`. */
export function footnoteReference(scanner: Scanner, at: number): Found | undefined {
  const { text } = scanner;
  if (!mayStart(text, at, scanner.floor)) return undefined;
  const mark = text[at + 1] === "#" || text[at + 1] === "*" ? text[at + 1] : undefined;
  const nameStart = mark === undefined ? at + 1 : at + 2;
  const nameEnd = mark === "*" ? nameStart : simpleNameEnd(text, nameStart);
  if (mark === undefined && nameEnd === nameStart) return undefined;
  const end = nameEnd + 2;
  if (text[nameEnd] !== "]" || text[nameEnd + 1] !== "_" || !mayEnd(text, end)) return undefined;
  const position = placeOf(scanner.span, at, end);
  const label = text.slice(nameStart, nameEnd);
  return { from: at, to: end, nodes: [nodeOf(mark, label, position)] };
}

function nodeOf(mark: string | undefined, label: string, position: Position): Inline {
  const refname = normalizeName(label);
  if (mark === "*") return { type: "footnoteReference", position, auto: "symbol" };
  if (mark === "#") {
    const named = refname === "" ? {} : { refname };
    return { type: "footnoteReference", position, auto: "number", ...named };
  }
  if (DIGITS.test(label)) return { type: "footnoteReference", position, refname, label };
  return { type: "citationReference", position, refname, label };
}
