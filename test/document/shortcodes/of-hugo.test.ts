import { expect, test } from "vitest";
import { expandText } from "../../../src/document/expand.ts";
import { hugoShortcodes } from "../../../src/document/shortcodes/hugo.ts";
import { descriptionShortcodes } from "../../../src/document/shortcodes/in-description.ts";
import { matrixShortcodes } from "../../../src/document/shortcodes/matrix.ts";
import { ownShortcodes } from "../../../src/document/shortcodes/own.ts";
import { createSitePages } from "../../../src/document/site-pages.ts";
import { readMarkdown } from "../../../src/markdown/index.ts";
import { pageDefaults } from "../../../src/project/page.ts";
import type { Target } from "../../../src/project/project.ts";
import { createEnvironment } from "../../../src/templates/environment.ts";
import { unmark } from "../../helpers/marked.ts";
import { memoryContext, placesOf } from "../context.ts";

function pageAt(file: string, address: string, title: string): Target {
  const location = { file };
  const rest = { isSection: false, linkTitle: undefined, weight: undefined, date: undefined };
  return {
    name: address,
    output: address,
    chapters: [{ file, depth: 0, location, via: [] }],
    types: "once",
    indexes: [],
    page: pageDefaults,
    sitePage: { address, title, version: undefined, aliases: [], outputs: [], ...rest },
    location,
  };
}

const site = createSitePages(
  {
    configFile: "hugo.toml",
    baseUrl: "/",
    content: "content",
    params: new Map([["version", new Map([["status", "stable"]])]]),
    lists: [],
  },
  [
    pageAt("content/_index.md", "/", "Home"),
    pageAt("content/log/_index.md", "/log/", "Log"),
    pageAt("content/log/v1.md", "/log/v1/", "v1 [old]"),
    pageAt("content/desk/index.md", "/desk/", "Desk"),
    pageAt("content/desk/loan.md", "/desk/loan/", "Loan"),
  ],
);
const own = ownShortcodes(
  new Map([
    ["since", "**since {{ params.v }}**\n"],
    ["box", '<div class="admonition note">\n\n{{ params[0] }}\n\n{{ inner }}\n\n</div>'],
    ["twice", "{{ inner }}{{ inner }}"],
    ["fails", "{{ params.nothing.at.all }}"],
    ["reaches", '{% include "other.njk" %}'],
  ]),
);

function expand(marked: string, file = "content/log/v1.md") {
  const { files, expected } = unmark({ [file]: marked });
  const text = String(files[file]);
  const shortcodes = new Map([...hugoShortcodes, ...matrixShortcodes, ...own]);
  const { context, findings } = memoryContext({ [file]: text }, {}, { site, shortcodes });
  const { lines } = expandText(text, file, context);
  expect(placesOf(findings, { [file]: text })).toEqual(expected);
  return { text: lines.join("\n"), messages: findings.map(({ message }) => message) };
}

test.each([
  ['{{< relref "/desk" >}}', "/desk/"],
  ['{{< relref "desk/loan.md#due" >}}', "/desk/loan/#due"],
  ['{{< ref path="loan" >}}', "/desk/loan/"],
  ['{{< relref "_index.md" >}}', "/log/"],
  ['{{< relref "../desk/loan" >}}', "/desk/loan/"],
  ['{{< relref path="log/v1" outputFormat="Checklist" >}}', "/log/v1/"],
  ['{{< relref "#here" >}}', "#here"],
  ['{{< relref "/" >}}', "/"],
])("%s is the address of a page", (call, address) => {
  expect(expand(call).text).toBe(address);
});

test("a path that no page has is reported at the path", () => {
  const { messages } = expand('See [it]({{< relref "⟦shortcode-syntax⟧desk/lone" >}}).');
  expect(messages).toEqual([
    "The shortcode 'relref' cannot be read: no page of the site has the path 'desk/lone'",
  ]);
});

test("a parameter is that of the page, or else of the site", () => {
  const page = "---\nTitle: T\nparams:\n  Owner: Ada\nsize: 3\n---\n";
  const calls =
    '{{% param "title" %}} {{% param owner %}} {{% param name="size" %}} {{% param "Version.Status" %}}';
  expect(expand(page + calls).text).toBe(`${page}T Ada 3 stable`);
  expand('{{% param "⟦shortcode-syntax⟧nothing" %}} {{% param "⟦shortcode-syntax⟧version" %}}');
});

test.each([
  ["{{< highlight go >}}\na := 1\n{{< /highlight >}}", "~~~~~~~~go\na := 1\n~~~~~~~~"],
  ['{{< highlight go "linenos=inline" >}}a := 1{{< /highlight >}}', "~~~~~~~~go\na := 1\n~~~~~~~~"],
  [
    "- item\n  {{< highlight yaml >}}\n  a: 1\n  {{< /highlight >}}",
    "- item\n  ~~~~~~~~yaml\n  a: 1\n  ~~~~~~~~",
  ],
])("highlighted code is a block of code: %j", (call, text) => {
  expect(expand(call).text).toBe(text);
});

test.each([
  [
    '{{< figure src="a.png" alt="A" width=20 class="wide" >}}',
    '<img src="a.png" alt="A" width="20" class="wide">',
  ],
  ['{{< figure src="a.png" alt="A" link="/b" >}}', '<a href="/b"><img src="a.png" alt="A"></a>'],
  [
    'A\n{{< figure src="a.png" alt="A" title="T" caption="Of *it*," attr="by B" attrlink="/b c" >}}\nB',
    'A\n<figure>\n\n<img src="a.png" alt="A">\n\n<figcaption>\n\n**T**\n\nOf *it*, [by B](</b%20c>)\n\n</figcaption>\n</figure>\n\nB',
  ],
])("a figure has all that its call says to readers: %j", (call, text) => {
  expect(expand(call).text).toBe(text);
  expect(readMarkdown(text).problems).toEqual([]);
});

test("comments are left out with all that they hold", () => {
  const call =
    "A {{% comment %}} b {{< nothing >}} {{% comment %}}c{{% /comment %}} {{unknown}} {{% /comment %}} d";
  expect(expand(call).text).toBe("A  d");
  expand("A {{% ⟦shortcode-unpaired⟧comment %}} b");
  expand("A {{% /⟦shortcode-unpaired⟧comment %}} b");
});

test("the changelogs of a site are those below the page", () => {
  const page = "content/log/_index.md";
  expect(expand("{{% changelog/changelogs %}}", page).text).toBe("- [v1 \\[old\\]](/log/v1/)");
});

test("a project's own shortcodes are templates that are given parameters and what stands between", () => {
  expect(expand('A {{% since v="1.2" %}}.').text).toBe("A **since 1.2**.");
  expect(expand('- a\n\n  {{% box "Mind" %}}\n  *this*\n  {{% /box %}}').text).toBe(
    '- a\n\n  <div class="admonition note">\n  \n  Mind\n  \n  \n  *this*\n  \n  \n  </div>',
  );
});

test("what is wrong with a template is reported where it is called", () => {
  const { messages } = expand(
    "{{% ⟦shortcode-syntax⟧since %}} {{% ⟦shortcode-syntax⟧fails %}} {{% ⟦shortcode-syntax⟧reaches %}} {{% ⟦shortcode-syntax⟧twice %}}a{{% /twice %}} {{% ⟦shortcode-unpaired⟧box x %}}",
  );
  expect(messages).toContainEqual(expect.stringContaining("template not found"));
});

/** A description that is expanded, and what is wrong in it as the text that each finding points to. */
function describe(text: string) {
  const environment = createEnvironment({ template: () => undefined });
  const kinds = new Map([...hugoShortcodes, ...matrixShortcodes, ...own]);
  const { expand } = descriptionShortcodes(kinds, { site, templates: () => environment }, "");
  const expanded = expand(text);
  const errors = expanded?.errors.map(({ start, end, findingAt }) => [
    findingAt({ file: "a.yaml" }).code,
    text.slice(start, end),
  ]);
  return { expanded, errors };
}

test("descriptions hold shortcodes, and their characters keep their places", () => {
  const text = 'One {{% added-in v="1.2" %}} two.\n\n{{% boxes/note %}}\nThree\n{{% /boxes/note %}}';
  const { expanded, errors } = describe(text);
  expect(errors).toEqual([]);
  expect(expanded?.text).toContain("One **[Added in `v1.2`]** two.");
  for (const word of ["One", "two", "Three"])
    expect(expanded?.writtenAt(expanded.text.indexOf(word))).toBe(text.indexOf(word));
  const inside = expanded?.text.indexOf("Added") ?? 0;
  expect(expanded?.writtenAt(inside)).toBe(text.indexOf("{{"));
});

test("what is wrong with shortcodes of descriptions is found at its place", () => {
  const text =
    'A {{% addedin v="1" %}} {{% added-in w="1" %}} {{% boxes/note %}} {{% event event="m.room" %}} {{% rver-fragment "x" %}}';
  expect(describe(text).errors).toEqual([
    ["unknown-shortcode", "addedin"],
    ["shortcode-parameter", "w"],
    ["shortcode-parameter", "added-in"],
    ["shortcode-unpaired", "boxes/note"],
    ["shortcode-syntax", "m.room"],
    ["shortcode-syntax", "x"],
  ]);
});

test("descriptions without shortcodes, and other braces in them, stay as they are", () => {
  expect(describe("Text {{ x }} and {{.}}").expanded).toBeUndefined();
  expect(describe("{{% /* x */ %}} {{%/* added-in */%}} {{workflow.name}}").expanded?.text).toBe(
    "{{% /* x */ %}} {{% added-in %}} {{workflow.name}}",
  );
});
