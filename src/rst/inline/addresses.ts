import type { Inline } from "../../doctree/tree.ts";
import { mayEnd, mayStart } from "./characters.ts";
import { ESCAPE, unescaped } from "./escape.ts";
import type { Scanner } from "./scanner.ts";
import { isScheme } from "./schemes.ts";
import { placeOf } from "./span.ts";

const LETTER = 1;
const SCHEME = 2;
const ADDRESS = 4;
const LAST = 8;
const EMAIL = 16;

const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  CLASSES[code] =
    (/[a-zA-Z]/.test(character) ? LETTER : 0) |
    (/[a-zA-Z0-9.+-]/.test(character) ? SCHEME : 0) |
    (/[-_.!~*'()[\];/:@&=+$,%a-zA-Z0-9\0]/.test(character) ? ADDRESS : 0) |
    (/[_~*/=+a-zA-Z0-9]/.test(character) ? LAST : 0) |
    (/[-_!~*'{|}/#?^`&=+$%a-zA-Z0-9\0]/.test(character) ? EMAIL : 0);
}

function is(text: string, index: number, wanted: number): boolean {
  return ((CLASSES[text.charCodeAt(index)] ?? 0) & wanted) !== 0;
}

/** Text without markup: adds it as text nodes, with standalone addresses as references. */
export function addText(scanner: Scanner, from: number, to: number): void {
  const { text, nodes, span } = scanner;
  // Most texts have no address: to know that takes no loop.
  if (!/[:@]/.test(text.slice(from, to))) {
    addPlain(scanner, from, to);
    return;
  }
  let start = from;
  for (let at = from; at < to; at += 1) {
    const found = addressAt(text, at, start, to);
    if (found === undefined) continue;
    // As in docutils, something like an address in an unknown scheme ends the search.
    if (found.uri === undefined) break;
    const { uri, address } = found;
    addPlain(scanner, start, found.start);
    const position = placeOf(span, found.start, found.end);
    nodes.push({ type: "reference", position, uri, children: [{ type: "text", position, value: address }] });
    start = found.end;
    at = found.end - 1;
  }
  addPlain(scanner, start, to);
}

/** What looks like an address; one in an unknown scheme has no `uri`, and is none. */
interface Address {
  readonly start: number;
  readonly end: number;
  readonly address: string;
  readonly uri: string | undefined;
}

/**
 * The address whose colon or `@` is the character at an index, between two others.
 * @param text with its escapes marked
 */
export function addressAt(text: string, at: number, from: number, to: number): Address | undefined {
  const code = text.charCodeAt(at);
  if (code !== 58 && code !== 64) return undefined;
  const found = code === 58 ? findUri(text, at, from, to) : findEmail(text, at, from, to);
  if (found === undefined) return undefined;
  const address = unescaped(text.slice(found.start, found.end));
  if (code === 64) return { ...found, address, uri: `mailto:${address}` };
  return { ...found, address, uri: isScheme(address.slice(0, address.indexOf(":"))) ? address : undefined };
}

function addPlain(scanner: Scanner, from: number, to: number): void {
  if (from >= to) return;
  const value = unescaped(scanner.text.slice(from, to));
  if (value !== "") scanner.nodes.push(plainText(scanner, from, to, value));
}

export function plainText(scanner: Scanner, from: number, to: number, value: string): Inline {
  return { type: "text", position: placeOf(scanner.span, from, to), value };
}

/** The leftmost start of a run of characters before `at` where markup may begin. */
function runStart(
  text: string,
  at: number,
  floor: number,
  wanted: number,
  dots: boolean,
): number | undefined {
  let left = at;
  while (
    left > floor &&
    (is(text, left - 1, wanted) || (dots && text[left - 1] === "." && text[left] !== "."))
  ) {
    left -= 1;
  }
  for (let start = left; start < at; start += 1) {
    const begins = wanted === SCHEME ? is(text, start, LETTER) : text[start] !== ".";
    if (begins && mayStart(text, start, floor)) return start;
  }
  return undefined;
}

function runEnd(text: string, from: number, to: number, wanted: number): number {
  let end = from;
  while (end < to && is(text, end, wanted)) end += 1;
  return end;
}

/** The longest part of a run that ends as an address may. */
function longest(text: string, from: number, end: number, to: number): number | undefined {
  for (let last = end; last > from; last -= 1) {
    if (mayBeLast(text, last - 1, to) && (last === to || mayEnd(text, last))) return last;
  }
  return undefined;
}

function mayBeLast(text: string, index: number, to: number): boolean {
  return is(text, index, LAST) || (index + 1 < to && text[index + 1] === ">" && is(text, index, ADDRESS));
}

function findUri(text: string, colon: number, floor: number, to: number) {
  const start = runStart(text, colon, floor, SCHEME, false);
  if (start === undefined) return undefined;
  const path = colon + 1;
  const parts: [from: number, to: number][] = [[path, runEnd(text, path, to, ADDRESS)]];
  for (const separator of "?#") {
    const end = parts.at(-1)?.[1] ?? path;
    if (end < to && text[end] === separator && end > path && mayBeLast(text, end - 1, to)) {
      parts.push([end + 1, runEnd(text, end + 1, to, ADDRESS)]);
    }
  }
  for (const [from, limit] of parts.reverse()) {
    const end = longest(text, from, limit, to);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

function findEmail(text: string, at: number, floor: number, to: number) {
  if (text[at - 1] === ESCAPE || text[at - 1] === "." || !is(text, at + 1, EMAIL)) return undefined;
  const start = runStart(text, at, floor, EMAIL, true);
  if (start === undefined) return undefined;
  let end = at + 1;
  while (end < to && (is(text, end, EMAIL) || text[end] === ".")) end += 1;
  const last = longest(text, at + 2, end, to);
  return last === undefined ? undefined : { start, end: last };
}

const ADDRESS_ALONE = /^[^\s@:]+@[^\s@:]+$/;

/** A target's address: an e-mail address stands for its `mailto:` address. */
export function adjustAddress(address: string): string {
  if (!ADDRESS_ALONE.test(address)) return address;
  const at = address.indexOf("@");
  const found = findEmail(address, at, 0, address.length);
  return found?.start === 0 && found.end === address.length ? `mailto:${address}` : address;
}
