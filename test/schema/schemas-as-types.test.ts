import { expect, test } from "vitest";
import { checkGroup } from "../check/check-group.ts";
import { check as checkExamples } from "../check/examples/check.ts";
import { renderApi } from "../sections/default-sections.ts";
import { listTables, rowsOf } from "../sections/list-tables.ts";

/** An event whose content has a field `v` of the given type. */
function event(type: string, value: string, declared = ""): Record<string, string> {
  const v = `"v": { "description": "A value.", ${type} }`;
  return {
    "event-schemas/schema/m.ping": `{ ${declared}"type": "object", "description": "A ping.", "properties": { "type": { "enum": ["m.ping"] }, ${v} } }`,
    "event-schemas/examples/m.ping": `{ "type": "m.ping", "v": ${value} }`,
  };
}

const groups = ["apis", "schemas", "examples", "closed-world", "sources"] as const;
const key =
  '{ "type": "object", "title": "Key", "properties": { "key": { "type": "string", "description": "It." } }';
const listed = (before = "") => `"type": ["string", ${before}${key}, "required": ["key"] }]`;

test("a schema in a list of types is one of several alternatives, and a warning", async () => {
  const [warning] = await checkGroup(groups, event(listed("⟦not-in-swagger⟧"), '{ "key": "a" }'));
  expect(warning?.message).toBe(
    "JSON Schema since draft 4 has no '{…}' in the list 'type', so other tools ignore it or refuse the file; write 'anyOf'",
  );
  await checkGroup(groups, event(listed("⟦not-in-swagger⟧"), '"a"'));
});

test("a value that fits none of them is found, by both validators, and so is a key that none describes", async () => {
  const { messages } = await checkExamples(event(listed(), '⟦example-mismatch⟧{ "kye": "a" }'));
  expect(messages).toEqual([
    "The example does not fit its schema: none of the 2 alternatives of 'type' fits; in the nearest, number 2, the key 'key' is missing",
  ]);
  await checkExamples(event(listed(), "⟦example-mismatch⟧1"));
  const more = '{ "key": "a", ⟦undocumented-key⟧"more": 1 }';
  await checkGroup(groups, event(listed("⟦not-in-swagger⟧"), more));
});

test("lists of names alone stay as they are, and what is neither a name nor a schema is wrong", async () => {
  await checkGroup(groups, event('"type": ["string", "integer"]', "1"));
  await checkGroup(groups, event('"type": ["string", ⟦wrong-type⟧1]', '"a"'));
  await checkGroup(groups, event(`"type": [⟦unknown-type⟧"strng", ⟦not-in-swagger⟧${key} }]`, '"a"'));
});

test("a dialect that is declared and has no schemas among types, and a schema with other alternatives, keep the error", async () => {
  const declared = '"$schema": "http://json-schema.org/draft-07/schema#", ';
  await checkGroup(groups, event('"type": ["string", ⟦wrong-type⟧{}]', '"a"', declared));
  await checkGroup(groups, event('"type": ["string", ⟦wrong-type⟧{}], "anyOf": [{}]', '"a"'));
});

test("readers see each of the types, and the table of the object", () => {
  const schema = {
    type: "object",
    properties: {
      v: { type: ["string", { type: "object", title: "Key", properties: { key: { type: "string" } } }] },
    },
  };
  const text = renderApi({ "/a": { get: { responses: { 200: { description: "Fine.", schema } } } } });
  expect(rowsOf(text, "Body")).toEqual([["``v``", "``string or Key``", ""]]);
  expect(listTables(text).map(({ caption }) => caption)).toContain("``Key``");
});
