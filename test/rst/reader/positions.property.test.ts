import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Node, type Point, parse } from "../../../src/rst/index.ts";

const here = fileURLToPath(new URL("..", import.meta.url));
const cases = ["cases", "errors"].flatMap((folder) => {
  const names = readdirSync(`${here}${folder}`).filter((name) => name.endsWith(".rst"));
  return names.map((name): [string, string] => [name, readFileSync(`${here}${folder}/${name}`, "utf8")]);
});

/** Text without what reading it adds or takes away: white space, backslashes, the lines between cells. */
const bare = (text: string) => text.replace(/[\s\\|]/g, "");
/** The same of a cell whose text is between quotes, or beside some. */
const bareCell = (text: string) => bare(text).replaceAll('"', "");

/** Text that is not written as it is read: characters by their codes, numbered papers, a title of ours. */
const MADE = /^unicode::|^\d+(?:#.*)?$|^\.\. contents::$/;

/** How inline markup begins and ends, when it is not written as a role. */
const MARKUP = new Map([
  ["emphasis", /^\*.*\*$/s],
  ["strong", /^\*\*.*\*\*$/s],
  ["literal", /^``.*``$/s],
  ["titleReference", /^`.*`$/s],
  ["substitutionReference", /^\|.*\|$/s],
  ["footnoteReference", /^\[.*\]_$/],
  ["citationReference", /^\[.*\]_$/],
]);
const ROLE = /^(?::[^:`]+:`.*`|`.*`(?::[^:`]+:)?)$/s;

/** Cells stand beside each other, over the same lines. */
const OVERLAPPING: ReadonlySet<string> = new Set(["table", "row"]);
/** An embedded target lies within its reference; a message keeps text of which something was read, too. */
const SECONDARY: ReadonlySet<string> = new Set(["target", "systemMessage"]);

function* problems(node: Node, text: string, parent?: Node): Generator<string> {
  const { start, end } = node.position;
  const source = text.slice(start.offset, end.offset);
  const name = `${node.type} ${JSON.stringify(source.slice(0, 60))}`;
  const children: readonly Node[] = "children" in node ? (node.children ?? []) : [];
  for (const point of [start, end])
    if (!agrees(point, text)) yield `${name}: line and column are not its offset's`;
  if (start.offset > end.offset) yield `${name}: it ends before it begins`;
  if (parent && !within(node, parent)) yield `${name}: it is not within its ${parent.type}`;
  if (
    "value" in node &&
    children.length === 0 &&
    !MADE.test(source) &&
    !(text.includes(".. csv-table::")
      ? bareCell(source).includes(bareCell(node.value))
      : bare(source).includes(bare(node.value)))
  )
    yield `${name}: it has the value ${JSON.stringify(node.value)}`;
  if (MARKUP.get(node.type)?.test(source) === false && !ROLE.test(source))
    yield `${name}: its markup is not in it`;
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    const overlap = next && next.position.start.offset < child.position.end.offset;
    if (overlap && !OVERLAPPING.has(node.type) && !SECONDARY.has(next.type))
      yield `${name}: its ${next.type} begins before the end of its ${child.type}`;
    yield* problems(child, text, node);
  }
}

function agrees({ line, column, offset }: Point, text: string): boolean {
  const before = text.slice(0, offset).split("\n");
  return before.length === line && (before.at(-1)?.length ?? 0) + 1 === column;
}

function within({ position }: Node, parent: Node): boolean {
  const { start, end } = parent.position;
  return start.offset <= position.start.offset && position.end.offset <= end.offset;
}

describe("every node stands where its text is, within its parent and behind the node before it", () => {
  it.each(cases)("%s", (_name, text) => {
    expect([...problems(parse(text).document, text)]).toEqual([]);
  });
});
