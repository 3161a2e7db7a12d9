import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/diagnostics/codes.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

function texts(folder: string, ending: string): string {
  const files = readdirSync(`${repository}${folder}`, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(`${repository}${folder}/${file}`, "utf8"))
    .join("\n");
}

describe("codes", () => {
  const names = Object.keys(codes).sort();

  it("have a page each, and no page is about a code that there is not", () => {
    const pages = readdirSync(`${repository}docs/codes`).map((file) => file.replace(/\.md$/, ""));
    expect(pages.filter((page) => page !== "README").sort()).toEqual(names);
  });

  it.each(names)("%s is used, and tested at its place", (name) => {
    expect(texts("src", ".ts")).toContain(`finding("${name}"`.slice(-name.length - 2));
    const tests = texts("test", ".test.ts");
    expect(tests.includes(`⟦${name}⟧`) || tests.includes(`"${name}"`)).toBe(true);
  });
});
