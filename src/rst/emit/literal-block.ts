import type { DoctestBlock, Inline, LiteralBlock, MathBlock, Raw } from "../../doctree/tree.ts";
import { blockLines } from "./block.ts";
import { ownClasses } from "./classes.ts";
import { commonOptions, STEP, writeDirective } from "./directive.ts";
import { indent, put, putBlank } from "./output.ts";
import { phraseOf } from "./phrase.ts";
import type { Writing } from "./writing.ts";

/** Whether a literal block needs no directive: two colons announce it. */
export function isPlainLiteral(node: LiteralBlock, { whole }: Writing): boolean {
  const isMarked = node.children !== undefined;
  const isNamed = whole !== undefined && (node.names ?? node.anchor) !== undefined;
  return (
    node.language === undefined &&
    node.firstLine === undefined &&
    ownClasses(node).length === 0 &&
    !isNamed &&
    !isMarked
  );
}

/** Writes a literal block; `announced` where the paragraph before it ends in two colons. */
export function writeLiteralBlock(writing: Writing, node: LiteralBlock, announced: boolean): void {
  const { line } = node.position.start;
  if (isPlainLiteral(node, writing)) {
    if (!announced) put(writing, "::", line);
    putBlank(writing);
  } else if (node.children) writeParsed(writing, node, node.children);
  else {
    const { language, firstLine } = node;
    const options = firstLine === undefined ? [] : [`:number-lines: ${firstLine}`];
    const head = language === undefined ? "code::" : `code:: ${language}`;
    writeDirective(writing, node, { head, options: [...options, ...commonOptions(writing, node, ["code"])] });
    putBlank(writing);
  }
  if (!node.children) indent(writing, STEP, () => writeText(writing, node));
}

/** Writes a literal block with inline markup. */
function writeParsed(writing: Writing, node: LiteralBlock, children: readonly Inline[]): void {
  writeDirective(writing, node, { head: "parsed-literal::", options: commonOptions(writing, node) });
  putBlank(writing);
  const { lines, origins } = phraseOf(children, writing.whole, { keepsSpace: true });
  indent(writing, STEP, () => {
    for (const [index, line] of lines.entries())
      put(writing, line, origins[index] ?? node.position.start.line);
  });
}

export function writeMath(writing: Writing, node: MathBlock): void {
  writeDirective(writing, node, { head: "math::", options: commonOptions(writing, node) });
  putBlank(writing);
  indent(writing, STEP, () => writeText(writing, { ...node, value: node.value.replace(/\n\s*\n/g, "\n") }));
}

export function writeRaw(writing: Writing, node: Raw): void {
  writeDirective(writing, node, { head: `raw:: ${node.format}`, options: commonOptions(writing, node) });
  putBlank(writing);
  indent(writing, STEP, () => writeText(writing, node));
}

export function writeDoctest(writing: Writing, node: DoctestBlock): void {
  writeText(writing, node);
}

/** Writes a text as it stands. A first line of the source that holds none of it, such as a fence, is passed over. */
function writeText(
  writing: Writing,
  { value, position: { start, end } }: LiteralBlock | DoctestBlock | MathBlock | Raw,
): void {
  const lines = blockLines(value.replaceAll("\0", "\ufffd"));
  const given = value.split("\n");
  const empty = given.findIndex((line) => line.trim() !== "");
  const first = start.line + empty + (end.line - start.line >= given.length ? 1 : 0);
  for (const [index, line] of lines.entries()) put(writing, line, Math.min(first + index, end.line));
}
