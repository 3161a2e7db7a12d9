import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { defaultHandlers, type Handle, type Join, toMarkdown } from "mdast-util-to-markdown";
import type { DefinitionDescription } from "../definition-syntax.ts";
import { neededOnly } from "./unsafe.ts";

declare module "mdast-util-to-markdown" {
  interface ConstructNameMap {
    definitionDescription: "definitionDescription";
  }
}

const gfm = gfmToMarkdown({ tablePipeAlign: false });
const gfmTable = gfm.extensions?.find(({ handlers }) => handlers?.table)?.handlers?.table;

/** Writes a tree of Markdown as text. */
export function textOfTree(root: Root): string {
  return toMarkdown(root, {
    bullet: "-",
    bulletOther: "*",
    rule: "-",
    fences: true,
    listItemIndent: "one",
    extensions: [gfm],
    handlers: {
      definitionDescription,
      ...(gfmTable && { table: withLongDelimiters(gfmTable) }),
      root(node, parent, state, info) {
        // The library only takes more of them.
        state.unsafe = neededOnly(state.unsafe);
        return defaultHandlers.root(node, parent, state, info);
      },
    },
    join: [closeToTerm],
  });
}

/** Some readers take no fewer than three dashes. */
function withLongDelimiters(table: Handle): Handle {
  return (node, parent, state, info) => {
    const [head = "", delimiters = "", ...rows] = table(node, parent, state, info).split("\n");
    return [head, delimiters.replace(/-+/g, "---"), ...rows].join("\n");
  };
}

/** What stands behind `: ` and further in. */
const definitionDescription: Handle = (node: DefinitionDescription, _, state, info) => {
  const exit = state.enter("definitionDescription");
  const tracker = state.createTracker(info);
  tracker.move(": ");
  tracker.shift(2);
  const content = state.containerFlow(node, tracker.current());
  const value = state.indentLines(content, (line, index, blank) => {
    if (index === 0) return `: ${blank ? "<!---->" : line}`;
    return blank ? "" : `  ${line}`;
  });
  exit();
  return value;
};

/** Descriptions stand right below their term, but for those that begin with what cannot follow a line of text. */
const closeToTerm: Join = (left, right) => {
  if (right.type !== "definitionDescription") return undefined;
  const isTerm = left.type === "paragraph" || left.type === "definitionDescription";
  const [first] = right.children;
  return isTerm && (first === undefined || first.type === "paragraph") ? 0 : undefined;
};
