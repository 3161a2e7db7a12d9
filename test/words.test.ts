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

/** The files below a folder, or in it alone, whose names a pattern matches, by their paths from the root. */
function filesIn(folder: string, pattern: RegExp, recursive = true): string[] {
  return readdirSync(`${root}${folder}`, { recursive, encoding: "utf8" })
    .filter((name) => pattern.test(name) && !/node_modules|-lock/.test(name))
    .map((name) => `${folder}${name}`);
}

const pages = [...filesIn("", /\.md$/, false), ...filesIn("docs/", /\.md$/)];
const sources = ["src/", "bin/", "scripts/", "bench/", "templating/", "starter/"].flatMap((folder) =>
  filesIn(folder, /\.(?:[cm]?[jt]s|css|json|njk|ya?ml|md|rst)$/),
);

/** The tests, but this one, which has all the words. Their data are texts of other authors. */
const tests = filesIn("test/", /\.ts$/).filter((path) => !path.endsWith("/words.test.ts"));

/** The old words in files, by line. */
function oldWordsIn(files: readonly string[], textOf: (path: string) => string): string[] {
  return files.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, index) =>
        words.flatMap(([pattern, better]) =>
          [...line.matchAll(pattern)].map(([word]) => `${file}:${index + 1} "${word}": ${better}`),
        ),
      ),
  );
}

const read = (path: string) => readFileSync(`${root}${path}`, "utf8");

it("the documentation says it in plain words", () => {
  expect(oldWordsIn(pages, (page) => withoutCode(read(page)))).toEqual([]);
});

it("so do names, comments and messages of the sources", () => {
  expect(sources.length).toBeGreaterThan(1000);
  expect(oldWordsIn(sources, read)).toEqual([]);
});

it("so do the names and texts of tests", () => {
  expect(tests.length).toBeGreaterThan(300);
  expect(oldWordsIn(tests, (path) => `${path}\n${read(path)}`)).toEqual([]);
});

/** A page, what is code in it taken away, but for its lines. */
function withoutCode(text: string): string {
  return text.replace(/^(`{3,}).*?^\1$/gms, (block) => block.replace(/[^\n]/g, "")).replace(/`[^`\n]+`/g, "");
}
