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
  expect(html).toContain('Format: <a href="appendices.html#user-identifiers">User ID</a>.');
  expect(html).toContain("Format: <code>Host</code>.");
  expect(html).toContain("Format: <code>uri</code>.");
  expect(html).toContain("{User ID: string}");
});

test("a format whose address leads nowhere is found where it is shown", () => {
  const { messages } = buildPages({
    "targets.yaml": "rules: { coverage: off }\n",
    "specification/a.rst": "",
    "hugo.toml": "",
    ...example,
    "data/event-schemas/schema/m.room.name.yaml": schema.replace(
      "      owner",
      "      ⟦site-link-dead⟧owner",
    ),
    "data/string-formats.yaml": "mx-user-id: { title: User ID, url: appendix#user-identifiers }\n",
    "content/a.md": '---\ntitle: A\n---\n\n{{% event event="m.room.name" %}}\n',
  });
  expect(messages).toEqual([
    "No page of the site and no file of it has the address '/appendix'; lead elsewhere",
  ]);
});
