import { foldSpace, normalizeName } from "../../doctree/names.ts";
import type { Target } from "../../doctree/tree.ts";
import { adjustAddress } from "../inline/addresses.ts";
import { isSimpleName } from "../inline/characters.ts";
import { ESCAPE, joinAddress, markEscapes, unescaped } from "../inline/escape.ts";
import type { Reader } from "../reading.ts";
import { afterMarker } from "./classify.ts";
import { comment } from "./comment.ts";
import { type Taken, takeIndented } from "./indented.ts";
import { report } from "./report.ts";
import { cut, extent, type Line } from "./source.ts";

/** `.. _name: address`, by the column behind the underscore. True if a blank line follows. */
export function target(reader: Reader, column: number): boolean {
  const { lines, at } = reader;
  const taken = takeIndented(lines, at, { first: column, untilBlank: true, keepIndent: true });
  const found = findName(taken.lines);
  if (found === undefined) {
    report(reader.context, "malformed-target", extent(lines, at, at + 1));
    return comment(reader, column - 1);
  }
  addTarget(reader, taken, found.name, found.rest);
  reader.at = taken.next;
  return taken.blankFinish;
}

/** `__ address`: an anonymous target. */
export function readAnonymousTarget(reader: Reader): boolean {
  const { lines, at } = reader;
  const column = afterMarker(lines[at]?.text ?? "", 2);
  const taken = takeIndented(lines, at, { first: column, untilBlank: true });
  addTarget(reader, taken, "", taken.lines);
  reader.at = taken.next;
  return taken.blankFinish;
}

/** A target's name ends with a colon; it may be quoted, and may be broken over lines. "" is an anonymous one. */
function findName(lines: readonly Line[]): { name: string; rest: Line[] } | undefined {
  const quoted = lines[0]?.text.startsWith("`") ?? false;
  let name = "";
  for (const [index, line] of lines.entries()) {
    const text = markEscapes(line.text);
    for (let at = index === 0 && quoted ? 1 : 0; at < text.length; at += 1) {
      const end = quoted ? text[at] === "`" : text[at] === ":" || text.startsWith(" :", at);
      if (end) {
        const before = (name + text.slice(0, at)).at(-1);
        const colon = quoted ? at + 1 : at;
        const behind = closing(text, colon);
        if (behind !== undefined && mayEndName(before, (name + text.slice(0, at)).at(-2), quoted)) {
          const whole = name + text.slice(0, at);
          const rest = [cut(line, behind), ...lines.slice(index + 1)];
          if (!quoted && whole === "_") return { name: "", rest };
          if (whole.startsWith("_") || (quoted && whole.length < 2)) return undefined;
          return { name: unescaped(quoted ? whole.slice(1) : whole), rest };
        }
      }
    }
    name += text;
  }
  return undefined;
}

/** Where the text behind a name's colon begins: the colon may follow one space, and needs one behind it. */
function closing(text: string, at: number): number | undefined {
  const colon = text[at] === " " ? at + 1 : at;
  if (text[colon] !== ":" || (text[colon + 1] ?? " ") !== " ") return undefined;
  return afterMarker(text, colon + 1);
}

function mayEndName(before: string | undefined, beforeThat: string | undefined, quoted: boolean): boolean {
  if (before === undefined || before === " " || before === ESCAPE) return false;
  return quoted || before !== ":" || beforeThat === ESCAPE;
}

function addTarget(reader: Reader, taken: Taken, name: string, rest: readonly Line[]): void {
  const position = extent(reader.lines, reader.at, taken.next);
  const node: Target = { type: "target", position, children: [] };
  if (name === "") node.anonymous = true;
  else node.names = [normalizeName(name)];
  const escaped = rest.map(({ text }) => markEscapes(text).trim());
  const refname = referenceName(escaped);
  if (refname !== undefined) node.refname = refname;
  else {
    const address = unescaped(joinAddress(escaped.join(" ")));
    if (address !== "") node.uri = name === "" ? address : adjustAddress(address);
  }
  reader.nodes.push(node);
}

/** The name that a target's text refers to, if it is a reference and nothing else. */
function referenceName(lines: readonly string[]): string | undefined {
  if (!lines.at(-1)?.endsWith("_")) return undefined;
  const text = foldSpace(lines.join(" "));
  const inner = text.slice(0, -1);
  if (isSimpleName(inner)) return normalizeName(inner);
  const phrase =
    inner.startsWith("`") && inner.endsWith("`") && inner.length > 2 ? inner.slice(1, -1) : undefined;
  if (phrase === undefined || phrase.startsWith(" ") || phrase.endsWith(" ") || phrase.endsWith(ESCAPE))
    return undefined;
  return normalizeName(unescaped(phrase));
}
