import { chapterProject, many } from "./project.js";

const chapter = (text, more) => chapterProject(`Main\n====\n\n${text}\n`, more);
const own = (files) => ({
  "targets.yaml": "targets:\n  main:\n    files: [main.rst]\nsources:\n  templates: templates\n",
  ...files,
});

/** What templates do, by its name; `k` is 1 for the size of the report, 2 for twice that. */
export const templates = {
  "a macro that calls itself": (k) =>
    chapter(
      `{% macro f(n) %}{% if n > 1 %}{{ f(n - 1) }}{{ f(n - 2) }}{% endif %}{% endmacro %}{{ f(${60 * k}) }}`,
    ),
  "a macro without an end": () => chapter("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}"),
  "a pattern in replace": (k) => chapter(`{{ "${"a".repeat(30 * k)}" | replace(r/(a+)+$/, "b") }}`),
  "replace that grows": (k) =>
    chapter(
      `{% set t = "a" %}{% for i in range(${30 * k}) %}{% set t = t | replace("a", "aa") %}{% endfor %}{{ t }}`,
    ),
  "replace of nothing": (k) =>
    chapter(
      `{% set t = "ab" %}{% for i in range(${30 * k}) %}{% set t = t | replace("", "xy") %}{% endfor %}{{ t }}`,
    ),
  center: (k) => chapter(`{{ "a" | center(${4e8 * k}) }}`),
  indent: (k) => chapter(`{{ "a\\nb" | indent(${4e8 * k}) }}`),
  "indent of many lines": (k) =>
    chapter(
      `{% set t = "a\\n" %}{% for i in range(20) %}{% set t = t + t %}{% endfor %}{{ t | indent(${1000 * k}) }}`,
    ),
  slice: (k) => chapter(`{{ range(10) | slice(${1e9 * k}) | length }}`),
  batch: (k) => chapter(`{{ range(10) | batch(${1e9 * k}, "x") | length }}`),
  "a long range in a loop": (k) =>
    chapter(
      `{% for i in range(1e5) %}{% for j in range(${1e5 * k}) %}{% endfor %}{% endfor %}`.replaceAll(
        "1e5",
        "100000",
      ),
    ),
  "loops in loops": (k) =>
    chapter(
      `${many(6 * k, (i) => `{% for i${i} in range(100) %}`).join("")}x${"{% endfor %}".repeat(6 * k)}`,
    ),
  "loops with two names in loops": (k) =>
    chapter(
      `${many(24 * k, (i) => `{% for a${i}, b${i} in {a: 1} %}`).join("")}x${"{% endfor %}".repeat(24 * k)}`,
    ),
  "a loop over a long text": (k) =>
    chapter(
      `{% set t = "a" %}{% for i in range(24) %}{% set t = t + t %}{% endfor %}{% for i in range(${100 * k}) %}{% for c in t %}{% endfor %}{% endfor %}`,
    ),
  "much output": (k) =>
    chapter(`{% for i in range(${400 * k}) %}{{ text }}{% endfor %}`.replace("{{ text }}", "x".repeat(1e6))),
  "much output of a variable": (k) =>
    chapter(
      `{% set t = "0123456789" %}{% for i in range(17) %}{% set t = t ~ t %}{% endfor %}{% for i in range(${400 * k}) %}{{ t }}{% endfor %}`,
    ),
  "text that doubles": (k) =>
    chapter(`{% set t = "a" %}{% for i in range(${40 * k}) %}{% set t = t ~ t %}{% endfor %}{{ t }}`),
  "lists that double": (k) =>
    chapter(`{% set t = [1] %}{% for i in range(${40 * k}) %}{% set t = [t, t] %}{% endfor %}{{ t }}`),
  "lists that double, dumped": (k) =>
    chapter(
      `{% set t = [1] %}{% for i in range(${40 * k}) %}{% set t = {a: t, b: t} %}{% endfor %}{{ t | dump }}`,
    ),
  "lists that double, joined": (k) =>
    chapter(
      `{% set t = [1] %}{% for i in range(${40 * k}) %}{% set t = [t, t] %}{% endfor %}{{ t | join("-") }}`,
    ),
  "lists inside lists": (k) =>
    chapter(`{% set t = [1] %}{% for i in range(${20000 * k}) %}{% set t = [t] %}{% endfor %}{{ t }}`),
  "texts compared": (k) =>
    chapter(
      `{% set t = "a" %}{% for i in range(20) %}{% set t = t + t %}{% endfor %}{% set a = t + "x" %}{% set b = t + "y" %}{% for i in range(${100000 * k}) %}{% if a == b %}{% endif %}{% endfor %}`,
    ),
  striptags: (k) => chapter(`{{ "${"<a".repeat(131072 * k)}" | striptags | length }}`),
  "striptags with lines": (k) => chapter(`{{ "a${" ".repeat(262144 * k)}b" | striptags(true) | length }}`),
  trim: (k) => chapter(`{{ "a${" ".repeat(262144 * k)}b" | trim | length }}`),
  urlize: (k) => chapter(`{{ "${"www.a@b.".repeat(32768 * k)}" | urlize | length }}`),
  wordcount: (k) => chapter(`{{ "${"a ".repeat(131072 * k)}" | wordcount }}`),
  title: (k) => chapter(`{{ "${"a ".repeat(131072 * k)}" | title | length }}`),
  join: (k) =>
    chapter(
      `{% set t = "a" %}{% for i in range(20) %}{% set t = t + t %}{% endfor %}{{ range(${10000 * k}) | join(t) | length }}`,
    ),
  sort: (k) =>
    chapter(`{% for i in range(${1000 * k}) %}{% set x = range(10000) | sort(true) %}{% endfor %}`),
  groupby: (k) =>
    chapter(
      `{% set l = [{a: 1}] %}{% for i in range(${1000 * k}) %}{% set x = range(10000) | list | length %}{% endfor %}{{ l | groupby("a") | dump }}`,
    ),
  random: () => chapter("{{ [1, 2, 3, 4, 5, 6, 7, 8] | random }}"),
  "parentheses in parentheses": (k) => chapter(`{{ ${"(".repeat(5000 * k)}1${")".repeat(5000 * k)} }}`),
  "tags in tags": (k) => chapter(`${"{% if 1 %}".repeat(2000 * k)}x${"{% endif %}".repeat(2000 * k)}`),
  "a long row of elif": (k) => chapter(`{% if 0 %}${"{% elif 0 %}x".repeat(5000 * k)}{% endif %}`),
  "a long row of ~": (k) => chapter(`{{ "a"${' ~ "a"'.repeat(20000 * k)} }}`),
  "a long list": (k) => chapter(`{% set l = [1${",1".repeat(300000 * k)}] %}{{ l | length }}`),
  "many tags": (k) => chapter("{% if 1 %}x{% endif %}\n".repeat(40000 * k)),
  "tags that never end": (k) => chapter(`${"{% raw %}".repeat(20000 * k)}`),
  "asyncEach without an end": (k) => chapter(`{% asyncEach i in range(${20000 * k}) %}x{% endeach %}`),
  "30 includes in a row": (k) =>
    chapter('{% include "part.njk" %}\n'.repeat(30 * k), own({ "templates/part.njk": "Part.\n" })),
  "2,000 includes in a row": (k) =>
    chapter('{% include "part.njk" %}\n'.repeat(2000 * k), own({ "templates/part.njk": "Part.\n" })),
  "an include of itself": () =>
    chapter('{% include "part.njk" %}', own({ "templates/part.njk": '{% include "part.njk" %}' })),
  "an import of itself": () =>
    chapter('{% import "part.njk" as p %}', own({ "templates/part.njk": '{% import "part.njk" as p %}' })),
  "a template that extends itself": () =>
    chapter('{% include "part.njk" %}', own({ "templates/part.njk": '{% extends "part.njk" %}' })),
  "blocks that double by super()": (k) =>
    chapter(
      '{% include "t0.njk" %}',
      own({
        ...Object.fromEntries(
          many(30 * k, (i) => [
            `templates/t${i}.njk`,
            `{% extends "t${i + 1}.njk" %}{% block a %}{{ super() }}{{ super() }}{% endblock %}`,
          ]),
        ),
        [`templates/t${30 * k}.njk`]: "{% block a %}x{% endblock %}",
      }),
    ),
  "many chapters that each do what one may": (k) => ({
    "targets.yaml": `targets:\n  main:\n    files: [${many(50 * k, (i) => `c${i}.rst`).join(", ")}]\n`,
    ...Object.fromEntries(
      many(50 * k, (i) => [
        `specification/c${i}.rst`,
        `C${i}\n====\n\n{% for a in range(1000) %}{% for b in range(200) %}{% endfor %}{% endfor %}\n`,
      ]),
    ),
  }),
};
