/** References from each value to the next, more than are followed. */
const chain = Array.from({ length: 101 }, (_, index) => {
  const mark = index === 99 ? "⟦reference-chain⟧" : "";
  return `  C${index}: { $ref: ${mark}"#/definitions/C${index + 1}" }\n`;
}).join("");

/** A file that can be read, and whose keys, values and references are wrong. */
export const sources = {
  "api/references.yaml": `swagger: "2.0"
info: { title: References, version: "1" }
basePath: /references
paths:
  /one:
    get:
      description: A.
      tags: [
        a
      ⟦yaml-deficient-indentation⟧]
      deprecated: ⟦wrong-type⟧often
      responses:
        200: { description: OK }
        ⟦duplicate-key⟧200: { description: OK }
        201: { description: A., schema: { $ref: ⟦reference-not-text⟧1 } }
        202: { description: A., schema: { $ref: ⟦reference-remote⟧"https://example.org/a.json" } }
        203: { description: A., schema: { $ref: ⟦reference-outside-project⟧"../../a.json" } }
        204: { description: A., schema: { $ref: ⟦reference-missing-file⟧"none.json" } }
        205: { description: A., schema: { $ref: ⟦reference-missing-value⟧"#/definitions/None" } }
        206: { description: A., schema: { $ref: ⟦reference-pointer⟧"#definitions/A" } }
        207: { description: A., schema: { $ref: "#/definitions/C0" } }
        208: { description: A., schema: { $ref: "#/definitions/A" } }
definitions:
  A: { $ref: ⟦reference-circle⟧"#/definitions/B" }
  B: { $ref: "#/definitions/A" }
${chain}  C101: { type: string }
`,
};
