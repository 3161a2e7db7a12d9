import type { SubstitutionDefinition } from "../../doctree/tree.ts";
import { fieldNameEnd } from "../block/classify.ts";
import { takeField } from "../block/field-list.ts";
import { trimBottom, trimTop } from "../block/indented.ts";
import { extent, type Line } from "../block/source.ts";
import type { Directive, DirectiveCall, Reader } from "../reading.ts";
import { isInvalid, type OptionValue } from "./options.ts";

interface Written {
  readonly name: string;
  readonly source: readonly Line[];
  /** The lines behind the colons and below. */
  readonly lines: Line[];
  readonly substitution: SubstitutionDefinition | undefined;
}

/** Parts the lines of a directive into arguments, options and content; a string tells what does not fit. */
export function readCall(reader: Reader, directive: Directive, written: Written): DirectiveCall | string {
  const { name, source, substitution } = written;
  let lines = trimBottom(written.lines);
  if (lines[0]?.text === "") lines = lines.slice(1);
  const { required = 0, optional = 0 } = directive;
  const takesArguments = required + optional > 0;
  let head: Line[] = [];
  let content = lines;
  let blank = lines.length;
  if (takesArguments || directive.options) {
    const found = lines.findIndex(({ text }) => text === "");
    if (found >= 0) blank = found;
    head = lines.slice(0, blank);
    content = lines.slice(blank + 1);
  }
  const split = head.findIndex(({ text }) => text.startsWith(":") && fieldNameEnd(text) > 0);
  const optionLines = directive.options && split >= 0 ? head.slice(split) : [];
  if (optionLines.length > 0) head = head.slice(0, split);
  const read = readOptions(directive, optionLines);
  if (typeof read === "string") return read;
  if (head.length > 0 && !takesArguments) {
    content = [...head, ...lines.slice(blank)];
    head = [];
  }
  content = trimTop(content);
  const words = readArguments(directive, head);
  if (typeof words === "string") return words;
  if (content.length > 0 && !directive.content) return "it takes no content";
  const inline = substitution?.children ?? [];
  return {
    name,
    arguments: words,
    argumentLines: head,
    ...read,
    content,
    position: extent(source),
    source,
    context: reader.context,
    reader,
    substitution,
    add: (block) => reader.nodes.push(block),
    addInline: (node) => inline.push(node),
  };
}

function readArguments(directive: Directive, lines: readonly Line[]): string[] | string {
  const { required = 0, optional = 0 } = directive;
  const text = lines.map((line) => line.text).join("\n");
  const words = text.split(/\s+/).filter((word) => word !== "");
  if (words.length < required) return `it needs ${count(required)}, but has ${words.length}`;
  const most = required + optional;
  if (words.length <= most) return words;
  if (!directive.spacedArgument) return `it takes at most ${count(most)}, but has ${words.length}`;
  let rest = text.trim();
  const found: string[] = [];
  while (found.length < most - 1) {
    const space = rest.search(/\s/);
    found.push(rest.slice(0, space));
    rest = rest.slice(space).trimStart();
  }
  return [...found, rest];
}

function count(number: number): string {
  return number === 1 ? "1 argument" : `${number} arguments`;
}

type Options = Pick<DirectiveCall, "options" | "optionLines">;

function readOptions(directive: Directive, lines: readonly Line[]): Options | string {
  const options = new Map<string, OptionValue>();
  const optionLines = new Map<string, readonly Line[]>();
  let at = 0;
  while (at < lines.length) {
    const field = takeField(lines, at);
    if (field === undefined)
      return "its options must be fields, one below the other, and a blank line must follow them";
    at = field.next;
    const name = field.name.text.toLowerCase().trim();
    const reader = Object.hasOwn(directive.options ?? {}, name) ? directive.options?.[name] : undefined;
    if (reader === undefined) return `it has no option "${name}"`;
    if (options.has(name)) return `the option "${name}" is given twice`;
    const text = field.body
      .map((line) => line.text)
      .join("\n")
      .trim();
    const value = reader(text);
    if (isInvalid(value)) return `its option "${name}" has an invalid value: ${value.invalid}`;
    options.set(name, value);
    optionLines.set(name, field.body);
  }
  return { options, optionLines };
}
