import type { ClassMark, Node } from "../tree.ts";

/** Gives a node the classes that wait for the next block; false if it is none that could take them. */
export function takeClasses(node: Node, marks: readonly ClassMark[]): boolean {
  if (marks.length === 0 || INVISIBLE.has(node.type)) return false;
  for (const { classes = [] } of marks) addClasses(node, classes);
  return true;
}

/** Adds class names that a node does not have yet: those of an earlier call are still there. */
function addClasses(node: Node, classes: readonly string[]): void {
  const own = node.classes ?? [];
  node.classes = [...own, ...classes.filter((each) => !own.includes(each))];
}

/** What is not shown where it stands. */
const INVISIBLE: ReadonlySet<string> = new Set([
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
