import type { Association, Definition, FootnoteDefinition, Nodes, Root } from "mdast";
import { positionOf } from "./places.ts";
import type { MarkdownProblem } from "./problem.ts";

/** What a text defines for all of it, wherever that stands. */
export interface Defined {
  /** Where links lead, by the identifiers of their references. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: readonly FootnoteDefinition[];
  /** The footnotes that are referred to, in the order of the text. */
  readonly referred: readonly string[];
}

/** Lists what a text defines. Of a name that is defined twice, the first definition counts, and each other is reported. */
export function listDefinitions(root: Root, problems: MarkdownProblem[]): Defined {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const referred: string[] = [];
  const enter = <Each extends Definition | FootnoteDefinition>(known: Map<string, Each>, node: Each) => {
    const first = known.get(node.identifier);
    if (!first) known.set(node.identifier, node);
    else
      problems.push({
        code: "markdown-definition-twice",
        arguments: { label: labelOf(node), line: positionOf(first).start.line },
        position: positionOf(node),
      });
  };
  // Emphasis may be nested deeper than calls can be.
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "definition") enter(definitions, node);
    else if (node.type === "footnoteDefinition") enter(footnotes, node);
    else if (node.type === "footnoteReference") referred.push(node.identifier);
    if ("children" in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return { definitions, footnotes: [...footnotes.values()], referred };
}

function labelOf({ type, label, identifier }: Association & { type: string }): string {
  return (type === "footnoteDefinition" ? "^" : "") + (label ?? identifier);
}
