import { limits } from "../../../src/limits.ts";
import {
  api,
  chapter,
  DEPTH,
  FILES,
  group,
  INDENTED,
  inFiles,
  type Kind,
  lines,
  mapping,
  nested,
  type Refusal,
  swagger,
} from "./kind.ts";

const tooDeep = { code: "rst-layout", limit: limits.rstDepth } as const;
const misused = { code: "rst-directive" } as const;

/** A line on each level, three columns further in than the one around it. */
const indented = (line: string): string =>
  lines(INDENTED, (index) => line.replace(/^(?=.)/gm, "   ".repeat(index)));

/** Blocks that hold blocks. */
const blocks: Record<string, string> = {
  "block quotes": lines(INDENTED, (index) => `${" ".repeat(index)}a\n`),
  "bullet lists": indented("- a\n"),
  "bullet lists in a line": `${"- ".repeat(DEPTH)}a`,
  "enumerated lists": indented("1. a\n"),
  "enumerated lists in a line": `${"1. ".repeat(DEPTH)}a`,
  "definition lists": lines(INDENTED, (index) => `${" ".repeat(index)}a`),
  "field lists": indented(":a: b\n"),
  "field lists in a line": `${":a: ".repeat(DEPTH)}b`,
  "option lists": indented("-a  b\n"),
  "option lists in a line": `${"-a  ".repeat(DEPTH)}b`,
  "line blocks": lines(DEPTH, (index) => `|${" ".repeat(index + 1)}a`),
  "line blocks, the innermost first": lines(DEPTH, (index) => `|${" ".repeat(DEPTH - index)}a`),
  "lists of all kinds in a line": `${"- 1. :a: -b  ".repeat(DEPTH / 4)}c`,
  footnotes: `${".. [1] ".repeat(DEPTH)}a`,
  citations: `${".. [a] ".repeat(DEPTH)}b`,
  "grid tables": gridTables(110),
  "tables in lists": indented("- .. table::\n\n"),
};

function gridTables(depth: number): string {
  let table = ["a"];
  for (let level = 0; level < depth; level++) {
    const border = `+${"-".repeat((table[0]?.length ?? 0) + 2)}+`;
    table = [border, ...table.map((line) => `| ${line} |`), border];
  }
  return table.join("\n");
}

/** Blocks that look as if they held blocks, and chains of names. */
const flat: Record<string, string> = {
  comments: `${".. ".repeat(DEPTH)}a`,
  targets: `${".. _a: ".repeat(DEPTH)}b`,
  "anonymous targets": `${"__ ".repeat(DEPTH)}b`,
  "literal blocks": lines(INDENTED, (index) => `${" ".repeat(index)}a::\n`),
  "simple tables": lines(INDENTED, (index) => `${"   ".repeat(index)}=  =\n`),
  "csv tables": indented(".. csv-table::\n\n   a\n"),
  sections: lines(30, (index) => `A${index}\n${String.fromCharCode(33 + (index % 15)).repeat(9)}\n`),
  transitions: "a\n\n----\n\n".repeat(DEPTH),
  "a chain of substitutions": `${lines(DEPTH, (index) => `.. |a${index}| replace:: |a${index + 1}|`)}\n\n|a0|`,
  "a chain of targets": `${lines(DEPTH, (index) => `.. _a${index}: a${index + 1}_`)}\n\na0_`,
  "a chain of roles": `.. role:: a0\n${lines(DEPTH, (index) => `.. role:: a${index + 1}(a${index})`)}\n\n:a${DEPTH}:\`b\``,
  "a chain of footnotes": lines(DEPTH, (index) => `.. [#a${index}] [#a${index + 1}]_`),
  "targets in a row": `${".. _a:\n".repeat(DEPTH)}\nA.`,
  "classes in a row": `${".. class:: a\n\n".repeat(DEPTH)}A.`,
};

/** Directives whose content is blocks. */
const holding = [
  ...["note::", "admonition:: A", "container::", "class:: a", "compound::", "epigraph::", "highlights::"],
  ...["pull-quote::", "header::", "footer::", "line-block::"],
];
/** Directives whose content is something else, or that refuse others inside them. */
const others: Record<string, Refusal | undefined> = {
  "topic:: A": misused,
  "sidebar:: A": misused,
  "rubric::": misused,
  "table::": misused,
  "list-table::": misused,
  "meta::": misused,
  "replace::": misused,
  "role:: a(b)": misused,
  "unknown::": misused,
  "figure:: a.png": misused,
  "raw:: html": undefined,
  "code::": undefined,
  "math::": undefined,
  "parsed-literal::": undefined,
  "csv-table::": undefined,
};

const inline: Record<string, string> = {
  "starts of emphasis": "*a ".repeat(DEPTH),
  "emphasis and strong": nested("*a **b ", "c", " b** a*"),
  literals: nested("``a ", "b", " a``"),
  roles: nested(":emphasis:`a ", "b", " a`"),
  "roles in a word": `${":a:".repeat(DEPTH)}\`b\``,
  substitutions: nested("|a ", "b", " a|"),
  references: nested("`a <", "b", ">`_"),
  brackets: nested("[", "a", "]_"),
  parentheses: nested("(", "*a*", ")"),
  quotes: nested('"', "*a*", '"'),
  addresses: `http://a/${nested("(", "a", ")")}`,
  targets: nested("_`a ", "b", " a`"),
  escapes: `${"\\".repeat(DEPTH)}*a*`,
};

const inDescription = (text: string) =>
  api(swagger({ description: text }), {
    "targets.yaml": "descriptions: rst\ntargets: { main: { files: [main.rst] } }\n",
  });
const inMarkdown = (text: string) => api(swagger({ description: text }));
const byName = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, indented(`.. ${name}\n`)]));

/** reStructuredText, in chapters and in descriptions. */
export const markup: [string, Kind][] = [
  ...group("a chapter", inFiles(blocks, chapter), tooDeep, { "tables in lists": misused }),
  ...group("a description", inFiles(blocks, inDescription), tooDeep, { "tables in lists": misused }),
  ...group("a chapter", inFiles(flat, chapter)),
  ...group("a description", inFiles(flat, inDescription)),
  ...group("directives", inFiles(byName(holding), chapter), tooDeep),
  ...group("directives", inFiles(byName(Object.keys(others)), chapter), undefined, others),
  ...group(
    "directives in a line",
    inFiles(Object.fromEntries(holding.map((name) => [name, `.. ${name} `.repeat(DEPTH)])), chapter),
  ),
  ...group("inline markup of a chapter", inFiles(inline, chapter)),
  ...group("inline markup of a description", inFiles(inline, inDescription)),
  ...group("a description in Markdown", inFiles(inline, inMarkdown)),
  ...group("chapters", {
    "that include each other": chapter(".. include:: t0.rst", {
      ...mapping(FILES, (index) => [`specification/t${index}.rst`, `- .. include:: t${index + 1}.rst\n`]),
      [`specification/t${FILES}.rst`]: "A.",
    }),
  }),
];
