import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../src/rst", import.meta.url));

it("src/rst imports nothing but the document tree and the limits", () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const outside = files.flatMap((name) => {
    const text = readFileSync(join(root, name), "utf8");
    const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    );
    const leaves = (path: string) => {
      const file = relative(root, resolve(root, name, "..", path));
      return (
        !path.startsWith(".") ||
        (file.startsWith("..") && !file.startsWith("../doctree/") && file !== "../limits.ts")
      );
    };
    return imports.filter(leaves).map((path) => `${name}: ${path}`);
  });
  expect(files.length).toBeGreaterThan(50);
  expect(outside).toEqual([]);
});
