import { limits } from "../../../src/limits.ts";
import {
  chapter,
  DEPTH,
  event,
  FILES,
  group,
  inFiles,
  type Kind,
  lines,
  mapping,
  nested,
  type ProjectFiles,
} from "./kind.ts";

const ownTemplate = (text: string, more: ProjectFiles = {}): ProjectFiles =>
  event('{"type":"object","title":"A"}', { "templating/event.njk": text, ...more });
/** Templates that each need the next by a tag. */
const templates = (tag: (name: string) => string): ProjectFiles =>
  ownTemplate(tag("t0.njk"), {
    ...mapping(FILES, (index) => [`templating/t${index}.njk`, tag(`t${index + 1}.njk`)]),
    [`templating/t${FILES}.njk`]: "a",
  });

const expressions: Record<string, string> = {
  parentheses: `{{ ${nested("(", "1", ")")} }}`,
  "parentheses that never end": `{{ ${"(".repeat(DEPTH)} }}`,
  lists: `{{ ${nested("[", "1", "]")} }}`,
  mappings: `{{ ${nested("{'a': ", "1", "}")} }}`,
  sums: `{{ 1${" + 1".repeat(DEPTH)} }}`,
  powers: `{{ 1${" ** 1".repeat(DEPTH)} }}`,
  signs: `{{ ${"- ".repeat(DEPTH)}1 }}`,
  not: `{{ ${"not ".repeat(DEPTH)}1 }}`,
  and: `{{ 1${" and 1".repeat(DEPTH)} }}`,
  in: `{{ 1${" in [1]".repeat(DEPTH)} }}`,
  filters: `{{ 'a'${" | upper".repeat(DEPTH)} }}`,
  "filters in filters": `{{ ${nested("1 | default(", "1", ")")} }}`,
  texts: `{{ ${"'a' ~ ".repeat(DEPTH)}'a' }}`,
};

const tags: Record<string, string> = {
  if: nested("{% if 1 %}", "a", "{% endif %}"),
  "if that never ends": "{% if 1 %}".repeat(DEPTH),
  elif: `{% if 0 %}${"{% elif 0 %}".repeat(DEPTH)}{% endif %}`,
  else: `${"{% if 0 %}{% else %}".repeat(DEPTH)}${"{% endif %}".repeat(DEPTH)}`,
  for: nested("{% for a in [1] %}", "a", "{% endfor %}"),
  set: nested("{% set a %}", "a", "{% endset %}"),
  filter: nested("{% filter upper %}", "a", "{% endfilter %}"),
  macros: nested("{% macro a() %}", "a", "{% endmacro %}"),
  "calls with blocks": nested("{% call a() %}", "a", "{% endcall %}"),
  blocks: `${lines(DEPTH, (index) => `{% block a${index} %}`)}a${"{% endblock %}".repeat(DEPTH)}`,
  switches: nested("{% switch 1 %}{% case 1 %}", "a", "{% endswitch %}"),
};

const calls: Record<string, string> = {
  members: `{{ a${".a".repeat(DEPTH)} }}`,
  "members by name": `{{ a${"['a']".repeat(DEPTH)} }}`,
  "members of members": `{{ ${nested("a[", "1", "]")} }}`,
  calls: `{{ a${"()".repeat(DEPTH)} }}`,
  "calls in calls": `{{ ${nested("a(", "1", ")")} }}`,
};

/** A list in a list in a list, made in a loop, and shown by an expression. */
const listOfLists = (expression: string): string =>
  `{% set a = [] %}{% for b in range(${DEPTH}) %}{% set a = [a] %}{% endfor %}{{ ${expression} }}`;

const flat: Record<string, string> = {
  "inline ifs": `{{ ${"1 if 1 else ".repeat(DEPTH)}1 }}`,
  tests: `{{ 1${" is defined".repeat(DEPTH)} }}`,
  comparisons: `{{ 1${" == 1".repeat(DEPTH)} }}`,
  "raw blocks": nested("{% raw %}", "a", "{% endraw %}"),
  comments: nested("{#", "a", "#}"),
  "expressions in expressions": nested("{{", "a", "}}"),
  "tags in tags": nested("{%", "if 1", "%}"),
};

const values: Record<string, string> = {
  "shown as they are": listOfLists("a"),
  "shown as JSON": listOfLists("a | dump"),
  joined: listOfLists("a | join"),
  "as text": listOfLists("a ~ ''"),
  sorted: listOfLists("a | sort"),
};

const failed = (code: "template-failed" | "chapter-template-error") => ({
  code,
  limit: limits.templateNesting,
});

/** Templates of a project, and chapters, which are templates as well. */
export const templating: [string, Kind][] = [
  ...group(
    "a template",
    inFiles({ ...expressions, ...tags, ...calls }, ownTemplate),
    failed("template-failed"),
  ),
  ...group(
    "a chapter as template",
    inFiles({ ...expressions, ...tags }, chapter),
    failed("chapter-template-error"),
  ),
  ...group("a chapter as template", inFiles(calls, chapter), { code: "unknown-placeholder" }),
  ...group("a template", inFiles(flat, ownTemplate)),
  ...group("a chapter as template", inFiles(flat, chapter)),
  ...group("lists in a template", inFiles(values, ownTemplate), failed("template-failed")),
  ...group("lists in a chapter", inFiles(values, chapter), failed("chapter-template-error")),
  ...group(
    "templates that wait for one another",
    {
      includes: templates((name) => `{% include "${name}" %}`),
      imports: templates((name) => `{% import "${name}" as a %}`),
      extends: templates((name) => `{% extends "${name}" %}`),
      "a template that includes itself": ownTemplate('{% include "event.njk" %}'),
      "a macro that calls itself": ownTemplate("{% macro a(n) %}{{ a(n + 1) }}{% endmacro %}{{ a(1) }}"),
    },
    { code: "template-failed", limit: limits.templateLevels },
  ),
];
