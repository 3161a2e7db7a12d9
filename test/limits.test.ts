import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Limit, limits } from "../src/limits.ts";

const page = readFileSync(new URL("../docs/limits.md", import.meta.url), "utf8");

describe("docs/limits.md", () => {
  it("has the limits of the program, and no others", () => {
    const rows = Object.values<Limit>(limits).map(
      ({ most, unit, of }) => `| ${most.toLocaleString("en")} ${unit} | ${of} |`,
    );
    const written = page.split("\n").filter((line) => /^\| \d/.test(line));
    expect(written).toEqual(rows);
  });
});
