import { describe, expect, it } from "vitest";
import { byPlace, type Expected, unmark } from "../helpers/marked.ts";
import { projectOnDisk, runSpec } from "../helpers/run-spec.ts";
import { smallProject } from "../helpers/small-project.ts";

/** Checks the small project with some files that carry marks, and holds what is found against them. */
function check(marked: Record<string, string>, options: string[] = []): void {
  const { files, expected } = unmark({ ...smallProject, ...marked });
  const args = ["check", "--only", "chapters,project", "--format", "json", ...options];
  const { findings }: { findings: Expected[] } = JSON.parse(runSpec(projectOnDisk(files), args).out);
  const found = findings.map(({ code, file, line, column }) => ({ code, file, line, column }));
  expect(found.sort(byPlace)).toEqual(expected);
}

describe("what could not be expanded", () => {
  it("makes nothing of what stands around it a further error", () => {
    check({
      "specification/details.rst": `Details
=======

.. topic:: Foo
{{⟦unknown-placeholder⟧nothing}}

.. note::

   {{⟦unknown-placeholder⟧nothing2}}

.. topic:: Bar

{{⟦unknown-placeholder⟧nothing3}}

- a
{{⟦unknown-placeholder⟧nothing4}}
- b

⟦rst-directive⟧.. topic:: Baz

Text.

{{ping_http_api}}

<<m_ping_event>>
`,
    });
  });

  it("is a section whose template fails, too", () => {
    check(
      {
        "mine/event.njk": "⟦template-failed⟧{{ event.nothing }}\n",
        "specification/details.rst":
          "Details\n=======\n\n{{ping_http_api}}\n\n.. topic:: Foo\n\n   <<m_ping_event>>\n\nText.\n",
      },
      ["--templates", "mine"],
    );
  });
});

it("with 'placeholders: false' braces in chapters are text", () => {
  check({
    "targets.yaml":
      "targets: { main: { files: [guide.md] } }\nplaceholders: false\nrules: { coverage: off }\n",
    "specification/guide.md":
      "# Guide {#guide}\n\n`{% if x %}`, {{nothing}}, <<spec_version>> and {# all of it #} stay.\n",
  });
});
