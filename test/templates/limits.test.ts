import { describe, expect, it } from "vitest";
import { limits } from "../../src/limits.ts";
import { createBudget } from "../../src/templates/budget.ts";
import { createEnvironment } from "../../src/templates/environment.ts";
import { TemplateError } from "../../src/templates/template-error.ts";

const templates: Record<string, string> = {
  "part.njk": "Part.\n",
  "self.njk": '{% include "self.njk" %}',
  "imports-self.njk": '{% import "imports-self.njk" as p %}',
  "extends-self.njk": '{% extends "extends-self.njk" %}',
  "last.njk": "{% block a %}x{% endblock %}",
};
for (let index = 0; index < 40; index++)
  templates[`super${index}.njk`] =
    `{% extends "${index === 39 ? "last.njk" : `super${index + 1}.njk`}" %}{% block a %}{{ super() }}{{ super() }}{% endblock %}`;

const environment = () => createEnvironment({ template: (name) => templates[name] });

function failure(text: string): TemplateError {
  try {
    environment().renderText(text, {});
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error("the template did not fail");
}

/** Doubles a value again and again. */
const doubled = (value: string, next: string, times = 40) =>
  `{% set t = ${value} %}{% for i in range(${times}) %}{% set t = ${next} %}{% endfor %}`;

const steps = String(limits.templateSteps.most);
const characters = String(limits.templateCharacters.most);
const nesting = String(limits.templateNesting.most);

describe("what templates do is bounded", () => {
  it.each([
    [
      "a macro that calls itself twice",
      "\n{% macro f(n) %}\n{{ f(n) if n < 0 else 1 }}{% if n > 1 %}{{ f(n - 1) }}{{ f(n - 2) }}{% endif %}{% endmacro %}{{ f(60) }}",
      steps,
      3,
    ],
    [
      "a macro without an end",
      "\n{% macro f() %}\n{{ f() }}{% endmacro %}{{ f() }}",
      `more than ${limits.templateLevels.most} calls`,
      3,
    ],
    [
      "loops in loops",
      `{% for a in range(9999) %}\n{% for b in range(9999) %}\n{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}`,
      steps,
      3,
    ],
    [
      "a loop with two names in another, 20 times",
      `${"{% for a, b in {k: 1} %}".repeat(20)}x${"{% endfor %}".repeat(20)}`,
      String(limits.templateParts.most),
      1,
    ],
    [
      "a long range in a loop",
      "{% for a in range(100000) %}\n{% for b in range(100000) %}{% endfor %}{% endfor %}",
      steps,
      2,
    ],
    ["a loop over a long text", `${doubled('"a"', "t + t", 22)}\n\n{% for c in t %}{% endfor %}`, steps, 3],
    ["much text of its own", `{% for i in range(1000) %}\n${"x".repeat(100_000)}{% endfor %}`, characters, 1],
    ["text that doubles", `\n${doubled('"a"', "t ~ t")}`, characters, 2],
    ["text that doubles by replace", `\n${doubled('"a"', 't | replace("a", "aa")')}`, characters, 2],
    ["text that doubles between its letters", `\n${doubled('"a"', 't | replace("", "x")')}`, characters, 2],
    ["lists that double, written", `${doubled("[1]", "[t, t]")}\n{{ t }}`, characters, 1],
    ["lists that double, dumped", `${doubled("[1]", "{a: t, b: t}")}\n{{ t | dump }}`, characters, 1],
    ["lists inside lists", `\n${doubled("[1]", "[t]", 1000)}`, `more than ${nesting} arrays`, 2],
    [
      "texts compared",
      `${doubled('"a"', "t + t", 16)}{% set a = t + "x" %}{% set b = t + "y" %}\n{% for i in range(9999) %}{% if a == b %}{% endif %}{% endfor %}`,
      characters,
      2,
    ],
    ["center", '\n{{ "a" | center(400000000) }}', characters, 2],
    ["indent", '\n{{ "a\\nb" | indent(400000000) }}', characters, 2],
    ["slice", "\n{{ range(9) | slice(1000000000) | length }}", characters, 2],
    ["batch", '\n{{ range(9) | batch(1000000000, "x") | length }}', characters, 2],
    [
      "slice into many lists",
      "\n{% for i in range(1000) %}{% set x = range(100000) | slice(50000) %}{% endfor %}",
      steps,
      2,
    ],
    ["join", `${doubled('"a"', "t + t", 16)}\n{{ range(9999) | join(t) | length }}`, characters, 2],
    [
      "sort",
      "\n{% for i in range(9999) %}{% set x = range(9999) | sort(true) %}{% endfor %}",
      "more than",
      2,
    ],
    ["parentheses", `\n{{ ${"(".repeat(5000)}1${")".repeat(5000)} }}`, nesting, 2],
    ["tags in tags", `\n${"{% if 1 %}".repeat(2000)}x${"{% endif %}".repeat(2000)}`, nesting, 2],
    ["a long row of ~", `\n{{ "a"${' ~ "a"'.repeat(20_000)} }}`, nesting, 2],
    ["a long list", `\n{% set l = [1${",1".repeat(200_000)}] %}`, String(limits.templateParts.most), 2],
    ["an include of itself", '\n{% include "self.njk" %}', `more than ${limits.templateLevels.most}`, 1],
    [
      "an import of itself",
      '\n{% import "imports-self.njk" as p %}',
      `more than ${limits.templateLevels.most}`,
      1,
    ],
    [
      "a template that extends itself",
      '{% include "extends-self.njk" %}',
      `more than ${limits.templateLevels.most}`,
      1,
    ],
    ["blocks that double", '{% include "super0.njk" %}', steps, 1],
    ["a pattern", '\n{{ "aaaa" | replace(r/(a+)+$/, "b") }}', "no regular expressions", 2],
    ["what is not the same each time", "\n{{ [1, 2, 3] | random }}", "random is not available", 2],
  ])("%s", (_, text, message, line) => {
    const error = failure(text);
    expect(error.message).toContain(message);
    expect(error.line).toBe(line);
    // Counts, not times: it fails at the same place again.
    expect(failure(text)).toEqual(error);
  });

  it("lets no run do more than its templates may together, and says so once", () => {
    const budget = createBudget();
    const { renderText } = createEnvironment({ template: () => undefined, budget: () => budget });
    const text = "{% for a in range(1000) %}{% for b in range(200) %}{% endfor %}{% endfor %}";
    const failures: TemplateError[] = [];
    for (let round = 0; round < 10; round++)
      try {
        renderText(text, {});
      } catch (error) {
        if (error instanceof TemplateError) failures.push(error);
      }
    expect(failures[0]?.message).toContain(`${limits.runSteps.most} steps`);
    expect(failures.map(({ isRepeated }) => isRepeated)).toEqual(failures.map((_, index) => index > 0));
  });
});

describe("what is no attack is rendered", () => {
  const render = (text: string) => environment().renderText(text, {});

  it("takes many includes in a row for what they are", () => {
    expect(render('{% include "part.njk" %}'.repeat(500))).toBe("Part.\n".repeat(500));
    expect(render('{% for i in range(500) %}{% include "part.njk" %}{% endfor %}')).toBe(
      "Part.\n".repeat(500),
    );
  });

  it.each([
    ["{{ \"<a href='x'>b</a> <!-- c --> d < e <f\" | striptags }}", "b d < e <f"],
    ['{{ " a  b \\n\\n\\n\\n c " | striptags(true) }}', "a b\n\nc"],
    ['{{ "  a b\\n" | trim }}.', "a b."],
    ['{{ "a" | center(5) }}|{{ "a\\nb" | indent(2) }}', "  a  |a\n  b"],
    [
      '{{ range(5) | batch(2, "x") | join("/") }} {{ range(5) | slice(2) | join("/") }}',
      "0,1/2,3/4,x 0,1,2/3,4",
    ],
    ['{{ "aXbX" | replace("X", "yy") }} {{ "ab" | replace("", ".") }}', "ayybyy .a.b."],
    [
      '{{ [3, 1, 2] | sort | join }} {{ [{a: 2}, {a: 1}] | sort(attribute="a") | dump }}',
      '123 [{"a":1},{"a":2}]',
    ],
    ['{{ {b: [1], a: "x"} | dump }} {{ "a" in ["a"] }} {{ 2 is even }}', '{"b":[1],"a":"x"} true true'],
    ["{% asyncEach a, b in [[1, 2], [3, 4]] %}{{ a }}{{ b }}{{ loop.index }} {% endeach %}", "121 342 "],
    ["{% asyncAll i in [1, 2] %}{{ i }}{% endall %}", "12"],
    ["{% macro m(a) %}<{{ a }}{{ caller() }}>{% endmacro %}{% call m(1) %}in{% endcall %}", "<1in>"],
    ["{% set x %}a{{ 1 + 1 }}{% endset %}{{ x | upper }}{{ 'b' if not x else 'c' ~ 1 }}", "A2c1"],
    ["{% switch 2 %}{% case 1 %}a{% case 2 %}b{% default %}c{% endswitch %}", "b"],
  ])("%s", (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});
