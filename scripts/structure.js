// Draws the structure of src/ from its imports into docs/architecture.md: `npm run structure`. test/structure.test.ts holds both
// together.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));
const source = join(repository, "src");
const page = join(repository, "docs/architecture.md");
const [begin, end] = ["<!-- structure -->\n\n", "\n\n<!-- /structure -->"];

/** The folders and single files of src/, each with those that it imports from; imports of types count. */
function importsOfRooms() {
  const paths = readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll(sep, "/"))
    .filter((path) => path.endsWith(".ts") && !path.includes("/client/"));
  const rooms = new Map();
  for (const path of paths) {
    const [room] = path.split("/");
    const imported = rooms.get(room) ?? new Set();
    rooms.set(room, imported);
    const text = readFileSync(join(source, path), "utf8");
    for (const [, to] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+\.ts)"/g)) {
      const [other] = posix.join(posix.dirname(path), to).split("/");
      if (other !== room) imported.add(other);
    }
  }
  return rooms;
}

/**
 * The rooms in rows: each imports only from rows below its own.
 * @throws Error where imports go round in a circle
 */
export function rowsOf(rooms) {
  const rows = [];
  const left = new Map(rooms);
  while (left.size > 0) {
    const free = [...left].filter(([, imported]) => [...imported].every((other) => !left.has(other)));
    if (free.length === 0) throw new Error(`There is a circle among ${[...left.keys()].join(", ")}.`);
    rows.unshift(free.map(([room]) => room).sort());
    for (const [room] of free) left.delete(room);
  }
  return rows;
}

/** The rows as docs/architecture.md shows them. */
export function picture() {
  return rowsOf(importsOfRooms())
    .map((row) => `    ${row.join("  ")}`)
    .join("\n");
}

/** What docs/architecture.md shows now, with what is before and behind it. */
export function shown() {
  const text = readFileSync(page, "utf8");
  const [before, rest = ""] = text.split(begin);
  const [drawn, behind = ""] = rest.split(end);
  return { before, drawn, behind };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { before, behind } = shown();
  writeFileSync(page, `${before}${begin}${picture()}${end}${behind}`);
}
