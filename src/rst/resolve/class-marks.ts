import type { ClassMark, Node } from "../../doctree/tree.ts";

/** Gives a node the classes that wait for the next block; false if it is none that could take them. */
export function takeClasses(node: Node, marks: readonly ClassMark[]): boolean {
  if (marks.length === 0 || INVISIBLE.has(node.type)) return false;
  addClasses(
    node,
    marks.flatMap(({ classes = [] }) => classes),
  );
  return true;
}

/** Gives a node classes that the next call of `resolve` takes away again. */
export function addClasses(node: Node, classes: readonly string[]): void {
  if (classes.length === 0) return;
  const before = node.classes ?? [];
  node.ownClasses ??= before;
  node.classes = [...new Set([...before, ...classes])];
}

/** Takes away what an earlier call gave to a node. */
export function restoreClasses(node: Node): void {
  if (node.ownClasses === undefined) return;
  if (node.ownClasses.length > 0) node.classes = node.ownClasses;
  else delete node.classes;
  delete node.ownClasses;
}

/** What is not shown where it stands. */
const INVISIBLE: ReadonlySet<string> = new Set<Node["type"]>([
  "comment",
  "substitutionDefinition",
  "target",
  "class",
  "sectnum",
  "systemMessage",
  "meta",
  "header",
  "footer",
]);
