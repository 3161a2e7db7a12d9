import { describe, expect, it } from "vitest";
import { checkGroup } from "../check/check-group.ts";
import { api } from "../check/examples/check.ts";

const at = "api/a.yaml";

/** An API in OpenAPI 3.x with two schemas, the second of which refers to the first. */
async function inOpenapi(reference: string, version = "3.1.1") {
  const text = `openapi: ${version}
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
    User: { type: object }
    Loan: { type: object, properties: { user: { $ref: ${reference} } } }
`;
  return (await checkGroup("sources", { [at]: text })).map(({ message }) => message);
}

/** The same in Swagger 2.0. */
async function inSwagger(reference: string) {
  const text = `${api({ body: `$ref: ${reference}` })}\ndefinitions: { User: { type: object } }\n`;
  return (await checkGroup("sources", { [at]: text })).map(({ message }) => message);
}

describe("a reference to the place that another language has", () => {
  const missing = "⟦reference-missing-value⟧";

  it("is shown the place in its own", async () => {
    expect(await inOpenapi(`${missing}"#/definitions/User"`)).toEqual([
      "'#/definitions/User' leads nowhere: 'api/a.yaml' has no 'definitions' there; did you mean '#/components/schemas/User'?",
    ]);
    expect(await inSwagger(`${missing}"#/components/schemas/User"`)).toEqual([
      "'#/components/schemas/User' leads nowhere: 'api/a.yaml' has no 'components' there; did you mean '#/definitions/User'?",
    ]);
  });

  it("may be misspelt, too, or lead further in", async () => {
    expect((await inOpenapi(`${missing}"#/$defs/Usr"`))[0]).toContain(
      "did you mean '#/components/schemas/User'?",
    );
    expect((await inOpenapi(`${missing}"#/definitions/User/properties/a"`))[0]).toContain(
      "did you mean '#/components/schemas/User/properties/a'?",
    );
    expect((await inOpenapi(`${missing}"#/definitions/Zebra"`))[0]).toMatch(/has no 'definitions' there$/);
    expect((await inOpenapi(`${missing}"#/components/schemas/Usr"`))[0]).toContain("did you mean 'User'?");
  });
});

describe("a fragment without its '/'", () => {
  const pointer = "⟦reference-pointer⟧";
  const like = async (messages: Promise<string[]>) => /as in '(.*)'$/.exec((await messages)[0] ?? "")?.[1];

  it("is shown a pointer in the language of the file", async () => {
    expect(await like(inOpenapi(`${pointer}"#Book"`))).toBe("#/components/schemas/name");
    expect(await like(inOpenapi(`${pointer}"#Book"`, "3.0.4"))).toBe("#/components/schemas/name");
    expect(await like(inSwagger(`${pointer}"#Book"`))).toBe("#/definitions/name");
  });

  it("is shown what it means, where the file has it", async () => {
    expect(await like(inOpenapi(`${pointer}"#User"`))).toBe("#/components/schemas/User");
    expect(await like(inOpenapi(`${pointer}"#components/schemas/User"`))).toBe("#/components/schemas/User");
    expect(await like(inOpenapi(`${pointer}"#definitions/User"`))).toBe("#/components/schemas/User");
    expect(await like(inSwagger(`${pointer}"#definitions/User"`))).toBe("#/definitions/User");
  });
});
