import { report } from "../block/report.ts";
import { findRole } from "../role/role.ts";
import { isNameJoint, isSpaceAt, isWordAt, mayStart, simpleNameEnd } from "./characters.ts";
import { findEnd } from "./find-end.ts";
import { phraseReference } from "./phrase-reference.ts";
import { type Found, isQuoted, problem, type Scanner, unclosed } from "./scanner.ts";
import { placeOf } from "./span.ts";

/** `` `text` ``, with a role before or after it, or as a reference: `` `text`_ ``. */
export function interpreted(scanner: Scanner, at: number): Found | undefined {
  const { text, context, span } = scanner;
  const prefix = prefixStart(scanner, at);
  if (prefix === undefined && !mayStart(text, at, scanner.floor)) return undefined;
  const from = prefix ?? at;
  const start = at + 1;
  if (isSpaceAt(text, start)) return undefined;
  if (prefix === undefined && isQuoted(scanner, at, start)) return { from: at, to: start, nodes: [] };
  const found = findEnd(scanner, "interpreted", start);
  if (found === undefined) {
    const node = unclosed(scanner, "Interpreted text or a reference", at, start);
    return { from: at, to: start, nodes: [node] };
  }
  const { end } = found;
  const isReference = text[end - 1] === "_";
  if (
    (prefix !== undefined && found.role !== undefined) ||
    ((prefix !== undefined || found.role !== undefined) && isReference)
  ) {
    const node = problem(scanner, from, end);
    const both = prefix !== undefined && found.role !== undefined;
    report(context, both ? "two-roles" : "role-and-reference", node.position);
    return { from, to: end, nodes: [node] };
  }
  if (isReference) return { from, to: end, nodes: phraseReference(scanner, at, found) };
  const name = prefix === undefined ? (found.role ?? context.roles.unnamed) : text.slice(prefix + 1, at - 1);
  const position = placeOf(span, from, end);
  const role = findRole(context, name);
  if (role === undefined) {
    report(context, "unknown-role", position, name);
    return { from, to: end, nodes: [problem(scanner, from, end)] };
  }
  const content = placeOf(span, start, found.content);
  const nodes = role({ name, text: text.slice(start, found.content), position, content, context });
  return { from, to: end, nodes: nodes ?? [problem(scanner, from, end)] };
}

/** Where `:role:` before a backquote begins. */
function prefixStart(scanner: Scanner, at: number): number | undefined {
  const { text, floor } = scanner;
  if (text[at - 1] !== ":" || at - 1 < floor || !isWordAt(text, at - 2)) return undefined;
  let left = at - 2;
  while (
    left > floor &&
    (isWordAt(text, left - 1) || (isNameJoint(text[left - 1]) && text[left - 1] !== text[left]))
  ) {
    left -= 1;
  }
  for (let start = Math.max(floor, left - 1); start < at - 2; start += 1) {
    if (text[start] !== ":" || !mayStart(text, start, floor)) continue;
    if (simpleNameEnd(text, start + 1) === at - 1) return start;
  }
  return undefined;
}
