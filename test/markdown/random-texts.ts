import fc from "fast-check";

/** Pieces that Markdown is made of, so that random texts have much of it. */
export const PIECES = [
  ..."*_`~[]()<>#-+:|!\\&{}^\"' \n\t=1.a",
  ...("ä€😀".match(/./gu) ?? []),
  "\n\n",
  "\r\n",
  "\r",
  "**",
  "```",
  "~~",
  "> ",
  "- ",
  "1. ",
  "    ",
  "\n: ",
  "&amp;",
  "&copy;",
  "[a](b)",
  '![a](b "c")',
  "[^1]",
  "\n[^1]: ",
  "\n[a]: /b\n",
  "<b>",
  "</b>",
  "<div>\n",
  "</div>",
  "<!-- c -->",
  "<td>",
  "<a href='x'>",
  "<script>",
  "<table>",
  "|-|-|\n",
  "| a | b |\n",
  "---\n",
  "# ",
  "{#id}",
  "[!NOTE]\n",
  "www.example.com",
  "word",
];

/** Texts full of markup. */
export const markdown = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(""));
