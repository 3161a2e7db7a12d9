import {
  type Block,
  type DefinitionListItem,
  type Inline,
  type ListItem,
  type Node,
  type Row,
  textOf,
} from "../../../src/doctree/tree.ts";
import { walk } from "../../../src/doctree/walk.ts";

type Run = [marks: string, text: string];

/**
 * What a tree says, as far as Markdown can say it: fields and options are lists, other admonitions are quotes, other marks are
 * emphasis or code. White space at line breaks and around paragraphs is not compared, nor is where notes stand.
 */
export function canonical(nodes: readonly Block[]): unknown[] {
  const notes: unknown[] = [];
  for (const node of nodes)
    walk(node, (inside) => {
      if (inside.type === "footnote" || inside.type === "citation")
        notes.push({ note: blocksOf(inside.children) });
      return true;
    });
  const order = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
  return [...blocksOf(nodes), ...notes.sort(order)];
}

function blocksOf(nodes: readonly Block[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    switch (node.type) {
      case "section":
        return node.children.flatMap((child) =>
          child.type === "title"
            ? [
                {
                  level: node.level,
                  anchor: node.anchor,
                  classes: node.classes,
                  title: runsOf(child.children),
                },
              ]
            : blocksOf([child]),
        );
      case "paragraph":
      case "caption":
        return paragraph(node.children);
      case "title":
      case "rubric":
      case "subtitle":
        return paragraph([strong(node.children)]);
      case "attribution":
        return paragraph([text("— "), ...node.children]);
      case "literalBlock":
        return [{ literal: node.value, language: node.language }];
      case "doctestBlock":
        return [{ literal: node.value, language: "pycon" }];
      case "mathBlock":
        return [{ literal: node.value, language: "math" }];
      case "lineBlock":
        return paragraph(linesOf(node, "").slice(0, -1));
      case "image":
        return paragraph([node]);
      case "bulletList":
        return [{ list: "", items: node.children.map(item) }];
      case "enumeratedList":
        return [{ list: String(node.start), items: node.children.map(item) }];
      case "definitionList":
        return [{ definitions: node.children.flatMap(definition) }];
      case "optionList":
        return [
          {
            definitions: node.children.flatMap(({ options, children }) => [
              { term: runsOf(optionsOf(options)) },
              ...children.map((each) => ({ definition: blocksOf(each.children) })),
            ]),
          },
        ];
      case "fieldList":
        return [{ list: "", items: node.children.map(({ children }) => field(children)) }];
      case "blockQuote":
      case "topic":
      case "sidebar":
        return [{ quote: blocksOf(node.children) }];
      case "admonition": {
        if (/^(?:note|tip|important|warning|caution)$/.test(node.kind))
          return [{ alert: node.kind, inside: blocksOf(node.children) }];
        const name = node.kind.slice(0, 1).toUpperCase() + node.kind.slice(1);
        const title = node.kind === "admonition" ? [] : paragraph([strong([text(name)])]);
        return [{ quote: [...title, ...blocksOf(node.children)] }];
      }
      case "table":
        return node.children.flatMap((child): unknown[] =>
          child.type === "title" ? paragraph(child.children) : [{ row: child.header, cells: cells(child) }],
        );
      case "transition":
        return ["---"];
      case "blockElement":
      case "container":
      case "compound": {
        const { anchor, classes } = node;
        const { name, attributes } = node.type === "blockElement" ? node : { name: "div", attributes: [] };
        const isPlain = name === "div" && attributes.length === 0 && !anchor && !classes;
        const inside = blocksOf(node.children);
        return isPlain ? inside : [{ element: name, attributes, anchor, classes, inside }];
      }
      case "element":
        return paragraph(node.children);
      case "figure":
      case "legend":
      case "contents":
      case "targetNotes":
      case "header":
      case "footer":
      case "systemMessage":
        return blocksOf(node.children);
      default:
        return [];
    }
  });
}

const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
const text = (value: string): Inline => ({ type: "text", position, value });
const strong = (children: Inline[]): Inline => ({ type: "strong", position, children });

function paragraph(children: readonly Inline[]): unknown[] {
  const runs = runsOf(children);
  return runs.length === 0 ? [] : [{ paragraph: runs }];
}

function item({ checked, children }: ListItem): unknown {
  return { ...(checked !== undefined && { checked }), inside: blocksOf(children) };
}

function definition({ children }: DefinitionListItem): unknown[] {
  const term: Inline[] = [];
  const definitions: unknown[] = [];
  for (const part of children)
    if (part.type === "definition") definitions.push({ definition: blocksOf(part.children) });
    else if (part.type === "term") term.push(...part.children);
    else term.push(text(" ("), { type: "emphasis", position, children: part.children }, text(")"));
  return [{ term: runsOf(term) }, ...definitions];
}

function optionsOf(options: readonly { option: string; delimiter: string; argument: string }[]): Inline[] {
  return options.flatMap(({ option, delimiter, argument }, index) => [
    ...(index > 0 ? [text(", ")] : []),
    { type: "literal" as const, position, value: option + delimiter + argument },
  ]);
}

function field(parts: readonly Node[]): unknown {
  const name = parts.flatMap((part) => (part.type === "fieldName" ? part.children : []));
  const [first, ...others] = parts.flatMap((part) => (part.type === "fieldBody" ? part.children : []));
  const title = strong([...name, text(":")]);
  if (first?.type === "paragraph")
    return { inside: [...paragraph([title, text(" "), ...first.children]), ...blocksOf(others)] };
  return { inside: [...paragraph([title]), ...blocksOf(first ? [first, ...others] : [])] };
}

function cells({ header, children }: Row): unknown[] {
  return children.map(({ rows, columns, stub, align, children }) => [
    rows,
    columns,
    stub === true && !header,
    align ?? "",
    ...blocksOf(children),
  ]);
}

function linesOf(node: Extract<Block, { type: "lineBlock" }>, indent: string): Inline[] {
  return node.children.flatMap((child): Inline[] =>
    child.type === "lineBlock"
      ? linesOf(child, `${indent}\u2003`)
      : [text(indent), ...child.children, { type: "break", position }],
  );
}

/** Text as stretches that are marked alike. White space at the ends of marked text has no marks. */
function runsOf(nodes: readonly Inline[]): Run[] {
  const joined: Run[] = [];
  for (const { marks, value } of leaves(nodes)) {
    const key = [...new Set(marks)].sort().join(" ");
    const last = joined.at(-1);
    if (last?.[0] === key) last[1] += value;
    else if (value !== "") joined.push([key, value]);
  }
  const folded = joined.map(([marks, value], index): Run => {
    if (/break|code/.test(marks)) return [marks, value];
    const text = value.replace(/[ \t\n]+/g, " ");
    const isBeforeBreak = joined[index + 1]?.[0].includes("break");
    const isBehindBreak = joined[index - 1]?.[0].includes("break");
    const end = isBeforeBreak ? text.replace(/[ \t]+$/, "") : text;
    return [marks, isBehindBreak ? end.replace(/^[ \t]+/, "") : end];
  });
  return trimmed(folded.filter(([, value]) => value !== ""));
}

interface Leaf {
  readonly marks: readonly string[];
  readonly value: string;
}

function leaves(nodes: readonly Inline[]): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    const leaf = (value: string, ...marks: string[]): Leaf[] => [{ marks, value }];
    if (node.type === "text" || node.type === "problematic") return leaf(node.value);
    if (node.type === "generated") return leaf(`${node.value.trimEnd()} `);
    if (node.type === "break") return leaf("\n", "break");
    if (node.type === "literal" || node.type === "math")
      return leaf(node.value.replaceAll("\n", " "), "code");
    if (node.type === "image") {
      const shown = leaf(node.alt || "-", `image ${node.uri}`);
      return node.target ? marked(shown, markOf(node.target)) : shown;
    }
    if (node.type === "substitutionReference" && node.unresolved) return leaf(`|${node.name}|`);
    if (node.type === "raw") return [];
    if (node.type === "footnoteReference" || node.type === "citationReference")
      return node.refid === undefined && !node.label ? leaf(`[${node.refname ?? ""}]`) : leaf("note", "note");
    if (!("children" in node)) return leaf(textOf(node));
    const mark = markOf(node);
    return mark === "" ? leaves(node.children) : marked(leaves(node.children), mark);
  });
}

function marked(inside: readonly Leaf[], mark: string): Leaf[] {
  const isLink = (each: string) => each.startsWith("link ");
  const add = ({ marks, value }: Leaf): Leaf => ({
    marks: [...(isLink(mark) ? marks.filter((each) => !isLink(each)) : marks), mark],
    value,
  });
  const from = inside.findIndex(({ value, marks }) => marks.length > 0 || value.trim() !== "");
  const to = inside.findLastIndex(({ value, marks }) => marks.length > 0 || value.trim() !== "");
  if (from < 0) return [...inside];
  return inside.flatMap((each, index): Leaf[] => {
    if (index < from || index > to) return [each];
    const isText = each.marks.length === 0;
    const start = isText && index === from ? each.value.length - each.value.trimStart().length : 0;
    const end = isText && index === to ? each.value.trimEnd().length : each.value.length;
    return [
      { marks: [], value: each.value.slice(0, start) },
      add({ ...each, value: each.value.slice(start, end) }),
      { marks: [], value: each.value.slice(end) },
    ];
  });
}

/** Without white space at both ends. */
function trimmed(runs: Run[]): Run[] {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return runs;
  if (first[1].trimStart() === "") return trimmed(runs.slice(1));
  if (last[1].trimEnd() === "") return trimmed(runs.slice(0, -1));
  first[1] = first[1].trimStart();
  last[1] = last[1].trimEnd();
  return runs;
}

const MARKS: Readonly<Record<string, string>> = {
  emphasis: "emphasis",
  titleReference: "emphasis",
  strong: "strong",
  subscript: "sub",
  superscript: "sup",
  delete: "delete",
};

function markOf(node: Inline): string {
  if (node.type === "reference") return node.uri === undefined ? "" : `link ${node.uri}`;
  if (node.type === "element") return node.name;
  return MARKS[node.type] ?? "";
}
