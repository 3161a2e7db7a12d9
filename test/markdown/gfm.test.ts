import { describe, expect, it } from "vitest";
import { plainHtml, plainNodes } from "./plain-html.ts";
import { renderMarkdown } from "./render.ts";

/** What GitHub shows of a text: its name, the text, and the HTML. */
type Case = readonly [name: string, text: string, html: string];

const table = (head: string, body = "") =>
  `<table><thead><tr>${head}</tr></thead>${body === "" ? "" : `<tbody>${body}</tbody>`}</table>`;

const tables: Case[] = [
  [
    "a table",
    "| name | age |\n| --- | --- |\n| Ada | 36 |\n",
    table("<th>name</th><th>age</th>", "<tr><td>Ada</td><td>36</td></tr>"),
  ],
  [
    "pipes at the ends are not needed",
    "a | b\n:-: | -:\nc | d\n",
    table("<th>a</th><th>b</th>", "<tr><td>c</td><td>d</td></tr>"),
  ],
  ["a table of a head alone", "| a | b |\n|---|---|\n", table("<th>a</th><th>b</th>")],
  [
    "a pipe in a cell is escaped, in code as well",
    "| a\\|b |\n| --- |\n| `c\\|d` |\n| **e\\|f** |\n",
    table("<th>a|b</th>", "<tr><td><code>c|d</code></td></tr><tr><td><strong>e|f</strong></td></tr>"),
  ],
  [
    "a table ends where another block begins",
    "| a | b |\n| - | - |\n| c | d |\n> e\n",
    `${table("<th>a</th><th>b</th>", "<tr><td>c</td><td>d</td></tr>")}<blockquote><p>e</p></blockquote>`,
  ],
  [
    "a line without pipes is a row; a blank line ends the table",
    "| a | b |\n| - | - |\n| c | d |\ne\n\nf\n",
    `${table("<th>a</th><th>b</th>", "<tr><td>c</td><td>d</td></tr><tr><td>e</td><td></td></tr>")}<p>f</p>`,
  ],
  [
    "a delimiter row of another number of cells makes no table",
    "| a | b |\n| --- |\n| c |\n",
    "<p>| a | b |\n| --- |\n| c |</p>",
  ],
  [
    "rows are filled up, and cells beyond the head's left out",
    "| a | b |\n| - | - |\n| c |\n| d | e | f |\n",
    table("<th>a</th><th>b</th>", "<tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr>"),
  ],
  [
    "a table may interrupt a paragraph",
    "text\n| a |\n| - |\n| b |\n",
    `<p>text</p>${table("<th>a</th>", "<tr><td>b</td></tr>")}`,
  ],
  ["a delimiter row of one column needs a pipe or a colon", "a\n-\n", "<h2>a</h2>"],
  ["a colon is enough", "a\n:-\n", table("<th>a</th>")],
  [
    "cells hold inline markup",
    "| *a* | [b](/c) |\n| - | - |\n| ~~d~~ | `e` |\n",
    table(
      '<th><em>a</em></th><th><a href="/c">b</a></th>',
      "<tr><td><del>d</del></td><td><code>e</code></td></tr>",
    ),
  ],
  [
    "a table stands in a list and in a quotation",
    "- | a |\n  | - |\n  | b |\n\n> | c |\n> | - |\n",
    `<ul><li>${table("<th>a</th>", "<tr><td>b</td></tr>")}</li></ul><blockquote>${table("<th>c</th>")}</blockquote>`,
  ],
  ["a delimiter row alone is text", "| - | - |\n", "<p>| - | - |</p>"],
];

const strikethrough: Case[] = [
  ["two tildes", "~~Hi~~ Hello, ~there~ world!\n", "<p><del>Hi</del> Hello, <del>there</del> world!</p>"],
  ["not over paragraphs", "This ~~has a\n\nnew paragraph~~.\n", "<p>This ~~has a</p><p>new paragraph~~.</p>"],
  ["three tildes are none", "This will ~~~not~~~ strike.\n", "<p>This will ~~~not~~~ strike.</p>"],
  ["both ends have as many tildes", "a ~b~~\n\n~~c~ d\n", "<p>a ~b~~</p><p>~~c~ d</p>"],
  ["no blank inside of the ends", "a ~~ b ~~ c\n", "<p>a ~~ b ~~ c</p>"],
  [
    "with other markup",
    "~~*a* `b`~~ and **~~c~~**\n",
    "<p><del><em>a</em> <code>b</code></del> and <strong><del>c</del></strong></p>",
  ],
  ["escaped", "\\~~a~~\n", "<p>~~a~~</p>"],
  ["within a word", "a~~b~~c\n", "<p>a<del>b</del>c</p>"],
];

const link = (address: string, text = address) => `<a href="${address}">${text}</a>`;

const autolinks: Case[] = [
  ["an address of www", "www.a.example\n", `<p>${link("http://www.a.example", "www.a.example")}</p>`],
  [
    "with a path",
    "Visit www.a.example/b/c today.\n",
    `<p>Visit ${link("http://www.a.example/b/c", "www.a.example/b/c")} today.</p>`,
  ],
  [
    "marks at the end are none of it",
    "See www.a.example. And www.b.example/c?!\n",
    `<p>See ${link("http://www.a.example", "www.a.example")}. And ${link("http://www.b.example/c", "www.b.example/c")}?!</p>`,
  ],
  [
    "a bracket at the end counts with its partner",
    "www.a.example/b?c=(d)e and (www.a.example/f) and www.a.example/g(h)\n",
    `<p>${link("http://www.a.example/b?c=(d)e", "www.a.example/b?c=(d)e")} and (${link("http://www.a.example/f", "www.a.example/f")}) and ${link("http://www.a.example/g(h)", "www.a.example/g(h)")}</p>`,
  ],
  [
    "what looks like an entity at the end is none of it",
    "www.a.example/b?c=d&copy;\n",
    `<p>${link("http://www.a.example/b?c=d", "www.a.example/b?c=d")}&copy;</p>`,
  ],
  [
    "a less-than sign ends it",
    "www.a.example/d<e\n",
    `<p>${link("http://www.a.example/d", "www.a.example/d")}&lt;e</p>`,
  ],
  [
    "addresses with a scheme",
    "http://a.example and https://b.example/c?d=e#f\n",
    `<p>${link("http://a.example")} and ${link("https://b.example/c?d=e#f")}</p>`,
  ],
  [
    "in brackets and in emphasis",
    "(https://a.example) *https://b.example*\n",
    `<p>(${link("https://a.example")}) <em>${link("https://b.example")}</em></p>`,
  ],
  [
    "addresses of mail",
    "Write to ada@a.example, or to b.c+d@e-f.example.\n",
    `<p>Write to ${link("mailto:ada@a.example", "ada@a.example")}, or to ${link("mailto:b.c+d@e-f.example", "b.c+d@e-f.example")}.</p>`,
  ],
  ["none without a dot in the domain", "ada@localhost\n", "<p>ada@localhost</p>"],
  [
    "none that ends in a dash or an underscore",
    "a.b-c_d@a.b- a.b-c_d@a.b_\n",
    "<p>a.b-c_d@a.b- a.b-c_d@a.b_</p>",
  ],
  [
    "a dot at the end is none of it",
    "a.b-c_d@a.b.\n",
    `<p>${link("mailto:a.b-c_d@a.b", "a.b-c_d@a.b")}.</p>`,
  ],
  [
    "no underscore in the last two parts of a domain",
    "https://a.b_c.example\n",
    "<p>https://a.b_c.example</p>",
  ],
  [
    "none in code and in links",
    "`www.a.example` [www.b.example](/c)\n",
    '<p><code>www.a.example</code> <a href="/c">www.b.example</a></p>',
  ],
  ["none within a word", "awww.a.example xhttps://a.example\n", "<p>awww.a.example xhttps://a.example</p>"],
];

const box = (text: string, checked = false) =>
  `<li><input type="checkbox"${checked ? ' checked=""' : ""} disabled=""> ${text}</li>`;

const tasks: Case[] = [
  ["open and done", "- [ ] a\n- [x] b\n", `<ul>${box("a")}${box("b", true)}</ul>`],
  ["a capital X", "* [X] a\n", `<ul>${box("a", true)}</ul>`],
  ["in lists of numbers", "1. [ ] a\n2. [x] b\n", `<ol>${box("a")}${box("b", true)}</ol>`],
  [
    "in lists in lists",
    "- [x] a\n  - [ ] b\n  - [x] c\n- [ ] d\n",
    `<ul><li><input type="checkbox" checked="" disabled=""> a<ul>${box("b")}${box("c", true)}</ul></li>${box("d")}</ul>`,
  ],
  ["none without a blank behind", "- [x]a\n- [x](/b)\n", '<ul><li>[x]a</li><li><a href="/b">x</a></li></ul>'],
  ["none but at the beginning of an item", "- a [x] b\n\n[x] c\n", "<ul><li>a [x] b</li></ul><p>[x] c</p>"],
  ["none of two characters", "- [xx] a\n- [] b\n", "<ul><li>[xx] a</li><li>[] b</li></ul>"],
];

/** GitHub writes the first character of these tags as an entity; here that is so of all that a chapter may not use. */
const disallowed = [
  "title",
  "textarea",
  "style",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
  "script",
  "plaintext",
];

const html: Case[] = [
  ...disallowed.map((tag): Case => [`<${tag}> is text`, `a <${tag}> b\n`, `<p>a &lt;${tag}> b</p>`]),
  ["whatever the case of its letters", "a <ScRiPt> b\n", "<p>a &lt;ScRiPt> b</p>"],
  ["between what is none", "<strong> a <style> b</strong>\n", "<p><strong> a &lt;style> b</strong></p>"],
  ["but what is allowed stays", "a <sub>b</sub> <kbd>c</kbd>\n", "<p>a <sub>b</sub> <kbd>c</kbd></p>"],
];

describe.each([
  ["tables", tables],
  ["strikethrough", strikethrough],
  ["addresses in texts", autolinks],
  ["tasks", tasks],
  ["HTML that GitHub does not pass on", html],
])("GitHub's Markdown: %s", (_, cases) => {
  it.each(cases)("%s", (_, text, expected) => {
    expect(plainNodes(renderMarkdown(text).childNodes)).toBe(plainHtml(expected));
  });
});
