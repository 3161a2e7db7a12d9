import { normalizeName } from "../../doctree/names.ts";
import type { Inline, Target } from "../../doctree/tree.ts";
import { adjustAddress, plainText } from "./addresses.ts";
import { isSpaceAt } from "./characters.ts";
import { ESCAPE, joinAddress, unescaped } from "./escape.ts";
import type { End } from "./find-end.ts";
import type { Scanner } from "./scanner.ts";
import { placeOf } from "./span.ts";

/** `` `text`_ ``, `` `text`__ ``, `` `text <address>`_ `` and `` `text <name_>`_ ``, by the start of the backquotes. */
export function phraseReference(scanner: Scanner, at: number, { content, end }: End): Inline[] {
  const { text, span } = scanner;
  const start = at + 1;
  const position = placeOf(span, at, end);
  const anonymous = text[end - 2] === "_";
  const embedded = findEmbedded(text, start, content);
  if (embedded === undefined) {
    const value = unescaped(text.slice(start, content));
    const children = [plainText(scanner, start, content, value)];
    const target = anonymous ? { anonymous } : { refname: normalizeName(value) };
    return [{ type: "reference", position, ...target, children }];
  }
  const written = text.slice(embedded.open + 1, content - 1);
  const alias = readAlias(written);
  const address = readAddress(written);
  const value = unescaped(text.slice(start, embedded.textEnd));
  const shown = value || (alias?.text ?? address);
  const place =
    value === "" ? { from: embedded.open + 1, to: content - 1 } : { from: start, to: embedded.textEnd };
  const children = [plainText(scanner, place.from, place.to, shown)];
  const leadsTo = alias === undefined ? { uri: address } : { refname: alias.name };
  const reference: Inline = { type: "reference", position, ...leadsTo, children };
  if (anonymous) return [reference];
  const target: Target = {
    type: "target",
    position: placeOf(span, embedded.open, content),
    names: [normalizeName(shown)],
    embedded: true,
    ...leadsTo,
    children: [],
  };
  return [reference, target];
}

/** The `<` of an embedded address or alias at the end of the content, and where the text before it ends. */
function findEmbedded(text: string, from: number, to: number): { open: number; textEnd: number } | undefined {
  if (text[to - 1] !== ">" || to - 2 <= from) return undefined;
  const before = text[to - 2];
  if ((isSpaceAt(text, to - 2) || before === ESCAPE) && text[to - 3] !== ESCAPE) return undefined;
  let open = to - 2;
  for (; open >= from; open -= 1) {
    const bracket = text[open] === "<" || text[open] === ">";
    if (!bracket || text[open - 1] === ESCAPE) continue;
    if (text[open] === ">") return undefined;
    break;
  }
  if (open < from || open === to - 2 || isSpaceAt(text, open + 1)) return undefined;
  if (open === from) return { open, textEnd: from };
  let textEnd = open;
  while (textEnd > from && (text[textEnd - 1] === " " || text[textEnd - 1] === "\n")) textEnd -= 1;
  return textEnd < open ? { open, textEnd } : undefined;
}

/** An alias ends with an underscore that is not escaped, and does not look like an address. */
function readAlias(written: string): { name: string; text: string } | undefined {
  if (!written.endsWith("_") || written.endsWith(`${ESCAPE}_`) || LIKE_ADDRESS.test(written))
    return undefined;
  const text = unescaped(written.slice(0, -1));
  return { name: normalizeName(text), text };
}

const LIKE_ADDRESS = /^[a-zA-Z][a-zA-Z0-9.+-]*:/;

function readAddress(written: string): string {
  return adjustAddress(unescaped(joinAddress(written)));
}
