import { type Inline, type Node, textOf } from "../../../src/doctree/tree.ts";

/**
 * What a tree says: types, text and what leads somewhere. Left out is what no reader sees: positions, white space at
 * line breaks and at the ends of marked text, empty comments and paragraphs.
 */
export function canonical(nodes: readonly Node[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    switch (node.type) {
      case "comment":
        return node.value === "" ? [] : [{ comment: node.value }];
      case "paragraph":
      case "term":
      case "fieldName":
      case "line":
      case "attribution":
      case "title": {
        const content = inlineContent(node.children);
        return content.length === 0 && node.type === "paragraph" ? [] : [{ [node.type]: content }];
      }
      case "literalBlock":
        return [{ literal: node.value, language: node.language }];
      case "image":
        return [{ image: node.uri, alt: node.alt }];
      case "table":
        return [
          {
            table: node.children.map((row) =>
              "header" in row ? [row.header, ...row.children.map(cell)] : [],
            ),
          },
        ];
      case "bulletList":
        return [{ list: node.bullet, items: canonical(node.children) }];
      case "enumeratedList":
        return [{ list: node.start + node.suffix, items: canonical(node.children) }];
      default:
        return [
          {
            [node.type]:
              "children" in node && node.children
                ? canonical(node.children)
                : "value" in node
                  ? node.value
                  : "",
          },
        ];
    }
  });
}

function cell({
  rows,
  columns,
  children,
}: {
  rows: number;
  columns: number;
  children: readonly Node[];
}): unknown[] {
  return [rows, columns, ...canonical(children)];
}

/** Inline content as a row of texts, each with what it is. */
function inlineContent(nodes: readonly Inline[]): string[] {
  const parts: [kind: string, value: string][] = [];
  const add = (kind: string, value: string) => {
    const last = parts.at(-1);
    if (last?.[0] === kind && (kind === "" || KINDS.has(kind))) last[1] += value;
    else if (value !== "") parts.push([kind, value]);
  };
  for (const node of nodes) {
    if (node.type === "text") add("", node.value);
    else if (KINDS.has(node.type)) add(node.type, textOf(node));
    else add(kindOf(node), node.type === "footnoteReference" ? "#" : textOf(node).trim());
  }
  const spread = parts.flatMap(([kind, value]): [string, string][] => {
    if (!KINDS.has(kind)) return [[kind, value]];
    const [, before = "", content = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(value) ?? [];
    return [
      ["", before],
      [kind, content],
      ["", after],
    ];
  });
  const joined: [string, string][] = [];
  for (const [kind, value] of spread) {
    const last = joined.at(-1);
    if (kind === "" && last?.[0] === "") last[1] += value;
    else if (value !== "") joined.push([kind, value]);
  }
  const texts = joined.map(([kind, value]) => `${kind}<${value.replace(/\s+/g, " ")}>`);
  return texts
    .map((each, index) => (index === 0 ? each.replace(/^<\s+/, "<") : each))
    .map((each, index) =>
      index === texts.length - 1 && each.startsWith("<") ? each.replace(/\s+>$/, ">") : each,
    )
    .filter((each) => each !== "<>");
}

const KINDS: ReadonlySet<string> = new Set([
  "strong",
  "emphasis",
  "subscript",
  "superscript",
  "titleReference",
]);

function kindOf(node: Inline): string {
  if (node.type === "reference") return `link to ${node.uri ?? node.refname ?? ""}`;
  if (node.type === "footnoteReference") return `note ${node.refname ?? ""}`;
  return node.type;
}
