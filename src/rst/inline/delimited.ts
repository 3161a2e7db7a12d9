import { normalizeName } from "../../doctree/names.ts";
import type { Inline } from "../../doctree/tree.ts";
import { plainText } from "./addresses.ts";
import { isSpaceAt, mayStart } from "./characters.ts";
import { unescaped } from "./escape.ts";
import { findEnd } from "./find-end.ts";
import { type Found, isQuoted, type Scanner, unclosed } from "./scanner.ts";
import { placeOf } from "./span.ts";

/** How each kind begins, and what it is called in messages. */
const STARTS = {
  strong: { marker: "**", name: "Strong text" },
  emphasis: { marker: "*", name: "Emphasised text" },
  literal: { marker: "``", name: "A literal" },
  target: { marker: "_`", name: "An inline target" },
};

/** `**strong**`, `*emphasis*`, ` ``literal`` ` and `` _`target` ``: markup between two markers. */
export function delimited(scanner: Scanner, kind: keyof typeof STARTS, at: number): Found | undefined {
  const { text, span } = scanner;
  const { marker, name } = STARTS[kind];
  const start = at + marker.length;
  if (!mayStart(text, at, scanner.floor) || isSpaceAt(text, start)) return undefined;
  if (isQuoted(scanner, at, start)) return { from: at, to: start, nodes: [] };
  const found = findEnd(scanner, kind, start);
  if (found === undefined) return { from: at, to: start, nodes: [unclosed(scanner, name, at, start)] };
  const position = placeOf(span, at, found.end);
  const value = unescaped(text.slice(start, found.content));
  const children = [plainText(scanner, start, found.content, value)];
  const node: Inline =
    kind === "literal"
      ? { type: "literal", position, value: span.text.slice(start, found.content) }
      : kind === "target"
        ? { type: "target", position, names: [normalizeName(value)], children }
        : { type: kind, position, children };
  return { from: at, to: found.end, nodes: [node] };
}
