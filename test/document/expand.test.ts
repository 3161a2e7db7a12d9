import fc from "fast-check";
import { expect, test } from "vitest";
import { expandText } from "../../src/document/expand.ts";
import { scanPlaceholders } from "../../src/document/scan-placeholders.ts";
import { createEnvironment } from "../../src/templates/environment.ts";
import { unmark } from "../helpers/marked.ts";
import { memoryContext, placesOf } from "./context.ts";

const sections = {
  login: "POST /login\n\nLogs in.",
  "m_room_message#m_text_event": "m.text",
  version: "1.2",
  empty: "",
};

function expand(text: string) {
  const { context, findings, uses } = memoryContext({}, sections);
  const { lines, origins } = expandText(text, "a.rst", context);
  const from = origins.map(({ line, section }) => (section ? `${section.name}@${line}` : line));
  return { text: lines.join("\n"), from, findings, uses, origins };
}

test("both spellings expand wherever they stand", () => {
  expect(expand("Version {{version}} and {{ version }}, <<version>>.\n").text).toBe(
    "Version 1.2 and 1.2, 1.2.\n",
  );
  expect(expand("<<m_room_message#m_text_event>>{{m_room_message#m_text_event}}").text).toBe("m.textm.text");
});

test("each line knows where it came from, and a section's line its source", () => {
  const { text, from, origins } = expand("Login\r\n\n  {{login}}\n\nEnd {{version}}\n");
  expect(text).toBe("Login\n\n  POST /login\n\nLogs in.\n\nEnd 1.2\n");
  expect(from).toEqual([1, 2, "login@3", "login@3", "login@3", 4, 5, 6]);
  expect(origins[4]?.section).toEqual({
    name: "login",
    location: { file: "login.yaml", pointer: "/2" },
    placeholder: { file: "a.rst", offset: 10, end: 19 },
  });
});

test.each([
  "<<login",
  "<< login >>",
  "<<<login>>>",
  "<<a b>>",
  "x << 2 >> y",
  "<<5>>",
  "{ {login} }",
  "}} %} #}",
])("%s is no placeholder", (text) => {
  expect(expand(text)).toMatchObject({ text, findings: [] });
});

test("comments vanish and raw text stays as it is", () => {
  expect(expand("a{# {{nobody}}\n #}b\nc").text).toBe("ab\nc");
  expect(expand("a{# x #}\nb\n{# y\n#}c").from).toEqual([1, 2, 4]);
  expect(expand("{% raw %}{{ x }} <<y>> {% if %}{% endraw %}").text).toBe("{{ x }} <<y>> {% if %}");
  expect(expand("{% verbatim %}{% endraw %}{% endverbatim %}!").text).toBe("{% endraw %}!");
});

test("sections are not read for placeholders again", () => {
  const { context, findings } = memoryContext({}, { outer: "{{ inner }} <<inner>>" });
  expect(expandText("{{outer}}", "a.rst", context).lines).toEqual(["{{ inner }} <<inner>>"]);
  expect(findings).toEqual([]);
});

test("tags are rendered by nunjucks and lines keep their origin", () => {
  const { text, from, findings } = expand(
    "One #} two\n{% if version %}\nThree {{ version | upper }}\n{% else %}\nno\n{% endif %}\n{{login}}\n" +
      "{% for x in [1, 2] -%}\n  Item {{ x }}{{ loop.index }}\n{% endfor %}End",
  );
  expect(findings).toEqual([]);
  expect(text).toBe("One #} two\n\nThree 1.2\n\nPOST /login\n\nLogs in.\nItem 11\nItem 22\nEnd");
  expect(from).toEqual([1, 2, 3, 4, "login@7", "login@7", "login@7", 9, 9, 10]);
});

test("a dash takes away the white space beside it as nunjucks does", () => {
  expect(expand("a  \n {{- 'b' -}} \n\n c{#- x -#}  d {%- raw %} e{% endraw %}{% set x = 1 %}").text).toBe(
    "abcd e",
  );
});

test("each use is reported", () => {
  const { uses } = expand("{{version}}\n<<login>> {{ version | upper }}");
  expect(uses.map(({ section, placeholder }) => [section, placeholder])).toEqual([
    ["version", { file: "a.rst", offset: 25, end: 32 }],
    ["version", { file: "a.rst", offset: 0, end: 11 }],
    ["login", { file: "a.rst", offset: 12, end: 21 }],
  ]);
});

test.each([
  "{{ ⟦unknown-placeholder⟧nobody }} {{version}}\r\n\r\n  <<⟦unknown-placeholder⟧logni>> {{ version }}",
  "{{ ⟦unknown-placeholder⟧nobody | upper }}\n{{⟦unknown-placeholder⟧logn}} {{ version | upper }}",
  "{% set nobody = 1 %}{{ nobody }}{% for a in [1] %}{{ a }}{% endfor %}{% macro m(b) %}{{ b + 1 }}{% endmacro %}",
  "One\n ⟦unclosed-tag⟧{{ version\n {{ version }}",
  "One ⟦unclosed-tag⟧{% if version }\n{{version}}",
  "One ⟦unclosed-tag⟧{# never\n{{version}}",
  "One ⟦unclosed-tag⟧{% raw %} never\n{{version}}",
  "One {{ '{{' }} {{ \"}}\" }}",
  '{{% ⟦unknown-shortcode⟧boxes/note %}}\nA {{<⟦unknown-shortcode⟧added-in v="1.2" >}} b.\n{{% /boxes/note %}} {{version}}',
  '{{% ⟦unknown-shortcode⟧note title="it\'s"\n  b=1 %}} {{< /⟦unknown-shortcode⟧other >}} {% if version %}{{ ⟦unknown-placeholder⟧nobody }}{% endif %}',
  "{% raw %}{{% note %}} {{< note >}}{% endraw %} {{ '{{% note %}}' }} {{ \"{{%\" }} {# {{% note %}} #} {{version}}",
  "{{% ⟦unknown-shortcode⟧raw %}} is ⟦unclosed-tag⟧{{% note and {{version}}",
  "{% if version %}{{version}}{% endif %}\n two {{ version | ⟦chapter-template-error⟧nosuch }}",
  "Two\n{{version}}\n\n  {% if ⟦chapter-template-error⟧%}",
  "{% if 1 %}{% endif %}\n⟦chapter-template-error⟧{% if version %}x",
  'One\n  ⟦chapter-template-error⟧{{ version["nothing"] }}',
])("errors point at what the author wrote: %s", (marked) => {
  const { files, expected } = unmark({ "a.rst": marked });
  const text = String(files["a.rst"]);
  expect(placesOf(expand(text).findings, { "a.rst": text })).toEqual(expected);
});

test("a message names the nearest sections", () => {
  expect(expand("{{ logni }}").findings[0]?.message).toBe(
    "There is no section 'logni'; did you mean 'login'?",
  );
});

const plain = fc
  .array(
    fc.constantFrom(
      "a",
      " ",
      "\n",
      "\r\n",
      "<",
      "{",
      "}",
      "#",
      "{{version}}",
      "<<login>>",
      "{# c\n #}",
      "{#- d -#}",
      "{% raw %}{{{% endraw %}",
      "\uFDD0",
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => scanPlaceholders(text).pieces.every(({ kind }) => kind !== "tag"));

test("putting a chapter together gives what rendering it gives, and the same origins", () => {
  fc.assert(
    fc.property(plain, (text) => {
      const assembled = expand(`${text}.`);
      fc.pre(assembled.findings.length === 0);
      const rendered = expand(`${text}.{% set x = 1 %}`);
      expect(rendered.findings).toEqual([]);
      expect(rendered.text).toBe(assembled.text);
      const lines = rendered.text.split("\n");
      for (const [index, from] of assembled.from.entries())
        if (lines[index]?.trim() !== "") expect(rendered.from[index]).toBe(from);
    }),
    { seed: 20151019, numRuns: 1000 },
  );
});

test("white space and raw text come out as nunjucks has them", () => {
  const environment = createEnvironment({ template: () => undefined });
  const part = fc.constantFrom(
    ..."a| |\n|  \n |{{version}}|{{- version }}|{{ version -}}|{{ version + 1 }}|{# c\n #}|{#- d -#}|.|".split(
      "|",
    ),
    ..."{% raw %} {{x}} {% endraw %}|{%- raw -%} {% endraw %}|{%- if 1 -%} b {% endif %}|{% for i in [1,2] %} {{ i }}\n{%- endfor %}".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const { text: expanded, findings } = expand(text);
      fc.pre(findings.length === 0);
      expect(expanded).toBe(environment.renderText(text, sections));
    }),
    { seed: 20151019, numRuns: 1000 },
  );
});

test("every line of a chapter without placeholders comes from the line that holds its text", () => {
  const word = fc.string({ unit: fc.constantFrom("a", " ", "{", "<", "=", "\u00e9", "}") });
  fc.assert(
    fc.property(fc.array(word.filter((line) => !/\{[{%#]/.test(line))), fc.boolean(), (lines, tagged) => {
      const source = lines.map((line) => (line.endsWith("{") ? `${line}.` : line));
      const { text, from } = expand(source.join("\n") + (tagged ? "{{ 'x' | lower }}" : ""));
      const result = text === "" ? [] : text.split("\n");
      expect(from).toHaveLength(result.length);
      for (const [index, line] of result.entries())
        if (line.trim() !== "" && line !== "x")
          expect(source[Number(from[index]) - 1]).toBe(
            index === source.length - 1 && tagged ? line.slice(0, -1) : line,
          );
    }),
    { seed: 20151019, numRuns: 500 },
  );
});
