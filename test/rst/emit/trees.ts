import fc from "fast-check";
import type { Block, Inline, Position, Row } from "../../../src/doctree/tree.ts";
import { isLiteral, shownLiteral } from "../../../src/rst/emit/inline.ts";

const START = { line: 1, column: 1, offset: 0 };
const position: Position = { start: START, end: START };

const WORDS =
  "a word Z é 漢字 👍 x1 ( ) ' \" < > [ ] { } . , ; ! ? & # % = ~ + - -- — / // * ** _ __ ` `` | || : :: \\ \\\\ @ " +
  "http:// http://a.b/c mailto: a@b.c x: [1]_ [#]_ name_ name__ `x`_ `x`__ |s| _`t` :sub: :a:b: :sub:`x` *e* **s** ``l``";
const STARTS =
  "- |* |+ |• |-|1. |(a) |a) |#. |ii. |:f: |:f: v|-o |--opt=x |-a  x|/V |>>> |>>>|| |.. |..|.. note::|.. _t:|__ |=====|---|" +
  "....|::|+---+|===  ===|-- x|— x|[1] |`` |```` |** |";

const word = fc.constantFrom(...WORDS.split(" "));
const space = fc.constantFrom(" ", " ", " ", "\n", "  ", "", "", "", "\u00a0", "\t");
/** Text full of what could be read as markup. */
export const text = fc
  .tuple(
    fc.constantFrom("", "", "", ...STARTS.split("|"), "|", "| x"),
    fc.array(fc.tuple(word, space), { maxLength: 8 }),
  )
  .map(([start, words]) => start + words.flat().join(""));
const shown = text.filter((value) => value.trim() !== "");
const line = shown.map((value) => value.replace(/\s+/g, " "));

const textNode = text.map((value): Inline => ({ type: "text", position, value }));
const children = shown.map((value): Inline[] => [{ type: "text", position, value }]);
const address = fc.constantFrom(
  "http://a.b/c",
  "http://a.b/c_d_",
  "#part",
  "x y",
  "a<b>",
  "mailto:a@b.c",
  "http://a.b/(c)",
  "rel_",
  "\\",
);

const atom: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .tuple(fc.constantFrom("strong", "emphasis", "subscript", "superscript", "titleReference"), children)
    .map(([type, inner]): Inline => ({ type, position, children: inner }) as Inline),
  line
    .filter((value) => isLiteral(shownLiteral(value)) && value === value.trim())
    .map((value): Inline => ({ type: "literal", position, value })),
  fc
    .tuple(address, children)
    .map(([uri, inner]): Inline => ({ type: "reference", position, uri, children: inner })),
  fc.constantFrom("http://a.b/c", "http://a.b/c_d_", "https://e.org/?q=1#f", "ftp://x.y/*z").map(
    (uri): Inline => ({
      type: "reference",
      position,
      uri,
      children: [{ type: "text", position, value: uri }],
    }),
  ),
  fc
    .tuple(fc.constantFrom("a name", "x", "n:m", "http:x"), children)
    .map(([refname, inner]): Inline => ({ type: "reference", position, refname, children: inner })),
  fc
    .constantFrom("n", "note-2")
    .map((refname): Inline => ({ type: "footnoteReference", position, auto: "number", refname })),
  fc.constantFrom("x", "a^2_b \\frac").map((value): Inline => ({ type: "math", position, value })),
);

/** Inline content with something to see in it. */
export const inline = fc
  .array(fc.oneof({ weight: 3, arbitrary: textNode }, { weight: 2, arbitrary: atom }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((nodes) => [{ type: "text" as const, position, value: "" }, ...nodes])
  .filter((nodes) => nodes.some((node) => node.type !== "text" || node.value.trim() !== ""));

const code = fc
  .array(fc.constantFrom("", "  x", "line", "\\*", "> q", ".. x::", "    deep", "a  b"), { maxLength: 4 })
  .map((lines) => ["first", ...lines].join("\n").trimEnd());

const paragraph = inline.map((nodes): Block => ({ type: "paragraph", position, children: nodes }));

const { blocks } = fc.letrec<{ blocks: Block[]; block: Block; rows: Row[] }>((tie) => {
  const items = fc.array(tie("blocks"), { minLength: 1, maxLength: 3 });
  const listItems = items.map((all) =>
    all.map((inner) => ({ type: "listItem" as const, position, children: inner })),
  );
  const block = fc.oneof(
    { depthSize: "small" },
    { weight: 4, arbitrary: paragraph },
    {
      weight: 2,
      arbitrary: fc.tuple(code, fc.constantFrom(undefined, "js")).map(([value, language]): Block => {
        return { type: "literalBlock", position, value, ...(language && { language, classes: ["code"] }) };
      }),
    },
    fc.array(inline, { minLength: 1, maxLength: 3 }).map((lines): Block => {
      return {
        type: "lineBlock",
        position,
        children: lines.map((nodes) => ({ type: "line", position, children: nodes })),
      };
    }),
    fc
      .constantFrom("a.png", "b c.png")
      .map((uri): Block => ({ type: "image", position, uri, alt: "An *alt*" })),
    fc.tuple(fc.constantFrom("-", "*"), listItems).map(([bullet, inner]): Block => {
      return { type: "bulletList", position, bullet, children: inner };
    }),
    fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(".", ")"), listItems)
      .map(([start, suffix, inner]): Block => {
        return {
          type: "enumeratedList",
          position,
          enumeration: "arabic",
          prefix: "",
          suffix,
          start,
          children: inner,
        };
      }),
    fc.array(fc.tuple(inline, tie("blocks")), { minLength: 1, maxLength: 2 }).map((parts): Block => {
      return {
        type: "definitionList",
        position,
        children: parts.map(([term, inner]) => ({
          type: "definitionListItem",
          position,
          children: [
            { type: "term", position, children: term },
            { type: "definition", position, children: inner },
          ],
        })),
      };
    }),
    fc
      .array(fc.tuple(fc.constantFrom("f", "a b", "x:y"), tie("blocks")), { minLength: 1, maxLength: 2 })
      .map((parts): Block => {
        return {
          type: "fieldList",
          position,
          children: parts.map(([name, inner]) => ({
            type: "field",
            position,
            children: [
              { type: "fieldName", position, children: [{ type: "text", position, value: name }] },
              { type: "fieldBody", position, children: inner },
            ],
          })),
        };
      }),
    tie("blocks").map((inner): Block => ({ type: "blockQuote", position, children: inner })),
    fc.tuple(paragraph, inline).map(([inner, by]): Block => {
      return {
        type: "blockQuote",
        position,
        children: [inner, { type: "attribution", position, children: by }],
      };
    }),
    tie("blocks").map((inner): Block => ({ type: "admonition", position, kind: "note", children: inner })),
    fc.tuple(tie("rows"), fc.boolean()).map(([rows, hasHeader]): Block => {
      const all = rows.map((row, index) => ({ ...row, header: hasHeader && index === 0 && rows.length > 1 }));
      return { type: "table", position, widths: [], children: all };
    }),
  );
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: inline.map((nodes): Block[] => [{ type: "paragraph", position, children: nodes }]),
    },
    { weight: 1, arbitrary: tie("blocks") },
    { weight: 1, arbitrary: fc.constant<Block[]>([]) },
  );
  const rows = fc.integer({ min: 1, max: 3 }).chain((columns) =>
    fc
      .array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 })
      .map((all) =>
        all.map(
          (cells): Row => ({
            type: "row",
            position,
            header: false,
            children: cells.map((inner) => ({
              type: "cell",
              position,
              rows: 1,
              columns: 1,
              children: inner,
            })),
          }),
        ),
      ),
  );
  return { block, blocks: fc.array(block, { minLength: 1, maxLength: 3 }), rows };
});

export { blocks };
