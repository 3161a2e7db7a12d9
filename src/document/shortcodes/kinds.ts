import type { SectionEntry } from "../../sections/section.ts";
import type { Value } from "../../source/value.ts";
import type { TemplateEnvironment } from "../../templates/environment.ts";
import type { Chapter } from "../chapter.ts";
import type { SitePages } from "../site-pages.ts";
import type { ShortcodeParameter } from "./parse.ts";

/** What a shortcode of a name is, and what replaces it. */
export interface ShortcodeKind {
  /** Its parameters, in the order in which they may stand without their names. */
  readonly parameters: readonly string[];
  /** How many of them, from the first on, it cannot be without. */
  readonly required: number;
  /** Whether it may have parameters of any names, and any number without. */
  readonly takesAny?: boolean;
  /** Writes what replaces a call, or its opening. */
  readonly open: (call: ShortcodeCall) => void;
  /** Writes what replaces its end; absent where it holds nothing. */
  readonly close?: (call: ShortcodeCall) => void;
}

/** Shortcodes by their names. */
export type ShortcodeKinds = ReadonlyMap<string, ShortcodeKind>;

/** A call that is to be written. */
export interface ShortcodeCall {
  /** The value of a parameter; empty where the call does not have it. */
  value(parameter: string): string;
  /** All its parameters, as they are written. */
  readonly given: readonly Pick<ShortcodeParameter, "name" | "value">[];
  /** The chapter that the page begins with, whatever it includes. */
  readonly page: Chapter;
  /** What the front matter of that chapter says; keys are in lower case. */
  readonly frontMatter: Value | undefined;
  /** The site that the page is one of. */
  readonly site: SitePages | undefined;
  /** Whether nothing else stands before it in its line, and behind it. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The white space that its line begins with. */
  readonly indent: string;
  /** Writes Markdown. */
  write(markdown: string): void;
  /** Writes a section, or reports that the value of a parameter names none. */
  section(name: string, parameter: string, look?: LookParameters): void;
  /** Writes the section that shows a file of definitions, or reports that the value of a parameter names none. */
  definition(file: string, parameter: string): void;
  /** Reports what is wrong with the value of a parameter. */
  refuse(parameter: string, reason: string): void;
  /** Writes a file of Markdown with its placeholders expanded, or reports that the value of a parameter names none. */
  include(file: string, parameter: string): void;
  /** What a data file of the project says, where there is one. */
  data(file: string): Value | undefined;
  /** What renders templates. */
  templates(): TemplateEnvironment;
  /** All sections. */
  readonly sections: readonly SectionEntry[];
}

/** The parameters of a call that say how a section is to be shown. */
export interface LookParameters {
  /** What the anchors of operations begin with. */
  readonly anchorBase?: string;
  /** The title of an event in Markdown. */
  readonly title?: string;
  /** The name of the only example of an event to show. */
  readonly example?: string;
}

/** A shortcode without an end. */
export function single(
  parameters: readonly string[],
  required: number,
  open: ShortcodeKind["open"],
): ShortcodeKind {
  return { parameters, required, open };
}

/** A shortcode around blocks, which are put into an element of HTML. */
export function around(
  parameters: readonly string[],
  opening: (call: ShortcodeCall) => string,
  closing: string,
): ShortcodeKind {
  return between(parameters, opening, closing, "\n");
}

/** A shortcode around code, which stands between two fences. */
export function aroundCode(
  parameters: readonly string[],
  opening: (call: ShortcodeCall) => string,
  closing: string,
): ShortcodeKind {
  return between(parameters, opening, closing, "");
}

/** @param gap what parts the opening and the closing from what stands between them, beside an end of a line */
function between(
  parameters: readonly string[],
  opening: (call: ShortcodeCall) => string,
  closing: string,
  gap: "\n" | "",
): ShortcodeKind {
  return {
    parameters,
    required: 0,
    open(call) {
      const before = call.isFirst ? "" : `\n\n${call.indent}`;
      call.write(`${before}${opening(call)}${gap}${call.isLast ? "" : `\n${call.indent}`}`);
    },
    close(call) {
      const before = call.isFirst ? gap && `${gap}${call.indent}` : `${gap}\n${call.indent}`;
      call.write(`${before}${closing}${call.isLast ? gap : `\n\n${call.indent}`}`);
    },
  };
}

/** Text as it may be in an attribute of HTML. */
export function inAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
