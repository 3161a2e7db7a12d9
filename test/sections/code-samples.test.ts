import { describe, expect, test } from "vitest";
import { buildPages } from "../build/build-pages.ts";
import { check } from "../check/api/check.ts";
import { renderApi } from "./default-sections.ts";

const responses = { 200: { description: "Fine." } };

/** An API of one operation, with what is written in YAML under a key of that. */
const api = (samples: string, key = "x-codeSamples") =>
  `openapi: 3.1.0
info: { title: A, version: "1" }
servers: [{ url: https://a.example }]
paths:
  /rooms:
    get:
      responses: { 200: { description: Fine. } }
      ${key}:${samples}
`;

const project = (samples: string, more: Record<string, string> = {}) => ({
  "targets.yaml": "targets: { main: { files: [a.rst] } }\nrules: { coverage: off }\n",
  "specification/a.rst": "A\n=\n\n{{a_http_api}}\n",
  "api/a.yaml": api(samples),
  ...more,
});

/** The blocks of the page's request, each with its class, its language and its code. */
function blocksOf(samples: string, more?: Record<string, string>) {
  const html = String(buildPages(project(samples, more)).files.get("specification.html"));
  const box = /<div class="request">(.*?)<\/div>/s.exec(html)?.[1] ?? "";
  return [...box.matchAll(/<pre class="([^"]*)"([^>]*)><code>(.*?)<\/code>/gs)].map(([, names, data, code]) =>
    [names, ...[...String(data).matchAll(/="([^"]*)"/g)].map(([, each]) => each), code]
      .join(" | ")
      .replace(/<\/?(?:span|wbr)[^>]*>/g, ""),
  );
}

describe("samples of code that authors write", () => {
  test("are examples of the request in the text, behind the first one", () => {
    const samples = [
      { lang: "C#", source: "a();\n\n  b();\n" },
      { lang: "Shell", label: "By `hand`", source: "x" },
      { lang: "Whatever", source: "y" },
    ];
    for (const key of ["x-codeSamples", "x-code-samples"]) {
      const text = renderApi({ "/x": { get: { responses, [key]: samples } } });
      expect(text).toContain(`.. class:: sample request-code

   Example request in \`\`C#\`\`:

   .. code:: csharp

      a();

        b();

.. class:: sample request-code

   Example request in \`\`By 'hand'\`\`:

   .. code:: bash

      x

.. class:: sample request-code

   Example request in \`\`Whatever\`\`:

   .. code:: text

      y

.. rubric::`);
    }
  });

  test("are in the box of their request on the page, and replace what the page would write itself", () => {
    expect(
      blocksOf(`
        - { lang: Java, source: "a(\\"<b>\\");" }
        - { lang: Python, label: SDK, source: "p()" }
        - { lang: shell, source: "curl https://a.example/own" }
        - { lang: Java, label: Java 8, source: "b();" }
        - { label: My tool, source: "rm x" }`),
    ).toEqual([
      "http | GET /rooms HTTP/1.1\nHost: a.example",
      "written | curl | shell | curl https://a.example/own",
      'written | java | Java | a("&lt;b>");',
      "written | python | SDK | p()",
      "written | java-2 | Java 8 | b();",
      "written | my-tool | My tool | rm x",
    ]);
  });

  test("in HTTP are what the command is made of", () => {
    expect(blocksOf(' [{ lang: HTTP, source: "GET /own HTTP/1.1\\nHost: b.example" }]')).toEqual([
      "written | http | HTTP | GET /own HTTP/1.1\nHost: b.example",
      "curl | curl &#x27;https://b.example/own&#x27;".replaceAll("&#x27;", "'"),
    ]);
    expect(blocksOf(' [{ lang: HTTP, source: "what?" }]')).toEqual(["written | http | HTTP | what?"]);
  });

  test("are shown by themselves where the block before them is no request that the page writes", () => {
    const blocks = ["text", "http"].map(
      (language, at) => `.. class:: sample

   In \`\`this\`\`:

   .. code:: ${language}

      GET /rooms HTTP/1.1

.. class:: sample request-code

   In \`\`Java\`\`:

   .. code:: java

      rooms${at}();

`,
    );
    const chapter = `A\n=\n\n${blocks[0]}B\n-\n\n${blocks[1]}{{a_http_api}}\n`;
    const { files } = buildPages(project(" []", { "specification/a.rst": chapter }));
    const html = String(files.get("specification.html"));
    expect(html).toContain('<pre class="java request-code"><code>rooms0();</code></pre>');
    expect(html).toContain('<pre class="written" data-language="java" data-name="Java"><code>rooms');
  });

  test("may be in files", () => {
    const text = "import rooms\n\n{ not: [yaml\n";
    const more = { "code/rooms.py": text };
    expect(blocksOf(" [{ lang: python, source: { $ref: ../code/rooms.py } }]", more).at(-1)).toBe(
      `written | python | python | ${text.trimEnd()}`,
    );
  });
});

test("what is wrong in them is found at its place", () => {
  const messages = check({
    "api/a.yaml": api(`
        - { lang: Java, source: a }
        - ⟦missing-key⟧{ lang: Java }
        - ⟦missing-key⟧{ source: a }
        - ⟦wrong-type⟧Java
        - { lang: Java, source: ⟦wrong-type⟧[a] }
        - { lang: Java, source: { $ref: ⟦reference-missing-file⟧../code/b.java } }
        - { lang: Java, source: { $ref: ⟦reference-outside-project⟧../../b.java } }
        - { lang: Java, source: { $ref: "#/info/title" } }
        - { lang: Java, source: { $ref: ../code/a.java } }`),
    "api/b.yaml": api(" ⟦wrong-type⟧{ lang: Java, source: a }", "x-code-samples").replace("/rooms", "/other"),
    "code/a.java": "a: [",
  });
  expect(messages).toContain("A sample of code needs 'lang' or 'label'");
  expect(messages).toContain(
    "'../code/b.java' leads to 'code/b.java', where there is no file; did you mean 'a.java'?",
  );
});
