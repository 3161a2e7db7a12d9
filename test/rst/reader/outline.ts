import {
  type Document,
  type Inline,
  type Node,
  type Resolved,
  type Section,
  textOf,
} from "../../../src/rst/index.ts";

/** One line of an outline as the goldens have it: depth, kind, text and, for headings, the ids. */
export type OutlineLine = [depth: number, kind: string, text: string, ids?: string[]];

/** Prints a resolved document in the goldens' format, the line numbers left out. */
export function outline(document: Document, { ids }: Pick<Resolved, "ids">): OutlineLine[] {
  const lines: OutlineLine[] = [];
  const following = new Map<Node, Node>();
  noteFollowing(document, following);
  const context = { ids, following };
  const add = (depth: number, kind: string, text = "") => lines.push([depth, kind, text]);
  const all = (nodes: readonly Node[], depth: number) => {
    for (const node of nodes) block(node, depth);
  };
  const inline = (node: { children: readonly Inline[] }) => fold(inlineText(node.children, context));

  function block(node: Node, depth: number): void {
    switch (node.type) {
      case "section": {
        const [title, ...rest] = node.children;
        const text = title?.type === "title" ? inline(title) : "";
        lines.push([0, `H${node.level}`, text, node.ids ?? []]);
        all(rest, depth);
        return;
      }
      case "title":
      case "subtitle":
      case "rubric":
        add(depth, node.type.toUpperCase(), inline(node));
        return;
      case "paragraph":
        add(depth, "P", inline(node));
        return;
      case "bulletList":
        add(depth, "UL");
        all(node.children, depth + 1);
        return;
      case "enumeratedList":
        add(depth, "OL", `${node.enumeration}${node.start === 1 ? "" : ` start=${node.start}`}`);
        all(node.children, depth + 1);
        return;
      case "listItem":
        add(depth, "LI");
        all(node.children, depth + 1);
        return;
      case "definitionList":
        add(depth, "DL");
        for (const item of node.children) all(item.children, depth + 1);
        return;
      case "term":
        add(depth, "DT", inline(node));
        return;
      case "classifier":
        add(depth, "CLASSIFIER", inline(node));
        return;
      case "definition":
        add(depth, "DD");
        all(node.children, depth + 1);
        return;
      case "fieldList":
        add(depth, "FL");
        for (const field of node.children) {
          for (const part of field.children) {
            if (part.type === "fieldName") add(depth + 1, "FIELD", inline(part));
            else all(part.children, depth + 2);
          }
        }
        return;
      case "optionList":
        add(depth, "OPTL");
        for (const item of node.children) {
          const options = item.options.map(
            ({ option, delimiter, argument }) => option + delimiter + argument,
          );
          add(depth + 1, "OPT", options.join(", "));
          for (const description of item.children) all(description.children, depth + 2);
        }
        return;
      case "literalBlock":
      case "doctestBlock":
        add(depth, "PRE", textOf(node).trimEnd());
        return;
      case "blockQuote":
        add(depth, "BQ");
        all(node.children, depth + 1);
        return;
      case "attribution":
        add(depth, "ATTR", inline(node));
        return;
      case "lineBlock":
        add(depth, "LB");
        lineBlock(node.children, depth);
        return;
      case "contents": {
        const list = node.children.find((child) => child.type === "bulletList");
        const title = node.children.find((child) => child.type === "title");
        if (list) add(depth, "TOC", title ? fold(textOf(title)) : "");
        if (list) contentsItems(list, depth + 1);
        return;
      }
      case "topic":
        add(depth, "TOPIC");
        all(node.children, depth + 1);
        return;
      case "sidebar":
      case "figure":
      case "legend":
        add(depth, node.type === "figure" ? "FIG" : node.type.toUpperCase());
        all(node.children, depth + 1);
        return;
      case "caption":
        add(depth, "CAPTION");
        elements(node.children, depth + 1);
        return;
      case "admonition":
        add(depth, "ADM", node.kind);
        all(node.children, depth + 1);
        return;
      case "table":
        add(depth, "TABLE");
        for (const child of node.children) {
          if (child.type === "title") add(depth + 1, "CAPTION", inline(child));
          else {
            add(depth + 1, "TR", child.header ? "head" : "body");
            for (const cell of child.children) {
              add(depth + 2, "CELL", `r${cell.rows} c${cell.columns}`);
              all(cell.children, depth + 3);
            }
          }
        }
        return;
      case "comment":
        if (node.value.trim() !== "") add(depth, "COMMENT");
        return;
      case "footnote":
        add(depth, "FN", node.label);
        all(node.children, depth + 1);
        return;
      case "citation":
        add(depth, "CIT", node.label);
        all(node.children, depth + 1);
        return;
      case "transition":
        add(depth, "HR");
        return;
      case "image":
        if (node.target) add(depth, "REFERENCE");
        add(node.target ? depth + 1 : depth, "IMG", node.uri);
        return;
      case "raw":
        add(depth, "RAW", fold(node.value));
        return;
      case "container":
      case "compound":
        add(depth, "DIV", (node.classes ?? []).join(" "));
        all(node.children, depth + 1);
        return;
      case "mathBlock":
        add(depth, "MATH", fold(node.value));
        return;
      default:
        return;
    }
  }

  /** The goldens give the inline elements of a caption by name alone. */
  function elements(nodes: readonly Inline[], depth: number): void {
    for (const node of nodes) {
      if (node.type === "text" || node.type === "target") continue;
      add(depth, node.type === "image" ? "IMG" : node.type.toUpperCase());
      if ("children" in node) elements(node.children, depth + 1);
    }
  }

  function lineBlock(children: readonly Node[], depth: number): void {
    for (const child of children) {
      if (child.type === "line") add(depth + 1, "LINE", inline(child));
      else if (child.type === "lineBlock") lineBlock(child.children, depth + 1);
    }
  }

  function contentsItems(list: Node & { type: "bulletList" }, depth: number): void {
    for (const item of list.children) {
      for (const child of item.children) {
        if (child.type === "paragraph") add(depth, "TOCITEM", inline(child));
        else if (child.type === "bulletList") contentsItems(child, depth + 1);
      }
    }
  }

  all(document.children, 0);
  return lines;
}

interface Context {
  readonly ids: ReadonlyMap<string, Node>;
  readonly following: ReadonlyMap<Node, Node>;
}

const TAGS: Record<string, string> = { substitutionReference: "substitution_reference" };

function inlineText(nodes: readonly Inline[], context: Context): string {
  return nodes.map((node) => inlineNode(node, context)).join("");
}

function inlineNode(node: Inline, context: Context): string {
  switch (node.type) {
    case "text":
      return node.value.replace(/\s+/g, " ");
    case "strong":
      return `**${inlineText(node.children, context)}**`;
    case "emphasis":
      return `*${inlineText(node.children, context)}*`;
    case "literal":
      return `\`\`${fold(node.value)}\`\``;
    case "titleReference":
      return `<cite>${inlineText(node.children, context)}</cite>`;
    case "footnoteReference":
      return node.unresolved ? problem(source(node)) : `[FN:${node.label ?? ""}]`;
    case "citationReference":
      return node.unresolved ? problem(source(node)) : `[CIT:${node.label}]`;
    case "reference":
      if (node.unresolved) return problem(source(node));
      if (node.children.some((child) => child.type === "substitutionReference" && child.unresolved)) {
        return `[${problem(source(node))}](${node.refuri ?? describe(node.refid, context)})`;
      }
      return `[${inlineText(node.children, context)}](${node.refuri ?? describe(node.refid, context)})`;
    case "substitutionReference":
      return node.unresolved ? problem(source(node)) : inlineText(node.children, context);
    case "image": {
      if (node.target === undefined) return `<img ${node.uri}>`;
      return `[<img ${node.uri}>](${node.target.refuri ?? describe(node.target.refid, context)})`;
    }
    case "problematic":
      return problem(node.value);
    case "target":
      return node.children.length > 0 ? `<tgt>${inlineText(node.children, context)}</tgt>` : "";
    case "generated":
      return "";
    case "raw":
      return "<raw>";
    case "break":
      return "<br>";
    case "math":
      return `<math>${node.value}</math>`;
    default: {
      const tag = TAGS[node.type] ?? node.type;
      return `<${tag}>${inlineText(node.children, context)}</${tag}>`;
    }
  }
}

function problem(text: string): string {
  return `<PROBLEM ${fold(text)}>`;
}

let text = "";

/** Sets the text that unresolved references are quoted from. */
export function quoteFrom(source: string): void {
  text = source;
}

function source(node: Node): string {
  return text.slice(node.position.start.offset, node.position.end.offset);
}

/** What an id leads to, in words. */
function describe(id: string | undefined, { ids, following }: Context): string {
  let node = id === undefined ? undefined : ids.get(id);
  if (node === undefined) return "#?";
  if (node.type === "target" && node.children.length === 0) {
    do node = following.get(node);
    while (node && (node.type === "target" || node.type === "comment"));
    if (node === undefined) return "#end";
  }
  return node.type === "section" ? `#${titleOf(node)}` : `#${fold(plainText(node)).slice(0, 40)}`;
}

function titleOf(section: Section): string {
  const [title] = section.children;
  return title ? fold(textOf(title)) : "";
}

const BLOCKS =
  /Block|List|Item|paragraph|definition|term|section|cell|row|table|field|footnote$|citation$|quote|admonition/i;

function plainText(node: Node): string {
  if (node.type === "footnote" || node.type === "citation") {
    return [node.label ?? "", ...node.children.map(plainText)].join(" ");
  }
  if (node.type === "paragraph" || !("children" in node) || !node.children) return textOf(node);
  return node.children.map(plainText).join(BLOCKS.test(node.type) ? " " : "");
}

/** Notes for each block the one behind it in the text, nested or not. */
function noteFollowing(node: Node, following: Map<Node, Node>, after?: Node): void {
  const children: readonly Node[] = "children" in node ? (node.children ?? []) : [];
  for (const [index, child] of children.entries()) {
    const next = children[index + 1] ?? after;
    if (next) following.set(child, next);
    noteFollowing(child, following, next);
  }
}

function fold(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}
