// Texts that readers of reStructuredText are attacked with, each as long as is wanted: `size` in characters, more or less.
export const rstShapes = {
  "unclosed strong text in one line": (size) => "**a ".repeat(size / 4),
  "unclosed literals in one line": (size) => "``a ".repeat(size / 4),
  "unclosed interpreted text in one line": (size) => "`a ".repeat(size / 3),
  "unclosed substitutions in one line": (size) => "|a ".repeat(size / 3),
  "unclosed roles in one line": (size) => ":a:`b ".repeat(size / 6),
  "a name of many joints": (size) => `$${"a-".repeat(size / 2)}`,
  "many ends of names": (size) => "$a.a_.".repeat(size / 6),
  "colons without an address": (size) => "a:".repeat(size / 2),
  "schemes without an address": (size) => "http://,".repeat(size / 8),
  "at signs": (size) => "a@".repeat(size / 2),
  "dots before an at sign": (size) => `${"a.".repeat(size / 2)}@`,
  underscores: (size) => "_".repeat(size),
  backquotes: (size) => "`".repeat(size),
  "angle brackets in a phrase": (size) => `\`${"<a ".repeat(size / 3)}>\`_`,
  "references to one footnote": (size) => `${"[1]_ ".repeat(size / 5)}\n\n.. [1] Note.`,
  brackets: (size) => "[a".repeat(size / 2),
  backslashes: (size) => "\\".repeat(size),
  "spaces within a line": (size) => `a${" ".repeat(size)}b`,
  "a field name that does not end": (size) => `:${"a:b".repeat(size / 3)}`,
  "options that do not end": (size) => `-a${", -a".repeat(size / 4)}x`,
  "a target whose name does not end": (size) => `.. _${"a\n   ".repeat(size / 5)}`,
  "a substitution whose name does not end": (size) => `.. |${"a\n   ".repeat(size / 5)}`,
  "equal headings": (size) => "A\n=\n\n".repeat(size / 5),
  "equal targets": (size) => ".. _a: b\n".repeat(size / 9),
  "targets in a row": (size) => `${".. _a:\n".repeat(size / 7)}\ntext`,
  "classes in a row": (size) => `${".. class:: a\n".repeat(size / 13)}\ntext`,
  "a chain of targets": (size) => {
    return Array.from({ length: size / 12 }, (_, index) => `.. _a${index}: a${index + 1}_`).join("\n");
  },
  "a chain of substitutions": (size) => {
    const count = size / 25;
    const lines = Array.from({ length: count }, (_, index) => `.. |a${index}| replace:: |a${index + 1}|`);
    return `${lines.join("\n")}\n\n|a0|`;
  },
  "tables of contents and headings": (size) => {
    return `${".. contents::\n\n".repeat(size / 30)}${"A\n=\n\n".repeat(size / 10)}`;
  },
  "sections that each list what is in them": (size) =>
    "A\n=\n\n.. contents::\n   :local:\n\n".repeat(size / 32),
  "table tops": (size) => "+---+--+\n".repeat(size / 9),
  "simple table tops": (size) => "== ==\n".repeat(size / 6),
  "values in rows of unequal length": (size) => {
    return `.. csv-table::\n\n   ${"a,".repeat(size / 4)}\n${"   b\n".repeat(size / 10)}`;
  },
  "columns in a table of short lines": (size) => {
    const border = "== ".repeat(size / 9).trimEnd();
    return `${border}\n${"a\n".repeat(size / 6)}${border}\n`;
  },
  "list markers in one line": (size) => "- ".repeat(size / 2),
  "quotes in quotes": (size) => {
    return Array.from({ length: Math.sqrt(size) }, (_, index) => `${" ".repeat(index)}a\n`).join("\n");
  },
  "blank lines": (size) => "\n".repeat(size),
  comments: (size) => "..\n\n".repeat(size / 4),
  "definition lists": (size) => "a\n b\n".repeat(size / 5),
  "literal markers": (size) => "a::\n\n".repeat(size / 5),
  attributions: (size) => ` a\n\n -- b\n\n`.repeat(size / 11),
  footnotes: (size) => "[#]_ \n\n.. [#] a\n\n".repeat(size / 16),
  "carriage returns": (size) => "a\r".repeat(size / 2),
};
