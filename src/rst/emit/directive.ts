import type { Block, Inline, Node } from "../../doctree/tree.ts";
import { ownClasses } from "./classes.ts";
import { asArgument } from "./line-start.ts";
import { indent, put, putBlank } from "./output.ts";
import { lineOf } from "./phrase.ts";
import type { Writing } from "./writing.ts";

/** How far the content of directives, quotes and definitions is indented. */
export const STEP = 3;

export interface DirectiveParts {
  /** The name, the colons, and the argument. */
  readonly head: string;
  readonly options?: readonly string[];
  readonly content?: readonly Block[];
}

export function writeDirective(writing: Writing, { position }: Node, parts: DirectiveParts): void {
  const { line } = position.start;
  put(writing, `.. ${parts.head}`, line);
  indent(writing, STEP, () => {
    for (const option of parts.options ?? []) put(writing, option, line);
    if (parts.content === undefined) return;
    putBlank(writing);
    writeBody(writing, parts.content, line);
  });
}

/** Writes what must not be empty: where nothing is, an empty comment. */
export function writeBody(writing: Writing, blocks: readonly Block[], origin: number): void {
  const before = writing.lines.length;
  writing.write(writing, blocks);
  if (writing.lines.length === before) put(writing, "..", origin);
}

/** The head of a directive whose argument is text. */
export function headOf(
  writing: Writing,
  name: string,
  title: { children: readonly Inline[] } | undefined,
): string {
  const argument = title ? asArgument(lineOf(title.children, writing.whole)) : "";
  return argument === "" ? `${name}::` : `${name}:: ${argument}`;
}

/** The options `class` and `name` of a node; a name reaches beyond blocks that are written by themselves. */
export function commonOptions(writing: Writing, node: Node, without: readonly string[] = []): string[] {
  const classes = ownClasses(node).filter((name) => !without.includes(name));
  const name = writing.whole && node.names?.[0];
  return [
    ...(classes.length > 0 ? [`:class: ${classes.join(" ")}`] : []),
    ...(name === undefined ? [] : [`:name: ${name}`]),
  ];
}
