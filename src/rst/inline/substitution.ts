import { foldSpace, normalizeName } from "../../doctree/names.ts";
import type { SubstitutionReference } from "../../doctree/tree.ts";
import { isSpaceAt, mayStart } from "./characters.ts";
import { unescaped } from "./escape.ts";
import { findEnd } from "./find-end.ts";
import { type Found, isQuoted, type Scanner, unclosed } from "./scanner.ts";
import { placeOf } from "./span.ts";

/** `|name|`, and `|name|_` or `|name|__`, which are references around it. */
export function substitution(scanner: Scanner, at: number): Found | undefined {
  const { text, span } = scanner;
  const start = at + 1;
  if (!mayStart(text, at, scanner.floor) || isSpaceAt(text, start)) return undefined;
  if (isQuoted(scanner, at, start)) return { from: at, to: start, nodes: [] };
  const found = findEnd(scanner, "substitution", start);
  if (found === undefined) {
    return { from: at, to: start, nodes: [unclosed(scanner, "A substitution reference", at, start)] };
  }
  const name = foldSpace(unescaped(text.slice(start, found.content)));
  const position = placeOf(span, at, found.content + 1);
  const node: SubstitutionReference = { type: "substitutionReference", position, name, children: [] };
  const underscores = found.end - found.content - 1;
  if (underscores === 0) return { from: at, to: found.end, nodes: [node] };
  const target = underscores === 2 ? { anonymous: true } : { refname: normalizeName(name) };
  const whole = placeOf(span, at, found.end);
  return {
    from: at,
    to: found.end,
    nodes: [{ type: "reference", position: whole, ...target, children: [node] }],
  };
}
