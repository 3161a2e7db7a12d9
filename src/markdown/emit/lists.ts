import type { List, Paragraph, PhrasingContent } from "mdast";
import type {
  Block,
  BulletList,
  DefinitionList,
  DefinitionListItem,
  EnumeratedList,
  FieldList,
  OptionList,
} from "../../doctree/tree.ts";
import { anchorBefore, line, onOneLine } from "./inlines.ts";
import type { Flow, Writing } from "./writing.ts";

/** Numbers of more digits begin no list. */
const MOST = 999_999_999;

export function list(node: BulletList | EnumeratedList, writing: Writing): Flow[] {
  if (node.children.length === 0) return [];
  const spread = !isTight(node);
  const ordered = node.type === "enumeratedList";
  const start = ordered ? Math.max(0, Math.min(node.start, MOST - node.children.length)) : null;
  const children = node.children.map((item): List["children"][number] => ({
    type: "listItem",
    spread,
    checked: item.checked ?? null,
    children: withAnchor(anchorBefore(item, writing), writing.write(item.children, writing)),
  }));
  return [{ type: "list", ordered, start, spread, children }];
}

/** Whether the items of a list stand close together, as its author wrote them or as the page shows them. */
function isTight({ tight, children }: BulletList | EnumeratedList): boolean {
  if (tight === false) return false;
  return children.every((item) => (tight ? isClose(item.children) : isCompact(item.children)));
}

/** What begins a line of its own wherever it stands. */
const CLOSE: ReadonlySet<string> = new Set(["paragraph", "bulletList", "literalBlock", "blockQuote"]);

function isClose(blocks: readonly Block[]): boolean {
  return blocks.every(
    ({ type }, index) => CLOSE.has(type) && !(type === "paragraph" && blocks[index - 1] !== undefined),
  );
}

const INVISIBLE: ReadonlySet<string> = new Set(["comment", "substitutionDefinition", "class"]);

/** A paragraph, and a list below it. */
function isCompact(blocks: readonly Block[]): boolean {
  const [first, second, ...others] = blocks.filter(({ type }) => !INVISIBLE.has(type));
  if (first === undefined) return true;
  const isList = second === undefined || second.type === "bulletList" || second.type === "enumeratedList";
  return first.type === "paragraph" && isList && others.length === 0;
}

/** Blocks with an anchor in front. */
function withAnchor(anchor: readonly PhrasingContent[], blocks: Flow[]): Flow[] {
  const [first, ...others] = blocks;
  if (anchor.length === 0) return blocks;
  if (first?.type === "paragraph") return [{ ...first, children: [...anchor, ...first.children] }, ...others];
  return [{ type: "paragraph", children: [...anchor] }, ...blocks];
}

/** Fields are items that begin with the name. */
export function fieldList({ children }: FieldList, writing: Writing): Flow[] {
  const items = children.map((field) => {
    const name = field.children.flatMap((part) => (part.type === "fieldName" ? part.children : []));
    const body = field.children.flatMap((part) => (part.type === "fieldBody" ? part.children : []));
    const title: PhrasingContent = {
      type: "strong",
      children: [...line(name, writing), { type: "text", value: ":" }],
    };
    const blocks = writing.write(body, writing);
    const first = body[0]?.type === "paragraph" ? blocks[0] : undefined;
    const rest = first?.type === "paragraph" ? blocks.slice(1) : blocks;
    const text: PhrasingContent[] =
      first?.type === "paragraph" ? [{ type: "text", value: " " }, ...first.children] : [];
    return {
      isCompact: isCompact(body),
      children: [
        { type: "paragraph" as const, children: [...anchorBefore(field, writing), title, ...text] },
        ...rest,
      ],
    };
  });
  const spread = !items.every(({ isCompact }) => isCompact);
  return [
    {
      type: "list",
      ordered: false,
      spread,
      children: items.map(({ children }) => ({ type: "listItem", spread, children })),
    },
  ];
}

/** Terms, each on a line, and what they mean. */
export function definitionList({ children }: DefinitionList, writing: Writing): Flow[] {
  const made: Flow[] = [];
  let terms: PhrasingContent[] = [];
  for (const item of children) {
    if (terms.length > 0) terms.push({ type: "text", value: "\n" });
    terms.push(...termOf(item, writing));
    const definitions = item.children.flatMap((part) =>
      part.type === "definition"
        ? [withAnchor(anchorBefore(part, writing), writing.write(part.children, writing))]
        : [],
    );
    if (definitions.length === 0) continue;
    made.push(...described(terms, definitions));
    terms = [];
  }
  return terms.length === 0 ? made : [...made, ...described(terms, [[]])];
}

function described(terms: PhrasingContent[], definitions: Flow[][]): Flow[] {
  const paragraph: Paragraph = { type: "paragraph", children: terms };
  return [paragraph, ...definitions.map((children): Flow => ({ type: "definitionDescription", children }))];
}

/** A term, with its classifiers in parentheses. */
function termOf(item: DefinitionListItem, writing: Writing): PhrasingContent[] {
  const parts = item.children.flatMap((part): PhrasingContent[] => {
    if (part.type === "definition") return [];
    const content = [...anchorBefore(part, writing), ...line(part.children, writing)];
    if (part.type === "term") return content;
    return [
      { type: "text", value: " (" },
      { type: "emphasis", children: content },
      { type: "text", value: ")" },
    ];
  });
  return onOneLine([...anchorBefore(item, writing), ...parts]);
}

/** The options of a program, and what they do. */
export function optionList({ children }: OptionList, writing: Writing): Flow[] {
  return children.flatMap((item) => {
    const options = item.options.flatMap(({ option, delimiter, argument }, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: "text" as const, value: ", " }] : []),
      { type: "inlineCode", value: `${option}${delimiter}${argument}` },
    ]);
    return described(
      [...anchorBefore(item, writing), ...options],
      item.children.map((description) => writing.write(description.children, writing)),
    );
  });
}
