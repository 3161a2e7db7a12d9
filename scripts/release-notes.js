// Prints what CHANGELOG.md says of the version that a tag names, and ends with 1 where that is not the version of package.json, or
// the changelog has no such section, or calls it unreleased.
import { readFileSync } from "node:fs";

const [, , tag = ""] = process.argv;
const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const { version } = JSON.parse(read("package.json"));
const section = read("CHANGELOG.md")
  .split(/^## /m)
  .find((each) => each.startsWith(`${version} `) || each.startsWith(`${version}\n`));
const problem =
  tag !== `v${version}`
    ? `The tag is ${tag}, and the version of package.json is ${version}.`
    : section === undefined
      ? `CHANGELOG.md has no section '## ${version}'.`
      : section.split("\n")[0].includes("unreleased")
        ? `CHANGELOG.md calls ${version} unreleased; write its day.`
        : undefined;
if (problem) {
  console.error(problem);
  process.exit(1);
}
console.log(section.slice(section.indexOf("\n") + 1).trim());
