import { describe, expect, it } from "vitest";
import { checkGroup } from "../check/check-group.ts";

const latest = '"$schema": "https://json-schema.org/draft/2020-12/schema"';

/** Checks an event whose schema has `v`, and further members, against an example; marks say what must be found. */
async function check(
  v: string,
  rest: string,
  example: string,
  others: Record<string, string> = {},
  $schema = latest,
) {
  const found = await checkGroup(["schemas", "examples", "sources", "apis"], {
    "event-schemas/schema/m.ping": `{ ${$schema}, "type": "object", "properties": { "type": { "enum": ["m.ping"] }, "v": ${v} }${rest && `, ${rest}`} }`,
    "event-schemas/examples/m.ping": `{ "type": "m.ping", "v": ${example} }`,
    ...others,
  });
  return found.map(({ message }) => message);
}

const wrong = "⟦example-mismatch⟧";
const integer = '{ "type": "integer" }';

describe("a reference", () => {
  it("finds schemas by their anchors, in its own file and in others", async () => {
    const named = '"$defs": { "a": { "$anchor": "count", "type": "integer" } }';
    await check('{ "$ref": "#count" }', named, `${wrong}"x"`);
    await check('{ "$ref": "#count" }', named, "1");
    const other = { "event-schemas/parts/a.json": `{ ${latest}, ${named} }` };
    await check('{ "$ref": "../parts/a.json#count" }', "", `${wrong}"x"`, other);
    const [message] = await check(
      '{ "$ref": ⟦reference-missing-value⟧"../parts/a.json#cont" }',
      "",
      "1",
      other,
    );
    expect(message).toContain("did you mean 'count'?");
    await check('{ "$ref": ⟦reference-pointer⟧"#count" }', '"$defs": { "count": {} }', "1");
  });

  it("takes no value for a name of a schema", async () => {
    await check(
      '{ "$ref": "#count" }',
      '"$defs": { "a": { "const": { "$anchor": "count" } }, "b": { "$anchor": "count", "type": "integer" } }',
      `${wrong}"x"`,
    );
  });

  it("is relative to the URI of the schema around it", async () => {
    const id = '"$id": "https://example.org/events/ping.json"';
    const inside = '"$defs": { "a": { "$id": "parts/a.json", "$defs": { "n": { "type": "integer" } } } }';
    for (const reference of ["parts/a.json#/$defs/n", "https://example.org/events/parts/a.json#/$defs/n"])
      await check(`{ "$ref": "${reference}" }`, `${id}, ${inside}`, `${wrong}"x"`);
    // What the pointer begins at is the schema with the URI, not the file.
    await check(
      '{ "$ref": "#/$defs/a/properties/b" }',
      `${id}, "$defs": { "n": { "type": "string" }, "a": { "$id": "a.json", "$defs": { "n": ${integer} }, "properties": { "b": { "$ref": "#/$defs/n" } } } }`,
      `${wrong}"x"`,
    );
  });

  it("leads to the file that lies where its URI does", async () => {
    const id = '"$id": "https://example.org/events/schema/m.ping"';
    const other = { "event-schemas/parts/n.json": `{ ${latest}, "type": "integer" }` };
    await check('{ "$ref": "../parts/n.json" }', id, `${wrong}"x"`, other);
    const below = { "event-schemas/schema/parts/n.json": `{ ${latest}, "type": "integer" }` };
    await check('{ "$ref": "https://example.org/events/schema/parts/n.json" }', id, `${wrong}"x"`, below);
    await check('{ "$ref": ⟦reference-remote⟧"https://example.com/n.json" }', id, "1", other);
    await check('{ "$ref": ⟦reference-missing-file⟧"nn.json" }', id, "1", other);
  });

  it("counts with what stands beside it since 2019-09, and without up to draft 7", async () => {
    const beside = (mark: string) =>
      `{ "$ref": "#/definitions/n", ${mark}"maximum": 3, "description": "D." }`;
    const draft7 = '"$schema": "http://json-schema.org/draft-07/schema#"';
    const definitions = `"definitions": { "n": ${integer} }`;
    await check(beside(""), definitions, `${wrong}4`);
    const [message] = await check(beside("⟦beside-reference⟧"), definitions, "4", {}, draft7);
    expect(message).toBe(
      "'maximum' stands beside a '$ref' and is ignored; move it to what the '$ref' leads to",
    );
  });

  it("counts what stands beside each reference of a chain", async () => {
    const chain = `"$defs": { "a": { "$ref": "#/$defs/b", "maximum": 3 }, "b": { "$ref": "#/$defs/c", "minimum": 1 }, "c": ${integer} }`;
    await check('{ "$ref": "#/$defs/a" }', chain, `${wrong}4`);
    await check('{ "$ref": "#/$defs/a" }', chain, `${wrong}0`);
    await check('{ "$ref": "#/$defs/a" }', chain, "2");
  });
});

describe("a dynamic reference", () => {
  const tree = `{ ${latest}, "$id": "https://example.org/tree", "$dynamicAnchor": "node", "type": "object",
    "properties": { "data": true, "children": { "type": "array", "items": { "$dynamicRef": "#node" } } } }`;
  const strict = `"$id": "https://example.org/strict", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false,
    "$defs": { "tree": ${tree} }`;

  it("leads to the outermost schema of its name on the way to it", async () => {
    await check(
      '{ "$ref": "#/$defs/strict" }',
      `"$defs": { "strict": { ${strict} } }`,
      `{ "children": [{ ${wrong}"daat": 1 }] }`,
    );
    await check(
      '{ "$ref": "#/$defs/strict" }',
      `"$defs": { "strict": { ${strict} } }`,
      '{ "children": [{ "data": 1 }] }',
    );
    await check(
      '{ "$ref": "#/$defs/tree" }',
      `"$defs": { "tree": ${tree} }`,
      '{ "children": [{ "data": 1 }] }',
    );
  });

  it("of 2019-09 leads to the outermost schema that says so", async () => {
    const of2019 = '"$schema": "https://json-schema.org/draft/2019-09/schema"';
    const inner = `{ "$id": "https://example.org/tree", "$recursiveAnchor": true, "type": "object",
      "properties": { "data": {}, "children": { "type": "array", "items": { "$recursiveRef": "#" } } } }`;
    const outer = `{ "$id": "https://example.org/strict", "$recursiveAnchor": true, "$ref": "tree", "unevaluatedProperties": false,
      "$defs": { "tree": ${inner} } }`;
    const defs = `"$defs": { "strict": ${outer} }`;
    await check('{ "$ref": "#/$defs/strict" }', defs, `{ "children": [{ ${wrong}"daat": 1 }] }`, {}, of2019);
    await check('{ "$ref": "#/$defs/strict" }', defs, '{ "children": [{ "data": 1 }] }', {}, of2019);
  });

  it("that leads to different schemas on very many ways is not checked, and named once", async () => {
    const uri = (level: number, twin: number) => `https://example.org/l${level}t${twin}`;
    const reference = (to: string, mark = "") => `{ "$ref": ${mark}"${to}" }`;
    // Two schemas on each level have the name of that, and lead to both of the next: each level doubles the ways.
    const level = (at: number, twin: number, last: number, mark: string) => {
      const next = `${reference(uri(at + 1, 0))}, ${reference(uri(at + 1, 1), at === 8 && twin === 0 ? mark : "")}`;
      return `"l${at}t${twin}": { "$id": "${uri(at, twin)}", "$dynamicAnchor": "a${at}",
        "anyOf": [${at === last ? '{ "$dynamicRef": "#own" }' : next}], "$defs": { "own": { "$dynamicAnchor": "own" } } }`;
    };
    const checkLevels = (last: number, mark = "") => {
      const levels = Array.from({ length: last + 1 }, (_, at) => at);
      const defs = levels.flatMap((at) => [level(at, 0, last, mark), level(at, 1, last, mark)]);
      return check(reference(uri(0, 0)), `"$defs": { ${defs.join(", ")} }`, "1");
    };
    const [message] = await checkLevels(12, "⟦schema-too-complex⟧");
    expect(message).toContain("on more than 1000 ways");
    await checkLevels(7);
  });
});
