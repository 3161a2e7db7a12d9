import { describe, expect, it } from "vitest";
import { createEnvironment } from "../../src/templates/environment.ts";
import { TemplateError } from "../../src/templates/template-error.ts";

const templates = new Map([
  ["greeting.njk", "Hello {{ name }}!\n"],
  ["broken.njk", "one\ntwo {{ nobody }}\n"],
  ["self.njk", '{% include "self.njk" %}'],
]);

const environment = createEnvironment({
  template: (name) => templates.get(name),
  filters: { twice: (text: string) => text + text },
});

function failure(text: string): TemplateError {
  try {
    environment.renderText(text, { items: [1], text: "abc" });
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error("the template did not fail");
}

describe("template environment", () => {
  it("renders texts and templates", () => {
    expect(
      environment.renderText("{{ a.b[1] | twice }} {{ s[0] }}{{ s.length }}", {
        a: { b: ["x", "y"] },
        s: "st",
      }),
    ).toBe("yy s2");
    expect(environment.renderTemplate("greeting.njk", { name: "<you>" })).toBe("Hello <you>!\n");
  });

  it.each([
    ["an undefined variable", "one\n\n  {{ nope }}", 3, 3],
    ["an undefined member", "one\n\n  {{ items.a.b }}", 3, 3],
    ["an unknown filter", "one\n\n {{ items | nofilter }}", 3, 13],
    ["an unknown function", "one\n\n {{ nope() }}", 3, 8],
    ["a syntax error", "one\n\n {% if %}", 3, 8],
    ["an unknown tag", "{% nonsense %}", 1, 4],
  ])("says where %s stands", (_, text, line, column) => {
    expect(failure(text)).toMatchObject({ line, column });
  });

  it.each([
    ["{{ nope() }}", "'nope' is undefined: it cannot be called"],
    ["{{ text() }}", "'text' is no macro: it cannot be called"],
    ["{% for a, b in [none] %}{{ a }}{% endfor %}", "expected a list or a mapping, got null"],
    ["{{ none | join }}", "join cannot handle null"],
    ['{{ 3 | join(",") }}', "join cannot handle this number"],
    ['{{ [1, none] | sum("x") }}', "sum cannot handle this list"],
    ['{{ [{a: "__proto__"}] | groupby("a") }}', "groupby cannot handle this list"],
    ["{{ none | select }}", "select cannot handle null"],
    ['{{ [{a: 1}, {b: 1}] | sort(attribute="a") }}', 'sort: attribute "a" resolved to undefined'],
    ["{% include {a: 1} %}", "expected the name of a template"],
    ['{% include "__proto__" %}', "template not found: __proto__"],
    ["{{ 1 in none }}", "'in' looks into texts, lists and mappings only"],
    [
      `{% set ${Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(",")} = 1 %}`,
      "it is too long, or has too much inside each other",
    ],
  ])("says in plain words what is wrong: %.60s", (text, message) => {
    expect(failure(text).message).toBe(message);
  });

  it("names the included template that failed", () => {
    expect(failure('{% include "broken.njk" %}')).toMatchObject({ template: "broken.njk", line: 2 });
  });

  it.each([
    '{{ text.constructor.constructor("return process")() }}',
    '{{ items.constructor.constructor("return process")() }}',
    "{{ constructor }}",
    '{{ range.constructor("return process")() }}',
    '{{ text["__proto__"] }}',
    "{{ __proto__.constructor }}",
    '{{ items["constructor"] }}',
    '{{ toString.constructor("return 1")() }}',
    "{% set f = items.push %}{{ f(2) }}",
    "{% macro m() %}{% endmacro %}{{ m.constructor }}",
    '{% include "../package.json" %}',
  ])("lets no template reach out: %s", (text) => {
    expect(failure(text)).toBeInstanceOf(TemplateError);
  });

  it("gives ranges, but none that would exhaust the memory", () => {
    const numbers = (range: string) =>
      environment.renderText(`{% for i in ${range} %}{{ i }} {% endfor %}`, {});
    expect(numbers("range(3)")).toBe("0 1 2 ");
    expect(numbers("range(2, 7, 2)")).toBe("2 4 6 ");
    expect(numbers("range(3, 0, -1)")).toBe("3 2 1 ");
    for (const range of ["range(1000000000)", "range(0, 1, 0)", "range(0, 1, 0.000000001)"])
      expect(failure(`{% for i in ${range} %}x{% endfor %}`)?.message).toContain("100000 numbers at most");
  });

  it.each([
    "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}",
    "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    '{% include "self.njk" %}',
  ])("ends what would never end: %s", (text) => {
    expect(failure(text)).toBeInstanceOf(TemplateError);
  });
});
