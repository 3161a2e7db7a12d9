import { expect, test } from "vitest";
import { buildPages } from "./build-pages.ts";

const schema = `type: object
title: Name
description: A name.
properties:
  type: { type: string, enum: [m.room.name], description: Its type. }
  content:
    type: object
    title: Content
    description: What it holds.
    properties:
      owner: { type: string, format: mx-user-id, description: Who. }
      host: { type: string, format: mx-host, description: Where. }
      other: { type: string, format: uri, description: What. }
      users:
        type: object
        description: Who else.
        additionalProperties: { type: string, x-pattern-format: mx-user-id }
`;

const example = {
  "data/event-schemas/examples/m.room.name.yaml":
    'type: m.room.name\ncontent: { owner: "@a:b", host: h, other: "https://a.example", users: { "@a:b": c } }\n',
};

test("formats that the project names show their titles, and lead to where these are described", () => {
  const { files } = buildPages({
    "targets.yaml": "rules: { coverage: off }\n",
    "specification/a.rst": "",
    "hugo.toml": "",
    ...example,
    "data/event-schemas/schema/m.room.name.yaml": schema,
    "data/string-formats.yaml":
      "mx-user-id: { title: User ID, url: appendices#user-identifiers }\nmx-host: { title: Host }\n",
    "content/a.md": '---\ntitle: A\n---\n\n{{% event event="m.room.name" %}}\n',
    "content/appendices.md": "---\ntitle: Appendices\n---\n\n## User Identifiers\n",
  });
  const html = String(files.get("a.html"));
  expect(html).toContain('>format <a href="appendices.html#user-identifiers">User ID</a></p>');
  expect(html).toContain(">format <code>Host</code></p>");
  expect(html).toContain(">format <code>uri</code></p>");
  expect(html).toContain("{User ID: string}");
});

test("a format whose address leads nowhere is found once, where that is written", () => {
  const { messages } = buildPages({
    "targets.yaml": "rules: { coverage: off }\n",
    "specification/a.rst": "",
    "hugo.toml": "",
    ...example,
    "data/event-schemas/schema/m.room.name.yaml": schema.replace("format: mx-host", "format: mx-user-id"),
    "data/string-formats.yaml":
      "mx-user-id: { title: User ID, url: ⟦site-link-dead⟧appendix#user-identifiers }\n",
    "content/a.md": '---\ntitle: A\n---\n\n{{% event event="m.room.name" %}}\n',
  });
  expect(messages).toEqual([
    "No page of the site and no file of it has the address '/appendix'; lead elsewhere",
  ]);
});

const loan = `type: object
description: A loan.
properties:
  member: { type: string, format: member-number, description: Who. }
  shelf: { type: string, format: shelf mark, description: Where. }
  due: { type: string, format: due-date, description: When. }
`;

/** A project with a collection whose schema has string formats. */
const library = (formats: string, more: Record<string, string> = {}) => ({
  "targets.yaml": `targets: { main: { files: [a.md, terms.md] } }
collections: { loans: { schemas: schemas, examples: examples } }
${formats}`,
  "schemas/loan.yaml": loan,
  "examples/loan.json": '{ "member": "M1", "shelf": "S1", "due": "tomorrow" }',
  "specification/a.md": "# Loans\n\n{{loans}}\n",
  "specification/terms.md": "# Terms\n\n## Member numbers\n\nAn M and a number.\n",
  ...more,
});

test("any project names formats, in targets.yaml or in its profile, and says where they are described", () => {
  const { files, messages } = buildPages(
    library(
      `profile: lib.yaml
formats:
  member-number: { title: Member number, url: "terms.md#member-numbers" }
  shelf mark: { title: "Shelf <mark>", url: "#terms" }
`,
      {
        "lib.yaml":
          'formats:\n  shelf mark: { title: Shelf }\n  due-date: { title: Day, url: "https://days.example/a b" }\n',
      },
    ),
  );
  expect(messages).toEqual([]);
  const html = String(files.get("specification.html"));
  expect(html).toContain('format <a href="#member-numbers">Member number</a>');
  expect(html).toContain('format <a href="#terms">Shelf &lt;mark></a>');
  expect(html).toContain('format <a href="https://days.example/a%20b">Day</a>');
});

test("what is wrong with a format is found where it is named", () => {
  buildPages(
    library(`formats:
  member-number: { title: Member, ⟦targets-unknown-key⟧link: "#terms" }
  ⟦targets-missing-key⟧shelf: { url: "#terms" }
  due-date: { title: ⟦targets-empty⟧"" }
`),
  );
  buildPages(
    library(`formats:
  member-number: { title: Member, url: ⟦dead-link⟧"#member-numbrs" }
  due-date: { title: Due, url: ⟦chapter-link-dead⟧"term.md" }
  shelf mark: { title: Mark, url: ⟦unsafe-link⟧"javascript:a" }
`),
  );
});
