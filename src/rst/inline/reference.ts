import { normalizeName } from "../../doctree/names.ts";
import { plainText } from "./addresses.ts";
import { isNameJoint, isWordAt, mayEnd, mayStart } from "./characters.ts";
import type { Found, Scanner } from "./scanner.ts";
import { placeOf } from "./span.ts";

/** `name_` and `name__`: found by the underscore, then read backwards to where the name may begin. */
export function reference(scanner: Scanner, underscore: number): Found | undefined {
  const { text, floor } = scanner;
  if (underscore <= floor || !isWordAt(text, underscore - 1)) return undefined;
  const anonymous = text[underscore + 1] === "_" && mayEnd(text, underscore + 2);
  const end = underscore + (anonymous ? 2 : 1);
  if (!anonymous && !mayEnd(text, end)) return undefined;
  let left = underscore - 1;
  while (left > floor) {
    if (isWordAt(text, left - 1)) left -= 1;
    else if (isNameJoint(text[left - 1]) && left - 2 >= floor && isWordAt(text, left - 2)) left -= 2;
    else break;
  }
  let start = left;
  while (start < underscore && !(isWordAt(text, start) && mayStart(text, start, floor))) start += 1;
  if (start === underscore) return undefined;
  const value = text.slice(start, underscore);
  const position = placeOf(scanner.span, start, end);
  const children = [plainText(scanner, start, underscore, value)];
  const target = anonymous ? { anonymous } : { refname: normalizeName(value) };
  return { from: start, to: end, nodes: [{ type: "reference", position, ...target, children }] };
}
