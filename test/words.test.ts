import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Old words, and those that a reader from another country stumbles over, with what to say. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\bfault(?:s|y)?\b/gi, "error, wrong"],
  [/\bmend(?:s|ed|ing)?\b/gi, "fix"],
  [/\btold\b/gi, "says, reports, knows"],
  [/\bask(?:s|ed|ing)? for\b/gi, "expects, needs"],
  [/\bstand(?:s|ing)? in for\b/gi, "replaces"],
  [/\b(?:kin|stir|slips?|unsaid)\b/gi, "related, change, typo, missing"],
];

const folders = ["", "docs/", "docs/guides/", "docs/codes/", "docs/decisions/", "docs/reference/"];
const pages = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}${name}`),
);

it("the documentation says it in plain words", () => {
  const found = pages.flatMap((page) => {
    const lines = withoutCode(readFileSync(`${root}${page}`, "utf8")).split("\n");
    return lines.flatMap((line, index) =>
      words.flatMap(([pattern, better]) =>
        [...line.matchAll(pattern)].map(([word]) => `${page}:${index + 1} "${word}": ${better}`),
      ),
    );
  });
  expect(found).toEqual([]);
});

/** A page, what is code in it taken away, but for its lines. */
function withoutCode(text: string): string {
  return text.replace(/^(`{3,}).*?^\1$/gms, (block) => block.replace(/[^\n]/g, "")).replace(/`[^`\n]+`/g, "");
}
