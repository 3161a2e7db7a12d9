import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/diagnostics/codes.ts";
import { codeNames, codesOf, groupNames, isCode } from "../../src/diagnostics/selection.ts";

describe("the page about", () => {
  it.each(codeNames)("%s says what it is, how grave, an example, and how to fix it", (code) => {
    const text = readFileSync(new URL(`../../docs/codes/${code}.md`, import.meta.url), "utf8");
    const [title, what = "", ...rest] = text.split(/\n{2,}/);
    expect(title).toBe(`# \`${code}\``);
    expect(what.length).toBeGreaterThan(60);
    const severity = rest.find((each) => each.startsWith("Severity: "));
    expect(severity).toMatch(new RegExp(`^Severity: ${codes[code].severity}\\b`));
    expect(severity?.includes("exit code 2")).toBe(codes[code].kind === "configuration");
    // Headings in blocks of code are none of the page.
    const prose = text.replace(/^(`{3,}).*?^\1$/gms, (block) => block.replace(/^#/gm, " #"));
    expect(prose.match(/^## .*$/gm)).toEqual(["## Example", "## How to fix it"]);
    const [, example = "", fix = ""] = prose.split(/^## .*$/m);
    expect(example.trim().length).toBeGreaterThan(20);
    expect(fix.trim().length).toBeGreaterThan(20);
  });
});

describe("groups", () => {
  it("hold every code once, and have names of their own", () => {
    expect(groupNames.flatMap(codesOf).sort()).toEqual([...codeNames].sort());
    expect(groupNames.filter(isCode)).toEqual([]);
  });
});
