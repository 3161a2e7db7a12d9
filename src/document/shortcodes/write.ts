import { finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { type Chapter, readChapter } from "../chapter.ts";
import type { LineAssembler } from "../line-assembler.ts";
import type { Piece } from "../piece.ts";
import { type ExpansionContext, useSection, writeData, writeSection } from "../write-pieces.ts";
import type { ShortcodeCall, ShortcodeKind } from "./kinds.ts";
import { openingShortcodes, unpairedShortcodes } from "./pair.ts";
import type { Shortcode } from "./parse.ts";

/** A chapter that is being written, and the chapters that include it, the outermost first. */
export interface Inclusion {
  readonly chapter: Chapter;
  readonly including: readonly { readonly chapter: Chapter; readonly place: Location }[];
}

/** Expands a chapter in a place of another. */
export type Include = (inclusion: Inclusion) => void;

/**
 * Reports what is wrong with the shortcodes of a chapter, each by itself, and gives those that can be written. Those in
 * reStructuredText cannot: Hugo's shortcodes are for Markdown.
 */
export function writableShortcodes(
  chapter: Chapter,
  pieces: readonly Piece[],
  { shortcodes, report }: Pick<ExpansionContext, "shortcodes" | "report">,
): ReadonlyMap<Shortcode, ShortcodeKind> {
  const kinds = chapter.language === "markdown" ? shortcodes : new Map<string, ShortcodeKind>();
  const known = [...kinds.keys()];
  const at = ({ start, end }: { start: number; end: number }) => chapter.location(start, end);
  const nameOf = ({ name, nameStart }: Shortcode) => at({ start: nameStart, end: nameStart + name.length });
  for (const call of openingShortcodes(pieces))
    if (!kinds.has(call.name)) report(finding("unknown-shortcode", { name: call.name, known }, nameOf(call)));
  const unpaired = unpairedShortcodes(pieces, kinds);
  const writable = new Map<Shortcode, ShortcodeKind>();
  for (const call of pieces) {
    const kind = call.kind === "shortcode" ? kinds.get(call.name) : undefined;
    if (call.kind !== "shortcode" || kind === undefined) continue;
    const { name, fault } = call;
    if (fault) report(finding("shortcode-syntax", { name, reason: fault.reason }, at(fault)));
    if (unpaired.has(call)) {
      const isEnd = call.form === "closing";
      report(finding("shortcode-unpaired", { name, isEnd, holds: kind.close !== undefined }, nameOf(call)));
    }
    const isFitting = fault !== undefined || call.form === "closing" || fits(call, kind, chapter, report);
    if (fault === undefined && !unpaired.has(call) && isFitting) writable.set(call, kind);
  }
  return writable;
}

/** Whether a call has the parameters that its kind needs, and no others; reports those that it has not. */
function fits(
  { name, nameStart, parameters }: Shortcode,
  { parameters: known, required }: ShortcodeKind,
  chapter: Chapter,
  report: ExpansionContext["report"],
): boolean {
  let isFitting = true;
  const tell = (parameter: string, start: number, end: number, lack?: "missing") => {
    isFitting = false;
    const args = { name, parameter, known, ...(lack && { lack }) };
    report(finding("shortcode-parameter", args, chapter.location(start, end)));
  };
  const isNamed = parameters[0]?.name !== undefined;
  for (const [index, parameter] of parameters.entries()) {
    const isKnown = parameter.name === undefined ? index < known.length : known.includes(parameter.name);
    const end = parameter.name === undefined ? parameter.end : parameter.start + parameter.name.length;
    if (!isKnown) tell(parameter.name ?? parameter.value, parameter.start, end);
  }
  for (const [index, parameter] of known.slice(0, required).entries()) {
    const isThere = isNamed ? parameters.some((each) => each.name === parameter) : index < parameters.length;
    if (!isThere) tell(parameter, nameStart, nameStart + name.length, "missing");
  }
  return isFitting;
}

/** Writes what stands in place of a call. */
export function writeShortcode(
  { chapter, including }: Inclusion,
  call: Shortcode,
  kind: ShortcodeKind,
  context: ExpansionContext,
  assembler: LineAssembler,
  include: Include,
): void {
  const line = chapter.lineAt(call.start);
  const origin = { chapter: chapter.file, line };
  const lineStart = chapter.text.lastIndexOf("\n", call.start - 1) + 1;
  const nextLine = chapter.text.indexOf("\n", call.end);
  const before = chapter.text.slice(lineStart, call.start);
  const behind = chapter.text.slice(call.end, nextLine < 0 ? undefined : nextLine);
  const parameterOf = (name: string) =>
    call.parameters.find((each, index) => (each.name ?? kind.parameters[index]) === name);
  const valuePlace = (parameter: string) => {
    const { valueStart = call.nameStart, valueEnd = call.nameStart + call.name.length } =
      parameterOf(parameter) ?? {};
    return { nameStart: valueStart, nameEnd: valueEnd };
  };
  const surroundings: ShortcodeCall = {
    value: (parameter) => parameterOf(parameter)?.value ?? "",
    page: including[0]?.chapter ?? chapter,
    isFirst: before.trim() === "",
    isLast: behind.trim() === "",
    indent: /^[^\S\n]*/.exec(before)?.[0] ?? "",
    write: (markdown) => assembler.write(markdown, () => origin),
    section(name, parameter) {
      const piece = { name, ...valuePlace(parameter), start: call.start, end: call.end };
      const section = useSection(chapter, piece, context);
      if (section !== undefined && !section.isFailed) writeSection(chapter, call, section, assembler);
      else writeData(chapter, call, assembler, true);
    },
    include(file, parameter) {
      const { nameStart, nameEnd } = valuePlace(parameter);
      const value = chapter.location(nameStart, nameEnd);
      const around = [...including, { chapter, place: value }];
      const circle = around.findIndex((each) => each.chapter.file === file);
      const text = circle < 0 && context.isFile(file) ? context.text(file) : undefined;
      if (circle >= 0) {
        const related = around
          .slice(circle, -1)
          .map((each) => ({ message: "through", location: each.place }));
        context.report(finding("include-circle", { file }, value, related));
      } else if (!context.isFile(file)) context.report(finding("include-missing", { file }, value));
      if (text === undefined || !context.takeText(text.length, value))
        writeData(chapter, call, assembler, true);
      else include({ chapter: withoutFrontMatter(readChapter(file, text)), including: around });
    },
    data: context.data,
    sections: context.sections.names,
  };
  if (call.form !== "closing") kind.open(surroundings);
  if (call.form !== "opening") kind.close?.(surroundings);
}

/** A chapter whose front matter is blank: in the midst of another it would be text. */
function withoutFrontMatter(chapter: Chapter): Chapter {
  const [frontMatter] = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/.exec(chapter.text) ?? [];
  if (frontMatter === undefined) return chapter;
  return { ...chapter, text: frontMatter.replace(/[^\n]/g, " ") + chapter.text.slice(frontMatter.length) };
}
