import { describe, expect, it } from "vitest";
import {
  argumentInline,
  attributes,
  choice,
  classNames,
  contentBlocks,
  type Directive,
  fail,
  parse,
  type Role,
  rolesWith,
} from "../../../src/rst/index.ts";

const codes = (text: string, options = {}) => parse(text, options).diagnostics.map(({ code }) => code);
const types = (text: string, options = {}) => parse(text, options).document.children.map(({ type }) => type);

describe("raw text", () => {
  const text = ".. raw:: html\n\n   <b>\n\n.. role:: r(raw)\n   :format: html\n\n:r:`<i>`\n";

  it("is kept, but marked as disabled unless it is allowed", () => {
    const { document, diagnostics } = parse(text);
    expect(document.children[0]).toMatchObject({ type: "raw", value: "<b>", disabled: true });
    expect(diagnostics.map(({ code }) => code)).toEqual(["directive-disabled", "role-disabled"]);
  });

  it("is passed on where it is", () => {
    const { document, diagnostics } = parse(text, { raw: true });
    expect(document.children[0]).toMatchObject({ type: "raw", disabled: false });
    expect(diagnostics).toEqual([]);
  });
});

describe("include", () => {
  const files: Record<string, string> = {
    "a.txt": "A\n=\n\nfrom a\n\n.. include:: b.txt\n",
    "b.txt": "B\n-\n\nfrom b\n",
    "self.txt": ".. include:: self.txt\n",
  };
  const include = (path: string) => files[path];

  it("is off without a reader of files", () => {
    expect(codes(".. include:: a.txt\n")).toEqual(["directive-disabled"]);
  });

  it("reads sections and all, with positions in the included file", () => {
    const { document, diagnostics } = parse(".. include:: a.txt\n\nend\n", { include });
    expect(diagnostics).toEqual([]);
    const [section] = document.children;
    expect(section?.position.file).toBe("a.txt");
    expect(section).toMatchObject({ children: [{}, {}, { type: "section", position: { file: "b.txt" } }] });
  });

  it("reports files that are missing or include themselves", () => {
    expect(codes(".. include:: none.txt\n", { include })).toEqual(["include-failed"]);
    expect(codes(".. include:: self.txt\n", { include })).toEqual(["include-failed"]);
  });

  it("takes part of a file, as code", () => {
    const text = ".. include:: a.txt\n   :code: rst\n   :start-after: =\n   :end-before: ..\n";
    expect(parse(text, { include }).document.children).toMatchObject([
      { type: "literalBlock", language: "rst", value: "\nfrom a" },
    ]);
  });
});

describe("the day", () => {
  const text = ".. |day| date:: %d\n\n|day|\n";

  it("is unknown without a clock", () => {
    expect(codes(text)).toContain("directive-disabled");
  });

  it("comes from the clock that the options give", () => {
    const today = (format: string) => `<${format}>`;
    expect(parse(text, { today }).document.children[0]).toMatchObject({ children: [{ value: "<%d>" }] });
  });
});

describe("directives and roles of one's own", () => {
  const shout: Directive = {
    required: 1,
    run(call) {
      const value = call.arguments.join(" ").toUpperCase();
      call.add({ type: "literalBlock", position: call.position, value });
    },
  };
  const loud: Role = ({ text, position }) => [{ type: "literal", position, value: text.toUpperCase() }];

  it("read their content as blocks, their options as values, and refuse what they cannot read", () => {
    const box: Directive = {
      optional: 1,
      spacedArgument: true,
      options: { class: classNames, kind: choice("a", "b") },
      content: true,
      run(call) {
        if (call.options.get("kind") === "b") {
          fail(call, "it is never of kind b");
          return;
        }
        const caption = {
          type: "paragraph" as const,
          position: call.position,
          children: argumentInline(call),
        };
        const children = [caption, ...contentBlocks(call)];
        call.add({ type: "container", position: call.position, ...attributes(call, "box"), children });
      },
    };
    const directives = new Map([["box", box]]);
    const text = (kind: string) => `.. box:: *x* y\n   :kind: ${kind}\n   :class: c\n\n   - z\n`;
    expect(parse(text("a"), { directives }).document.children).toMatchObject([
      {
        classes: ["box", "c"],
        children: [{ children: [{ type: "emphasis" }, { value: " y" }] }, { type: "bulletList" }],
      },
    ]);
    expect(codes(text("b"), { directives })).toEqual(["directive-invalid"]);
    expect(codes(text("c"), { directives })).toEqual(["directive-invalid"]);
  });

  it("are read beside the standard ones", () => {
    const options = { directives: new Map([["shout", shout]]), roles: rolesWith([["loud", loud]]) };
    const { document, diagnostics } = parse(".. Shout:: a\n\n:loud:`b`\n\n.. note:: c\n", options);
    expect(diagnostics).toEqual([]);
    expect(document.children).toMatchObject([
      { type: "literalBlock", value: "A" },
      { children: [{ type: "literal", value: "B" }] },
      { type: "admonition" },
    ]);
  });

  it("are unknown otherwise, and their text is kept", () => {
    expect(codes(".. shout:: a\n\n:loud:`b`\n")).toEqual(["unknown-directive", "unknown-role"]);
    expect(types(".. shout:: a\n")).toEqual(["systemMessage"]);
  });
});
