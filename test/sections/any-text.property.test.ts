import fc from "fast-check";
import { expect, test } from "vitest";
import { type Node, parse, resolve } from "../../src/rst/index.ts";
import { renderApi, renderEvent } from "./default-sections.ts";

/** A text that an author may give anything: a name, a value, an example. */
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom(
        "a",
        "B",
        "1",
        " ",
        "*",
        "`",
        "_",
        "|",
        ":",
        "\\",
        ".",
        "-",
        "=",
        "<",
        ">",
        "#",
        "\n",
        "\t",
        '"',
        "'",
        "[",
        "]",
        "+",
        "é",
        "漢",
      ),
      maxLength: 10,
    }),
  },
  fc.constantFrom(
    "",
    " ",
    "\n",
    "a_",
    "|x|",
    "`a`__",
    "*",
    "**a",
    "::",
    "..",
    ".. note::",
    "-----",
    "=====\nA\n=====",
    ":a: b",
    "\u2028",
    "\u00a0",
    "  a\nb",
    "http://a.example/_",
    "a\u0000b",
    "[1]_",
  ),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);

const outline = (source: string) => {
  const { document, diagnostics } = parse(
    `Top\n===\n\n${source.replace(/<{4,}/g, (line) => "-".repeat(line.length))}`,
  );
  const errors = [...diagnostics, ...resolve([document]).diagnostics].filter(({ level }) => level !== "info");
  const types = new Map<string, number>();
  const visit = (node: Node): void => {
    const isOfText = ["text", "paragraph", "literal", "problematic", "literalBlock"].includes(node.type);
    if (!isOfText) types.set(node.type, (types.get(node.type) ?? 0) + 1);
    if ("children" in node) for (const child of node.children ?? []) visit(child);
  };
  visit(document);
  return { errors, types: [...types].sort() };
};

test("whatever an author names, chooses or shows, templates make sound text of it, and of the same blocks", () => {
  const api = (one: string, other: string) => {
    const schema = {
      title: `O${one}`,
      type: "object",
      example: { [`k${one}`]: one },
      required: [`k${one}`],
      properties: {
        [`k${one}`]: {
          type: "string",
          description: "A.",
          enum: [one, `x${other}`],
          default: other,
          pattern: `p${one}`,
          format: one,
        },
        inner: {
          type: "object",
          title: `I${other}`,
          description: "A.",
          properties: {
            [`z${other}`]: { type: "array", description: "B.", items: { type: "string", example: one } },
          },
        },
        map: {
          type: "object",
          description: "C.",
          additionalProperties: { type: "string" },
          "x-pattern": other,
        },
        either: {
          description: "D.",
          oneOf: [
            { type: "string", enum: [one] },
            { type: "object", description: other },
          ],
        },
      },
    };
    return renderApi(
      {
        [`/a${one.replace(/[{}]/g, "")}`]: {
          post: {
            summary: "S.",
            operationId: `o${other}`,
            tags: [one, `t${other}`],
            consumes: ["application/json", `text/${other}`],
            produces: [`text/x${one}`],
            security: [{ [`s${one}`]: [] }],
            parameters: [
              {
                in: "query",
                name: `q${one}`,
                type: "string",
                description: "Q.",
                "x-example": other,
                default: one,
              },
              {
                in: "header",
                name: `h${other}`,
                type: "array",
                items: { type: "string" },
                collectionFormat: one,
                description: "H.",
              },
              { in: "body", name: "b", schema },
            ],
            responses: {
              200: {
                description: "R.",
                headers: { [`H${one}`]: { type: "string", description: "H.", default: other } },
                schema,
                examples: { "text/plain": one, [`text/y${other}`]: other },
              },
            },
          },
        },
      },
      {
        host: `h${one}`,
        securityDefinitions: { [`s${one}`]: { type: "apiKey", in: "header", name: `n${other}` } },
      },
    );
  };
  const event = (one: string, other: string) =>
    renderEvent(
      {
        type: "object",
        title: `An event ${one}`,
        description: "E.",
        properties: {
          type: { type: "string", enum: ["m.x"] },
          state_key: { type: "string", description: "K.", pattern: `p${other}`, enum: [one] },
          content: {
            type: "object",
            title: `T${other}`,
            properties: { [`k${one}`]: { type: "string", description: "F.", enum: [other] } },
          },
        },
      },
      { "m.x": JSON.stringify({ content: { [`k${one}`]: other } }) },
    );
  const plain = [api, event].map((render) => ({ render, usual: new Map(outline(render("a", "b")).types) }));
  fc.assert(
    fc.property(text, text, (one, other) => {
      for (const { render, usual } of plain) {
        const found = outline(render(one, other));
        expect(found.errors).toEqual([]);
        for (const type of ["section", "table", "row", "cell", "fieldList", "field", "rubric"])
          expect([type, new Map(found.types).get(type)]).toEqual([type, usual.get(type)]);
        expect(found.types.map(([type]) => type).filter((type) => !usual.has(type))).toEqual([]);
      }
    }),
    { seed: 20151019, numRuns: 40 },
  );
});
