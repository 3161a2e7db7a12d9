import type { Citation, Comment, Footnote, SubstitutionDefinition, Target } from "../../doctree/tree.ts";
import { STEP } from "./directive.ts";
import { imageLines } from "./image.ts";
import { escapePhrase, writtenAddress, writtenName } from "./links.ts";
import { writeLabelled } from "./lists.ts";
import { footnoteMark } from "./names.ts";
import { indent, put } from "./output.ts";
import { lineOf } from "./phrase.ts";
import type { Writing } from "./writing.ts";

export function writeFootnote(writing: Writing, node: Footnote): void {
  const { auto, label, names } = node;
  const [refname] = names ?? [];
  const mark = footnoteMark(
    {
      ...(auto && { auto }),
      ...(label !== undefined && { label }),
      ...(refname !== undefined && { refname }),
    },
    writing.whole,
  );
  writeLabelled(writing, `.. [${mark}]`, node.children, node.position.start.line);
}

export function writeCitation(writing: Writing, node: Citation): void {
  const prefix = writing.whole?.prefix ?? "";
  writeLabelled(writing, `.. [${prefix}${node.label}]`, node.children, node.position.start.line);
}

/** Writes a target that stands by itself: what follows it, an address, or another name. */
export function writeTarget(writing: Writing, { names, uri, refname, anonymous, position }: Target): void {
  const leadsTo =
    refname !== undefined ? ` ${writtenName(refname)}_` : uri === undefined ? "" : ` ${writtenAddress(uri)}`;
  if (anonymous) put(writing, `__${leadsTo}`, position.start.line);
  for (const name of names ?? []) putTargetName(writing, name, leadsTo, position.start.line);
}

/** Writes a target: `leadsTo` is a space and what it leads to, or empty for what follows. */
export function putTargetName(writing: Writing, name: string, leadsTo: string, origin: number): void {
  put(writing, `.. _${writtenName(name)}:${leadsTo}`, origin);
}

export function writeComment(writing: Writing, { value, position }: Comment): void {
  const { line } = position.start;
  const lines = value.replaceAll("\0", "\ufffd").split("\n");
  // What begins with a word and holds no colons is nothing else behind the dots.
  const [only = ""] = lines;
  if (lines.length === 1 && (only === "" || /^[\p{L}\p{N}][^:]*$/u.test(only))) {
    put(writing, `.. ${only}`, line);
    return;
  }
  put(writing, "..", line);
  indent(writing, STEP, () => {
    for (const [index, text] of lines.entries()) put(writing, text, line + index);
  });
}

export function writeSubstitution(writing: Writing, node: SubstitutionDefinition): void {
  const { children, position, trimBefore, trimAfter } = node;
  const { line } = position.start;
  const [only] = children;
  const name = escapePhrase(node.name).replaceAll("|", "\\|");
  if (only?.type === "image" && children.length === 1)
    putPicture(writing, name, imageLines(only, ["top", "middle", "bottom"]), line);
  else if ((trimBefore || trimAfter) && only?.type === "text") {
    const codes = Array.from(only.value, (character) => `U+${character.codePointAt(0)?.toString(16) ?? ""}`);
    put(writing, `.. |${name}| unicode:: ${codes.join(" ")}`, line);
    indent(writing, STEP, () =>
      put(writing, trimBefore && trimAfter ? ":trim:" : trimBefore ? ":ltrim:" : ":rtrim:", line),
    );
  } else put(writing, `.. |${name}| replace:: ${lineOf(children, writing.whole)}`, line);
}

/** Writes what a picture within text stands for: `picture` is its address, and its options. */
export function putPicture(
  writing: Writing,
  name: string,
  [address = "", ...options]: readonly string[],
  origin: number,
): void {
  put(writing, `.. |${name}| image:: ${address}`, origin);
  indent(writing, STEP, () => {
    for (const option of options) put(writing, option, origin);
  });
}
