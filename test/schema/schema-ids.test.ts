import { describe, expect, it } from "vitest";
import { checkGroup, trailOf } from "../check/check-group.ts";

const latest = '"$schema": "https://json-schema.org/draft/2020-12/schema"';
const wrong = "⟦example-mismatch⟧";
const base = "https://example.org/schemas";

/** A collection of schemas, in folders of their own, with an example of the loan. */
function check(schemas: Record<string, string>, others: Record<string, string> = {}) {
  const files = Object.entries(schemas).map(([path, text]) => [`schemas/${path}`, text]);
  return checkGroup(["schemas", "examples", "sources", "apis"], {
    "targets.yaml":
      "targets: { main: { files: [intro.rst, details.rst] } }\ncollections: { things: { schemas: schemas/ } }\n",
    "specification/details.rst": "Details\n=======\n\n{{loan_schema}}\n\n{{ping_http_api}}\n",
    ...Object.fromEntries(files),
    ...others,
  });
}

/** A loan whose book has a schema, and an example of it. */
function loan(book: string, example: string, head = `${latest}, "$id": "${base}/loan"`) {
  return `{ ${head}, "type": "object", "description": "D.", "properties": { "book": ${book} }, "examples": [{ "book": ${example} }] }`;
}

const book = `{ ${latest}, "$id": "${base}/parts/book", "type": "integer", "$defs": { "isbn": { "$anchor": "isbn", "type": "string" } } }`;

describe("a reference by the URI of a schema in another file", () => {
  it("leads to it, absolute or relative, with or without a fragment", async () => {
    for (const reference of [
      `${base}/parts/book`,
      `${base}/parts/book#`,
      "parts/book",
      "/schemas/parts/book",
    ]) {
      await check({ "loan.json": loan(`{ "$ref": "${reference}" }`, `${wrong}"x"`), "other/b.json": book });
      await check({ "loan.json": loan(`{ "$ref": "${reference}" }`, "1"), "other/b.json": book });
    }
    for (const fragment of ["#isbn", "#/$defs/isbn"]) {
      const reference = `{ "$ref": "${base}/parts/book${fragment}" }`;
      await check({ "loan.json": loan(reference, `${wrong}1`), "other/b.json": book });
    }
  });

  it("leads to a schema inside of a file as well, of which a pointer begins there", async () => {
    const inside = `{ ${latest}, "$defs": { "b": { "$id": "${base}/book", "$defs": { "n": { "type": "integer" } } } } }`;
    await check({ "loan.json": loan('{ "$ref": "book#/$defs/n" }', `${wrong}"x"`), "b.json": inside });
  });

  it("needs no URI of its own file, nor a '$schema' in either", async () => {
    const reference = `{ "$ref": "${base}/parts/book" }`;
    await check({ "loan.json": loan(reference, `${wrong}"x"`, latest), "b.json": book });
    const plain = `{ "$id": "${base}/parts/book", "type": "integer" }`;
    await check({ "loan.json": loan(reference, `${wrong}"x"`, '"title": "L"'), "b.json": plain });
    const beside = loan('{ "$ref": "parts/book" }', `${wrong}"x"`, `"$id": "${base}/loan"`);
    await check({ "loan.json": beside, "b.json": plain });
    // A path of a file goes before it.
    const file = '{ "type": "string" }';
    await check(
      {
        "loan.json": loan('{ "$ref": "book" }', `${wrong}1`, `"$id": "${base}/parts/loan"`),
        "b.json": plain,
      },
      { "schemas/book": file },
    );
  });

  it("knows URNs, and identifiers of draft 4", async () => {
    const urn = `{ ${latest}, "$id": "urn:example:book", "type": "integer" }`;
    await check({ "loan.json": loan('{ "$ref": "urn:example:book" }', `${wrong}"x"`), "b.json": urn });
    const draft4 = '"$schema": "http://json-schema.org/draft-04/schema#"';
    const old = `{ ${draft4}, "id": "${base}/book", "type": "integer" }`;
    await check({ "loan.json": loan('{ "$ref": "book" }', `${wrong}"x"`), "b.json": old });
  });

  it("knows the files that others refer to by their paths, and '$self' of an API", async () => {
    const api = `openapi: 3.2.0
$self: https://example.org/apis/ping
info: { title: Ping, version: "1" }
paths:
  /a:
    get:
      summary: A.
      responses: { 200: { description: D., content: { application/json: { schema: { $ref: ../shared/a.yaml } } } } }
`;
    const count = "components: { schemas: { Count: { type: integer } } }\n";
    const shared = `$id: ${base}/shared\ntype: string\n`;
    const others = { "api/ping.yaml": api, "shared/a.yaml": shared };
    await check({ "loan.json": loan('{ "$ref": "shared" }', `${wrong}1`) }, others);
    const toApi = '{ "$ref": "https://example.org/apis/ping#/components/schemas/Count" }';
    await check({ "loan.json": loan(toApi, `${wrong}"x"`) }, { ...others, "api/ping.yaml": api + count });
  });

  it("that nobody has is to the network, and names the nearest that there is", async () => {
    const reference = `{ "$ref": ⟦reference-remote⟧"${base}/parts/bok" }`;
    const [found] = await check({ "loan.json": loan(reference, "1", latest), "b.json": book });
    expect(found?.message).toBe(
      `'${base}/parts/bok' leads to the network, where nothing is ever fetched; did you mean '${base}/parts/book'?`,
    );
    const [other] = await check({
      "loan.json": loan('{ "$ref": ⟦reference-remote⟧"https://example.com/x" }', "1", latest),
      "b.json": book,
    });
    expect(other?.message).toContain("; copy the file into the project and refer to it there");
  });

  it("beside which no file lies names the nearest, too", async () => {
    const reference = '{ "$ref": ⟦reference-missing-file⟧"parts/bok" }';
    const [found] = await check({ "loan.json": loan(reference, "1"), "b.json": book });
    expect(found?.message).toBe(
      "'parts/bok' leads to 'schemas/parts/bok', where there is no file; did you mean 'book'?",
    );
  });

  it("that is encoded wrongly is taken as it is written", async () => {
    for (const reference of ["parts/100%", `${base}/%zz`])
      await check({ "loan.json": loan(`{ "$ref": ⟦reference-missing-file⟧"${reference}" }`, "1") });
  });

  it("leads to the file beside it, where two have one URI", async () => {
    const of = (type: string, mark = "") =>
      `{ ${latest}, "$id": ${mark}"${base}/book.json", "type": "${type}" }`;
    await check({
      "v1/book.json": of("integer"),
      "v2/book.json": of("string", "⟦schema-id-twice⟧"),
      "v2/loan.json": loan('{ "$ref": "book.json" }', `${wrong}1`),
    });
  });
});

describe("two schemas with one URI", () => {
  const of = (type: string, mark = "") =>
    `{ ${latest}, "$id": ${mark}"${base}/book", "type": "${type}", "description": "D." }`;

  it("are found at the second, unless they say the same", async () => {
    const [found] = await check({ "a.json": of("integer"), "b.json": of("string", "⟦schema-id-twice⟧") });
    expect(found?.message).toBe(
      `Another schema has the URI '${base}/book' as well, so that a reference to it is ambiguous; give one of them another URI`,
    );
    expect(found && trailOf(found)).toEqual(["schemas/a.json:1:69 The first of them is here"]);
    await check({ "a.json": of("integer"), "b.json": of("integer") });
    await check({ "a.json": of("integer"), "b.json": of("string").replace("/book", "/other") });
  });
});
