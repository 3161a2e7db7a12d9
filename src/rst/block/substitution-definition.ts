import { foldSpace } from "../../doctree/names.ts";
import type { Block, Inline, SubstitutionDefinition } from "../../doctree/tree.ts";
import { simpleNameEnd } from "../inline/characters.ts";
import { ESCAPE, markEscapes, unescaped } from "../inline/escape.ts";
import type { Reader } from "../reading.ts";
import { afterMarker } from "./classify.ts";
import { directive } from "./directive.ts";
import { takeIndented, trimBottom } from "./indented.ts";
import { report, unreadable } from "./report.ts";
import { cut, extent, type Line } from "./source.ts";

/** `.. |name| directive:: …`, by the column behind the first bar. True if a blank line follows. */
export function substitutionDefinition(reader: Reader, column: number): boolean {
  const { context, lines, at } = reader;
  const taken = takeIndented(lines, at, { first: column, keepIndent: true });
  const whole = lines.slice(at, taken.next);
  const position = extent(whole);
  reader.at = taken.next;
  const found = findName(taken.lines);
  if (found === undefined) {
    report(context, "malformed-substitution", position);
    reader.nodes.push({ type: "comment", position, value: whole.map(({ text }) => text).join("\n") });
    return taken.blankFinish;
  }
  const { name, rest } = found;
  const first = rest[0];
  if (first === undefined) {
    reader.nodes.push(unreadable(context, "substitution-missing", whole, name));
    return taken.blankFinish;
  }
  const end = simpleNameEnd(first.text, 0);
  const inline: Inline[] = [];
  const blocks: Block[] = [];
  if (end > 0 && first.text.startsWith("::", end) && (first.text[end + 2] ?? " ") === " ") {
    const definition: SubstitutionDefinition = {
      type: "substitutionDefinition",
      position,
      name,
      children: inline,
    };
    const inner: Reader = { context, lines: rest, at: 0, nodes: blocks, root: blocks, sections: undefined };
    directive(inner, first.text.slice(0, end), afterMarker(first.text, end + 2), definition);
    for (const each of blocks.filter(({ type }) => type !== "systemMessage")) reader.nodes.push(each);
    const illegal = inline.find(isUnrepeatable);
    if (illegal !== undefined) {
      reader.nodes.push(
        unreadable(context, "substitution-illegal", whole, name, `a node of type "${illegal.type}"`),
      );
      return taken.blankFinish;
    }
    if (inline.length > 0) {
      reader.nodes.push(definition);
      return taken.blankFinish;
    }
  }
  // Blocks that the directive made of the text stand for it already.
  if (blocks.some(({ type }) => type !== "systemMessage"))
    report(context, "substitution-empty", position, name);
  else reader.nodes.push(unreadable(context, "substitution-empty", whole, name));
  return taken.blankFinish;
}

/** The name up to its closing bar, which a space or a line's end follows; the lines that remain, blank ones at the rims gone. */
function findName(lines: readonly Line[]): { name: string; rest: Line[] } | undefined {
  let name = "";
  for (const [index, line] of lines.entries()) {
    const text = markEscapes(line.text);
    const indent = text.length - text.trimStart().length;
    if (index > 0) name += " ";
    for (let at = text.indexOf("|", indent); at >= 0; at = text.indexOf("|", at + 1)) {
      const whole = name + text.slice(indent, at);
      const before = whole.at(-1);
      if (before === undefined || before === " " || before === ESCAPE || (text[at + 1] ?? " ") !== " ")
        continue;
      const rest = trimBottom([cut(line, afterMarker(text, at + 1)), ...lines.slice(index + 1)]);
      while (rest[0]?.text === "") rest.shift();
      const first = rest[0];
      if (first !== undefined) rest[0] = cut(first, first.text.length - first.text.trimStart().length);
      return { name: foldSpace(unescaped(whole)), rest };
    }
    name += text.slice(indent);
  }
  return undefined;
}

/** What has an identity of its own cannot be repeated wherever the substitution is used. */
function isUnrepeatable(node: Inline): boolean {
  if (node.type === "target" || node.type === "problematic") return true;
  if (node.type === "footnoteReference") return node.auto !== undefined;
  if (node.type === "reference" && node.anonymous) return true;
  return "children" in node && node.children.some(isUnrepeatable);
}
