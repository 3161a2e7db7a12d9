// Draws the structure of src/ from its imports into docs/architecture.md: `npm run structure`. test/structure.test.ts holds both
// together.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));
const source = join(repository, "src");
const page = join(repository, "docs/architecture.md");
const [begin, end] = ["<!-- structure -->\n\n", "\n\n<!-- /structure -->"];

/** The files of src/, each with those that it imports from; imports of types count. */
export function importsOfFiles() {
  const paths = readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll(sep, "/"))
    .filter((path) => path.endsWith(".ts"));
  return new Map(
    paths.map((path) => {
      const text = readFileSync(join(source, path), "utf8");
      const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+\.ts)"/g)];
      return [path, new Set(imports.map(([, to]) => posix.join(posix.dirname(path), to)))];
    }),
  );
}

/** The folders and single files of src/, each with those that it imports from. Scripts of pages are bundles of their own. */
function importsOfRooms() {
  const rooms = new Map();
  for (const [path, imports] of importsOfFiles()) {
    if (path.includes("/client/")) continue;
    const [room] = path.split("/");
    const imported = rooms.get(room) ?? new Set();
    rooms.set(room, imported);
    for (const each of imports) {
      const [other] = each.split("/");
      if (other !== room) imported.add(other);
    }
  }
  return rooms;
}

/**
 * Files or rooms in rows: each imports only from rows below its own.
 * @throws Error where imports go round in a circle
 */
export function rowsOf(imports) {
  const rows = [];
  const left = new Map(imports);
  while (left.size > 0) {
    const free = [...left].filter(([, imported]) => [...imported].every((other) => !left.has(other)));
    if (free.length === 0) throw new Error(`There is a circle: ${circleIn(left).join(" > ")}.`);
    rows.unshift(free.map(([name]) => name).sort());
    for (const [name] of free) left.delete(name);
  }
  return rows;
}

/** A circle among files or rooms of which each imports from another. */
function circleIn(imports) {
  const passed = [];
  let [at] = imports.keys();
  while (!passed.includes(at)) {
    passed.push(at);
    at = [...imports.get(at)].find((other) => imports.has(other));
  }
  return [...passed.slice(passed.indexOf(at)), at];
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
