import { expect, test } from "vitest";
import { read } from "./read.ts";

const schema = '{ "type": "object", "properties": { "type": { "enum": ["m.a"] } } }';

function check(marked: Record<string, string>): string[] {
  const { found, expected, findings } = read(marked);
  expect(found).toEqual(expected);
  return findings.map(({ message }) => message);
}

test("an example that others refer to is a part of them, and belongs to no event", () => {
  check({
    "events/m.a": schema,
    "examples/m.a.json": '{ "$ref": "room.json", "content": [{ "$ref": "deep.json#/x" }] }',
    "examples/room.json": '{ "room": { "$ref": "deep.json" } }',
    "examples/deep.json": '{ "x": {} }',
    "examples/stray.json": '⟦example-without-schema⟧{ "$ref": "#/x" }',
  });
});

test("advice names files as their author does", () => {
  expect(
    check({
      "events/m.a$b.yaml": `⟦event-without-example⟧${schema}`,
      "events/m.c.yaml": schema,
      "examples/m.c.json": "{}",
      "examples/m.aa$b.json": "⟦example-without-schema⟧{}",
    }),
  ).toEqual([
    "There is no schema 'm.aa$b' in 'events' for this example; did you mean 'm.a$b'?",
    "'m.a$b' has no example; write one in 'examples/m.a$b.json'",
  ]);
  expect(check({ "events/m.a$b.yaml": `⟦event-without-example⟧${schema}` })).toEqual([
    "'m.a$b' has no example; write one in 'examples/m.a$b.yaml'",
  ]);
  expect(check({ "events/m.a": `⟦event-without-example⟧${schema}` })).toEqual([
    "'m.a' has no example; write one in 'examples/m.a'",
  ]);
});
