import type { Node, Position } from "../doctree/tree.ts";

/** The levels of docutils' system messages. */
export type Level = "info" | "warning" | "error" | "severe";

/** A problem of the text. `code` stays the same from release to release; `message` may be reworded. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly level: Level;
  readonly message: string;
  readonly position: Position;
  /** Where a name has several nodes: those nodes. */
  readonly claims?: readonly Node[];
}

interface Kind {
  readonly level: Level;
  /** What is wrong, given the thing it is about and, where needed, a detail. */
  readonly message: (subject: string, detail: string) => string;
}

function kinds<Code extends string>(table: Record<Code, Kind>): Record<Code, Kind> {
  return table;
}

const kind = (level: Level, message: Kind["message"]): Kind => ({ level, message });

const KINDS = kinds({
  // Blocks
  "nesting-too-deep": kind(
    "error",
    (limit) => `Blocks are nested more than ${limit} deep; what lies deeper is kept as plain text.`,
  ),
  "unexpected-indent": kind("error", () => "This line is indented, but nothing before it calls for that."),
  "unexpected-unindent": kind(
    "warning",
    (what) => `${what} must end with a blank line before less indented text.`,
  ),
  "line-block-end": kind("warning", () => "A line block must end with a blank line."),
  "list-start": kind("info", (value, first) => `This list starts with "${value}", not with ${first}.`),
  "missing-blank-before-literal": kind(
    "info",
    () => 'This reads as a definition; a literal block needs a blank line after the "::".',
  ),
  "literal-block-missing": kind(
    "warning",
    () => 'A literal block must follow a paragraph that ends with "::": indent it, or quote each line.',
  ),
  "inconsistent-quoting": kind(
    "error",
    () => "All lines of a quoted literal block must begin with the same character.",
  ),
  "malformed-table": kind("error", (detail) => `This table cannot be read: ${detail}`),
  "table-empty": kind("warning", (name) => `The directive "${name}" needs content.`),
  "table-end": kind("warning", () => "A table must end with a blank line."),
  // Titles and transitions
  "short-underline": kind("warning", () => "The underline is shorter than the title."),
  "short-overline": kind("warning", () => "The overline is shorter than the title."),
  "lost-title": kind(
    "info",
    (title) =>
      `"${title}" is no title, but text: make the lines below (and above) it as long as it is, or put a blank line between.`,
  ),
  "possible-underline": kind(
    "info",
    () => "This could be a title's underline, but is too short: it is read as text.",
  ),
  "possible-overline": kind(
    "info",
    () => "This could be a title's overline, but is too short: it is read as text.",
  ),
  "title-in-block": kind("severe", () => "A section cannot begin inside another block."),
  "adornment-in-block": kind(
    "severe",
    () => "Neither a section nor a transition can stand inside another block.",
  ),
  "title-level": kind(
    "severe",
    (style) =>
      `A title adorned with "${style}" cannot stand here: it skips a level or uses a new adornment above the innermost level.`,
  ),
  "overline-mismatch": kind("severe", () => "The overline and the underline of this title differ."),
  "overline-alone": kind("severe", () => "This title has an overline, but no underline like it."),
  "title-incomplete": kind("severe", () => "The text ends before this title's underline."),
  "adornment-pair": kind("error", () => "Two lines of punctuation are neither a title nor a transition."),
  "transition-at-start": kind("error", () => "A document or section cannot begin with a transition."),
  "transition-at-end": kind("error", () => "A document cannot end with a transition."),
  "transitions-adjacent": kind("error", () => "There must be text between two transitions."),
  // Explicit markup
  "malformed-target": kind(
    "warning",
    () => "This hyperlink target cannot be read: write `.. _name: address`.",
  ),
  "malformed-substitution": kind(
    "warning",
    () => "This substitution definition cannot be read: write `.. |name| directive:: text`.",
  ),
  "substitution-missing": kind("warning", (name) => `The substitution "${name}" is defined as nothing.`),
  "substitution-empty": kind(
    "warning",
    (name) => `The definition of the substitution "${name}" gives nothing that can be in a line.`,
  ),
  "substitution-illegal": kind(
    "error",
    (name, what) => `The definition of the substitution "${name}" holds ${what}, which cannot be repeated.`,
  ),
  "duplicate-substitution": kind(
    "error",
    (name) => `The substitution "${name}" is defined more than once; the last definition counts.`,
  ),
  // Directives and roles
  "unknown-directive": kind("error", (name) => `There is no directive "${name}".`),
  "directive-invalid": kind("error", (name, detail) => `The directive "${name}" cannot be read: ${detail}.`),
  "directive-empty": kind("error", (name) => `The directive "${name}" needs content.`),
  "meta-empty": kind("info", (name) => `The field "${name}" of the directive "meta" has no content.`),
  "directive-misplaced": kind("error", (name, where) => `The directive "${name}" can stand only ${where}.`),
  "directive-disabled": kind("warning", (name) => `The directive "${name}" is switched off.`),
  "include-failed": kind("severe", (path, detail) => `"${path}" cannot be included: ${detail}.`),
  "unknown-role": kind("error", (name) => `There is no role "${name}".`),
  "role-not-implemented": kind("error", (name) => `The role "${name}" has a name, but no meaning.`),
  "role-invalid": kind("error", (name, detail) => `Text in the role "${name}" ${detail}.`),
  "role-disabled": kind("warning", (name) => `The role "${name}" is switched off.`),
  // Inline markup
  "unclosed-inline": kind(
    "warning",
    (what, start) => `${what} begins with ${start} here, but does not end in this block.`,
  ),
  "two-roles": kind("warning", () => "Interpreted text can have a role before it or after it, but not both."),
  "role-and-reference": kind("warning", () => "Text cannot have a role and be a reference at once."),
  // References
  "unknown-target": kind("error", (name) => `There is no target named "${name}".`),
  "ambiguous-target": kind(
    "error",
    (name) => `There is more than one target named "${name}": give the one that is meant a name of its own.`,
  ),
  "duplicate-explicit": kind("warning", (name) => `There is more than one explicit target named "${name}".`),
  "duplicate-same-address": kind(
    "info",
    (name) => `There is more than one target named "${name}", all with the same address.`,
  ),
  "duplicate-implicit": kind("info", (name) => `There is more than one implicit target named "${name}".`),
  "link-takes-name": kind(
    "info",
    (name) =>
      `This link takes the name "${name}" from a heading: whatever refers to that name leads where the link does. ` +
      "End the link with two underscores, and it takes no name.",
  ),
  "unreferenced-target": kind("info", (name) => `Nothing refers to the target "${name}".`),
  "indirect-unknown": kind(
    "error",
    (name, other) => `The target "${name}" stands for "${other}", which does not exist.`,
  ),
  "indirect-ambiguous": kind(
    "error",
    (name, other) => `The target "${name}" stands for "${other}", of which there is more than one.`,
  ),
  "indirect-circular": kind(
    "error",
    (name, other) => `The target "${name}" stands for "${other}", which leads back to it.`,
  ),
  "anonymous-mismatch": kind(
    "error",
    (references, targets) =>
      `There are ${references} anonymous references, but ${targets} anonymous targets.`,
  ),
  "footnotes-too-few": kind(
    "error",
    (references, footnotes) =>
      `There are ${references} references to automatically marked footnotes, but only ${footnotes} such footnotes.`,
  ),
  "unknown-substitution": kind("error", (name) => `There is no substitution named "${name}".`),
  "circular-substitution": kind("error", (name) => `The substitution "${name}" contains itself.`),
  "substitution-too-large": kind(
    "error",
    (name, limit) => `The substitution "${name}" grows too large: to more than ${limit} pieces of text.`,
  ),
  "substitutions-too-large": kind(
    "error",
    (limit) => `All substitutions together grow to more than ${limit} pieces of text here.`,
  ),
  "class-without-block": kind("error", () => "No block follows that could take these class names."),
  "contents-too-large": kind(
    "error",
    () => "The tables of contents have too many entries: give each a depth, or have fewer of them.",
  ),
  "contents-empty": kind("info", () => "There are no sections to list here."),
});

export type DiagnosticCode = keyof typeof KINDS;

/** Makes the diagnostic of a kind; subject and detail go into its message. */
export function diagnostic(code: DiagnosticCode, position: Position, subject = "", detail = ""): Diagnostic {
  const { level, message } = KINDS[code];
  return { code, level, message: message(subject, detail), position };
}
