import { didYouMean } from "../../diagnostics/codes/define.ts";
import { finding } from "../../diagnostics/finding.ts";
import type { Location } from "../../diagnostics/location.ts";
import { readMarkdown } from "../../markdown/index.ts";
import { emitBlocks } from "../../rst/emit/emit.ts";
import { escaped } from "../../rst/emit/inline.ts";
import { definitionSection } from "../../sections/names.ts";
import type { Look } from "../../sections/section.ts";
import { findFrontMatter } from "../../source/front-matter.ts";
import { blank } from "../../source/lines.ts";
import { type Value, withLowerKeys } from "../../source/value.ts";
import { type Chapter, readChapter } from "../chapter.ts";
import type { LineAssembler } from "../line-assembler.ts";
import { type ExpansionContext, useSection, writeData, writeSection } from "../write-pieces.ts";
import type { LookParameters, ShortcodeCall } from "./kinds.ts";
import { type ReadCall, readCall } from "./read-call.ts";
import type { Writable } from "./writable.ts";

/** A chapter that is being written, and the chapters that include it, the outermost first. */
export interface Inclusion {
  readonly chapter: Chapter;
  readonly including: readonly { readonly chapter: Chapter; readonly place: Location }[];
}

/** Expands a chapter in a place of another. */
export type Include = (inclusion: Inclusion) => void;

/** What the names of sections of definitions begin with. */
const definitionPrefix = definitionSection("");

/** Writes what replaces a call. */
export function writeShortcode(
  { chapter, including }: Inclusion,
  { kind, call }: Writable,
  context: ExpansionContext,
  assembler: LineAssembler,
  include: Include,
): void {
  const origin = { chapter: chapter.file, line: chapter.lineAt(call.start) };
  const page = including[0]?.chapter ?? chapter;
  const base = readCall(chapter, call, kind, context.report);
  const showSection: ShortcodeCall["section"] = (name, parameter, parameters = {}) => {
    const { start: nameStart, end: nameEnd } = base.spanOf(parameter);
    const piece = { name, nameStart, nameEnd, start: call.start, end: call.end };
    const section = useSection(chapter, piece, context, lookOf(base, parameters, context.sections.examples));
    if (section !== undefined && !section.isFailed)
      writeSection(chapter, call, section, assembler, base.call.value(parameters.anchorBase ?? ""));
    else writeData(chapter, call, assembler, true);
  };
  const surroundings: ShortcodeCall = {
    ...base.call,
    page,
    get frontMatter() {
      return frontMatterOf(page);
    },
    get site() {
      return context.site;
    },
    write: (markdown) => assembler.write(markdown, () => origin),
    section: showSection,
    definition(path, parameter) {
      const files = [path, ...dataEndings.map((ending) => `${path}.${ending}`)];
      const shown = context.sections.entries.find(
        ({ name, origin: file }) => name.startsWith(definitionPrefix) && files.includes(file),
      );
      if (shown !== undefined) {
        showSection(shown.name, parameter);
        return;
      }
      const file = files.find(context.isFile);
      if (file !== undefined) base.call.refuse(parameter, `${file} has no schema of its own to show`);
      else {
        const missing = { file: files[1] ?? path };
        context.report(finding("include-missing", missing, base.placeOf(parameter)));
      }
      writeData(chapter, call, assembler, true);
    },
    include(file, parameter) {
      const value = base.placeOf(parameter);
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
    templates: () => context.templates(),
    sections: context.sections.entries,
  };
  if (call.form !== "closing") kind.open(surroundings);
  if (call.form !== "opening") kind.close?.(surroundings);
}

/** How a call says that a section is to be shown; `undefined` where it does not. Reports an example that there is not. */
function lookOf(
  { call }: ReadCall,
  parameters: LookParameters,
  examples: readonly string[],
): Look | undefined {
  const title = call.value(parameters.title ?? "");
  const named = call.value(parameters.example ?? "");
  const example = named.replace("$", "#");
  const isKnown = examples.includes(example);
  const written = examples.map((each) => each.replace("#", "$"));
  if (named !== "" && !isKnown)
    call.refuse(parameters.example ?? "", `no event has an example '${named}'${didYouMean(named, written)}`);
  if (title === "" && !isKnown) return undefined;
  return { ...(title !== "" && { title: titleText(title) }), ...(isKnown && { example }) };
}

/** A title in Markdown as a line of reStructuredText; what is more than a line of text is shown as it is written. */
function titleText(markdown: string): string {
  const { children } = readMarkdown(markdown).document;
  const [line, ...more] = emitBlocks(children).lines;
  const isLine = children.length === 1 && children[0]?.type === "paragraph" && more.length === 0;
  return isLine && line !== undefined ? line : escaped(markdown);
}

/** Endings of files that hold data, in the order in which they are looked for. */
const dataEndings = ["yaml", "yml", "json"];

/** What the front matter of a chapter says, with its keys in lower case. */
function frontMatterOf({ text }: Chapter): Value | undefined {
  const data = findFrontMatter(text)?.data;
  return data === undefined ? undefined : withLowerKeys(data);
}

/** A chapter whose front matter is blank: in the midst of another it would be text. */
function withoutFrontMatter(chapter: Chapter): Chapter {
  const { end = 0 } = findFrontMatter(chapter.text) ?? {};
  return { ...chapter, text: blank(chapter.text.slice(0, end)) + chapter.text.slice(end) };
}
