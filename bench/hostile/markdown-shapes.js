// Texts that readers of Markdown are attacked with, each as long as is wanted: `size` in characters, more or less.

const counted = (size, part) => {
  let text = "";
  for (let index = 0; text.length < size; index++) text += part(index);
  return text;
};

const filled = (size, part) => part.repeat(Math.ceil(size / part.length));

/** So many levels deep that the indentation of all of them fills the size. */
const indented = (size, part) => {
  const depth = Math.ceil(Math.sqrt(size));
  return Array.from({ length: depth }, (_, index) => "  ".repeat(index) + part).join("");
};

export const markdownShapes = {
  "quotes in quotes": (size) => `${filled(size, ">")}a`,
  "quotes with lazy lines": (size) => filled(size, "> a\nb\n"),
  "one quote with lazy lines": (size) => `> a\n${filled(size, "b\n")}`,
  "lists in lists": (size) => indented(size, "* a\n"),
  "lists in lists in one line": (size) => `${filled(size, "* ")}a`,
  "items of a list": (size) => filled(size, "- a\n"),
  "brackets that never close": (size) => filled(size, "["),
  "brackets that never open": (size) => filled(size, "a]"),
  "pictures that never end": (size) => filled(size, "!["),
  "links that never end": (size) => filled(size, "[a](b"),
  "links in links": (size) => `${filled(size / 5, "[")}a${filled(size, "](b)")}`,
  "emphasis that never ends": (size) => filled(size, "*a **a "),
  "emphasis by underscores": (size) => filled(size, "_a __b "),
  "emphasis that ends without a beginning": (size) => filled(size, "a**b") + filled(size, "c* "),
  "strikethrough that never ends": (size) => filled(size, "~a ~~b "),
  "runs of backquotes of all lengths": (size) => counted(size, (index) => `${"`".repeat(index + 1)} `),
  "runs of backquotes in words": (size) => counted(size, (index) => `${"`".repeat((index % 300) + 1)}a`),
  "fences of all lengths": (size) => counted(size, (index) => `${"`".repeat(index + 3)}\n\n`),
  "words of one letter": (size) => filled(size, "a "),
  "words of one letter in lines": (size) => filled(size, "|a\n"),
  "a table of many columns": (size) => `|${filled(size / 2, "a|")}\n|${filled(size / 2, "-|")}\n`,
  "a table of many short rows": (size) =>
    `|${"a|".repeat(900)}\n|${"-|".repeat(900)}\n${filled(size, "|x\n")}`,
  "rows of a table": (size) => `|a|b|\n|-|-|\n${filled(size, "|x|y|\n")}`,
  "tags that never end": (size) => filled(size, "<a "),
  "quotes of tags that never end": (size) => filled(size, '<a x="'),
  "elements that never end": (size) => filled(size, "<b>"),
  "elements that never end, in blocks": (size) => filled(size, "<div>\n"),
  "tables of HTML in tables": (size) => filled(size, "<table><tr><td>"),
  "comments that never end": (size) => filled(size, "<!--"),
  "instructions that never end": (size) => filled(size, "<?"),
  "declarations that never end": (size) => filled(size, "<!A "),
  "sections of CDATA that never end": (size) => filled(size, "<![CDATA["),
  "attributes of one tag": (size) => `<a ${filled(size, 'x="y" ')}`,
  "footnotes that refer to the next": (size) => counted(size, (index) => `[^${index}]: a [^${index + 1}]\n`),
  "references to one footnote": (size) => `${filled(size, "[^a] ")}\n\n[^a]: b\n`,
  "footnotes in footnotes": (size) => indented(size, "  [^a]:\n"),
  "definition lists": (size) => filled(size, "a\n: b\n\n"),
  "definitions in definitions": (size) => `a\n${indented(size, ": a\n\n")}`,
  entities: (size) => filled(size, "&amp;"),
  "entities that never end": (size) => filled(size, "&"),
  "definitions of links": (size) => counted(size, (index) => `[a${index}]: /b\n`),
  "definitions of one link": (size) => filled(size, "[a]: /b\n"),
  "definitions of links without an address": (size) => filled(size, "[a]:\n"),
  "definitions of links whose titles never end": (size) => filled(size, "[a]: b '"),
  "references to one long address": (size) => `[a]: ${"b".repeat(size / 2)}\n\n${filled(size / 2, "[a] ")}`,
  "underlined titles": (size) => filled(size, "a\n=\n"),
  titles: (size) => filled(size, "# a\n"),
  "ids of a title": (size) => `# a ${filled(size, "{#")}`,
  "addresses that never end": (size) => filled(size, "<http://a"),
  "addresses in texts": (size) => filled(size, "http://a.b "),
  "an address of brackets": (size) => `http://a.b/${filled(size, "(")}`,
  "an address of signs": (size) => `http://a.b${filled(size, "?!.")}`,
  "addresses of mail": (size) => filled(size, "a@b.c "),
  "the beginning of an address of mail": (size) => `${filled(size, "a.")}@b`,
  tasks: (size) => filled(size, "- [ ] a\n"),
  alerts: (size) => filled(size, "> [!NOTE]\n> a\n\n"),
  backslashes: (size) => filled(size, "\\\\"),
  "blanks in a line": (size) => `a${" ".repeat(size)}b`,
  tabs: (size) => `${"\t".repeat(size)}a`,
  "front matter": (size) => `---\n${counted(size, (index) => `a${index}: b\n`)}---\n`,
};
