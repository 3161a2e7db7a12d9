import { expect, it } from "vitest";
import type { Change } from "../../src/fix/change.ts";
import { makeChanges } from "../../src/fix/make-changes.ts";

const file = "a.yaml";
const names = Array.from({ length: 20 }, (_, index) => `key${index}`);
const text = `${names.map((name) => `${name}: '${name.length}'`).join("\n")}\nanchored: &it 'text'\nuse: *it\n`;

function replacing(from: string, to: string, name: string, value: string | number): Change {
  const start = text.indexOf(from);
  return { file, start, end: start + from.length, text: to, expected: { pointer: `/${name}`, value } };
}

const good = names.map((name) =>
  replacing(`${name}: '${name.length}'`, `${name}: ${name.length}`, name, name.length),
);
/** Without its anchor the alias leads nowhere, and the file cannot be read. */
const unreadable = replacing("&it 'text'", "text", "anchored", "text");
/** It is read, and says something else. */
const different = replacing("key3: '4'", "key3: five", "key3", "4");

it.each([
  ["the first", [unreadable, ...good]],
  ["in the midst", [...good.slice(0, 7), unreadable, ...good.slice(7)]],
  ["the last", [...good, unreadable]],
])("makes all changes but one that spoils the file: %s", (_, changes) => {
  const made = makeChanges(file, text, changes);
  expect(made.text).toBe(text.replace(/^(key\d+): '(\d)'$/gm, "$1: $2"));
  expect(made.left.map(({ location }) => location)).toEqual([
    { file, offset: unreadable.start, end: unreadable.end },
  ]);
});

it("makes all changes but those of both kinds that cannot be made", () => {
  const others = good.filter(({ start }) => start !== different.start);
  const made = makeChanges(file, text, [different, ...others, unreadable]);
  expect(made.text).toBe(text.replace(/^(key(?!3:)\d+): '(\d)'$/gm, "$1: $2"));
  expect(made.left.map(({ location }) => "offset" in location && location.offset)).toEqual([
    different.start,
    unreadable.start,
  ]);
});
