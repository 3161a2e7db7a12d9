import { describe, expect, it } from "vitest";
import { checkGroup } from "../check/check-group.ts";

const draft = (name: string) => `"$schema": "http://json-schema.org/draft-${name}/schema#"`;
const latest = '"$schema": "https://json-schema.org/draft/2020-12/schema"';
const of2019 = '"$schema": "https://json-schema.org/draft/2019-09/schema"';

/** Checks an event whose schema is in JSON, and its example; marks say what must be found. */
async function check(schema: string, example = '{ "type": "m.ping" }', others: Record<string, string> = {}) {
  const found = await checkGroup(["schemas", "examples", "sources", "apis"], {
    "event-schemas/schema/m.ping": schema,
    "event-schemas/examples/m.ping": example,
    ...others,
  });
  return found.map(({ message }) => message);
}

/** A schema of an event that has the key `v`, of which `rest` speaks. */
function withValue(declared: string, rest: string): string {
  return `{ ${declared}${declared && ", "}"type": "object", "properties": { "type": { "enum": ["m.ping"] }, "v": ${rest} } }`;
}

const value = (text: string) => `{ "type": "m.ping", "v": ${text} }`;

describe("a $schema", () => {
  it("that is not known is found, and nothing else is said of its schema", async () => {
    const rest = '{ "tipe": "integer", "minLength": "x", "$ref": "#/nowhere" }';
    const [message] = await check(
      withValue('"$schema": ⟦unknown-dialect⟧"https://json-schema.org/draft/2020-21/schema"', rest),
      value('"x"'),
    );
    expect(message).toBe(
      "'https://json-schema.org/draft/2020-21/schema' is no dialect of JSON Schema that is known here, so nothing is checked " +
        "against the schema; did you mean 'https://json-schema.org/draft/2020-12/schema'?",
    );
    const [other] = await check(
      withValue('"$schema": ⟦unknown-dialect⟧4', '{ "type": "integer" }'),
      value('"x"'),
    );
    expect(other).toContain("; use one of https://json-schema.org/draft/2020-12/schema, ");
  });

  it("is known with http or https, with or without # at its end, and from OpenAPI", async () => {
    for (const uri of [
      "https://json-schema.org/draft-07/schema",
      "http://json-schema.org/draft/2020-12/schema#",
      "https://spec.openapis.org/oas/3.1/dialect/base",
    ])
      await check(withValue(`"$schema": "${uri}"`, '{ "type": "integer" }'), value('⟦example-mismatch⟧"x"'));
  });

  it("of a referred file holds for that file", async () => {
    const schema = withValue("", '{ "$ref": "../parts/list.json" }');
    const list = `{ ${latest}, "type": "array", "prefixItems": [{ "type": "string" }], "items": false }`;
    await check(schema, value("[⟦example-mismatch⟧1]"), { "event-schemas/parts/list.json": list });
    await check(schema, value('["a"]'), { "event-schemas/parts/list.json": list });
  });
});

describe("keywords", () => {
  it("of 2020-12 are judged where they are declared", async () => {
    const list =
      '{ "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": { "type": "boolean" } }';
    await check(withValue(latest, list), value('["a", 1, true]'));
    await check(
      withValue(latest, list),
      value('[⟦example-mismatch⟧1, ⟦example-mismatch⟧"a", ⟦example-mismatch⟧"b"]'),
    );
    const [none] = await check(
      withValue(latest, '{ "type": "array", "prefixItems": [{}], "items": false }'),
      value("[1, ⟦example-mismatch⟧2]"),
    );
    expect(none).toContain("no value is allowed here");
    const few = '{ "type": "array", "contains": { "type": "string" }, "minContains": 2, "maxContains": 3 }';
    const [message] = await check(withValue(latest, few), value('⟦example-mismatch⟧["a"]'));
    expect(message).toContain(
      "of the items of the list, at least 2 and at most 3 must be of the kind that 'contains' describes",
    );
    await check(withValue(latest, few), value('["a", 1, "b"]'));
  });

  it("say what is wrong where a condition is met, and not of the condition", async () => {
    const schema = withValue(
      latest,
      `{ "type": "object", "properties": { "kind": {}, "n": {} },
        "if": { "properties": { "kind": { "const": "a" } }, "required": ["kind"] },
        "then": { "properties": { "n": { "type": "integer" } } }, "else": { "required": ["n"] } }`,
    );
    const [message] = await check(schema, value('{ "kind": "a", "n": ⟦example-mismatch⟧"x" }'));
    expect(message).toBe('The example does not fit its schema: expected integer, got string "x"');
    await check(schema, value('{ "kind": "b", "n": "x" }'));
    const [missing] = await check(schema, value('⟦example-mismatch⟧{ "kind": "b" }'));
    expect(missing).toContain("the key 'n' is missing");
  });

  it("name keys that others need", async () => {
    const needs = '"properties": { "a": {}, "b": {} }, "dependentRequired": { "a": ["b"] }';
    const [message] = await check(
      withValue(latest, `{ "type": "object", ${needs} }`),
      value('⟦example-mismatch⟧{ "a": 1 }'),
    );
    expect(message).toContain("the key 'b' is missing, which another key of the object requires");
    await check(withValue(latest, `{ "type": "object", ${needs} }`), value('{ "b": 1 }'));
    const schemas =
      '"properties": { "a": {}, "b": {} }, "dependentSchemas": { "a": { "properties": { "b": { "type": "integer" } } } }';
    await check(
      withValue(latest, `{ "type": "object", ${schemas} }`),
      value('{ "a": 1, "b": ⟦example-mismatch⟧"x" }'),
    );
    await check(withValue(latest, `{ "type": "object", ${schemas} }`), value('{ "b": "x" }'));
  });

  it("find keys and items that are left over, by way of references and alternatives", async () => {
    const closed = (rest: string) =>
      withValue(
        `${latest}, "$defs": { "base": { "type": "object", "properties": { "a": {} } } }`,
        `{ "$ref": "#/$defs/base", "anyOf": [{ "properties": { "b": { "const": 1 } }, "required": ["b"] }, true], "unevaluatedProperties": ${rest} }`,
      );
    const [message] = await check(closed("false"), value('{ "a": 1, "b": 1, ⟦example-mismatch⟧"c": 1 }'));
    expect(message).toContain("the key 'c' is not allowed here");
    await check(closed("false"), value('{ "a": 1, ⟦example-mismatch⟧"b": 2 }'));
    await check(closed("false"), value('{ "a": 1, "b": 1 }'));
    const [inside] = await check(
      closed('{ "type": "integer" }'),
      value('{ "a": "x", "c": ⟦example-mismatch⟧"x" }'),
    );
    expect(inside).toContain('expected integer, got string "x"');
    // What is said of the rest counts for the schema around it.
    const around = `{ "allOf": [{ "properties": { "a": {} }, "unevaluatedProperties": { "type": "integer" } }], "unevaluatedProperties": false }`;
    await check(withValue(latest, around), value('{ "a": "x", "b": 1 }'));
    const list = '{ "type": "array", "prefixItems": [{}], "unevaluatedItems": false }';
    const [items] = await check(withValue(latest, list), value("⟦example-mismatch⟧[1, 2]"));
    expect(items).toContain("the list has more items than its schema allows");
    await check(withValue(latest, list), value("[1]"));
  });

  it("mean nothing in a dialect that does not have them, and say which one has", async () => {
    const [old] = await check(
      withValue(
        draft("07"),
        '{ "type": "array", "items": {}, ⟦unknown-keyword⟧"prefixItems": [{ "type": "string" }] }',
      ),
      value("[1]"),
    );
    expect(old).toBe(
      "'prefixItems' means nothing in JSON Schema draft 7; it is a keyword of JSON Schema 2020-12, which a schema declares " +
        "with '$schema: https://json-schema.org/draft/2020-12/schema'",
    );
    const [own] = await check(
      withValue(latest, '{ ⟦unknown-keyword⟧"visibility": 1, "x-visibility": 1 }'),
      value("1"),
    );
    expect(own).toBe(
      "'visibility' means nothing in JSON Schema 2020-12; take it out, or begin its name with 'x-' if it is your own",
    );
    const [, nullable] = await check(
      withValue(latest, '{ "type": "integer", ⟦unknown-keyword⟧"nullable": true }'),
      value("⟦example-mismatch⟧null"),
    );
    expect(nullable).toBe(
      "'nullable' means nothing in JSON Schema 2020-12; write the type 'null' beside the others: 'type: [string, \"null\"]'",
    );
    const [items] = await check(
      withValue(latest, '{ "prefixItems": [{}], ⟦unknown-keyword⟧"additionalItems": false }'),
      value("[1]"),
    );
    expect(items).toContain("; write 'items' beside 'prefixItems'");
    const [file] = await check(withValue(latest, '{ "type": ⟦unknown-type⟧"file" }'), value('"a"'));
    expect(file).toBe(
      "'file' is no type in JSON Schema 2020-12; write 'contentMediaType: application/octet-stream', and no type",
    );
    await check(withValue("", '{ "type": "integer", "nullable": true }'), value("null"));
    await check(withValue("", '{ ⟦unknown-keyword⟧"unevaluatedItems": false }'), value("[1]"));
    await check(withValue(draft("04"), '{ ⟦unknown-keyword⟧"const": 1 }'), value("2"));
    await check(withValue(latest, '{ ⟦misspelt-keyword⟧"prefixItms": [], "minimum": 1 }'), value("2"));
  });

  it("are looked at in every schema that another one holds", async () => {
    await check(
      withValue(
        latest,
        `{
          "type": "object",
          "if": { "required": ["a"], ⟦misspelt-keyword⟧"propertis": {} },
          "then": { "properties": { "a": { "type": "integer", "default": ⟦default-mismatch⟧"x" } } },
          "dependentSchemas": { "b": { "properties": { "b": { "examples": [1, ⟦example-mismatch⟧"y"], "type": "integer" } } } },
          "not": { "type": "array" },
          "unevaluatedProperties": { ⟦array-without-items⟧"type": "array" }
        }`.replace('⟦array-without-items⟧"type": "array"', '"type": ⟦array-without-items⟧"array"'),
      ),
      value("{}"),
    );
  });

  it("take the values of their dialect", async () => {
    await check(
      withValue(draft("04"), '{ "minimum": 1, "exclusiveMinimum": true }'),
      value("⟦example-mismatch⟧1"),
    );
    await check(withValue(draft("04"), '{ "exclusiveMinimum": ⟦schema-invalid⟧1 }'), value("1"));
    await check(withValue(latest, '{ "minimum": 1, "exclusiveMinimum": ⟦schema-invalid⟧true }'), value("1"));
    await check(withValue(latest, '{ "exclusiveMinimum": 1 }'), value("⟦example-mismatch⟧1"));
    const [message] = await check(
      withValue(latest, '{ "type": "array", "items": ⟦wrong-type⟧[{}] }'),
      value("[1]"),
    );
    expect(message).toBe(
      "'items' must be one schema ('prefixItems' lists those of the first items), but it is a list",
    );
    await check(
      withValue(of2019, '{ "type": "array", "items": [{ "type": "string" }], "additionalItems": false }'),
      value('["a", ⟦example-mismatch⟧1]'),
    );
  });
});
