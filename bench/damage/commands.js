const formats = ["stylish", "json", "sarif", "junit", "github", "codeclimate", "pretty"];
/** The folder that builds write into, and the one that findings are written into, from the project. */
export const OUT = "../out";
export const SAID = "../said";

/** Findings printed in one format, and written in all others. */
function inAllFormats(printed) {
  return formats.flatMap((name) => ["--format", name === printed ? name : `${name}=${SAID}/${name}`]);
}

/** The command lines that leave the project as it is, the first of which prints the findings. @param chapter a file to expand */
export function readingCommands({ upTo, pick }, chapter) {
  const engine = upTo(8) === 0 ? "both" : "auto";
  return [
    ["check", "--engine", engine, ...inAllFormats(pick(formats))],
    ["check-examples", "--format", pick(formats)],
    ["sections"],
    ["expand", chapter],
    [
      "coverage",
      ...pick([
        ["--format", "json"],
        ["--by", "file"],
        ["--list", "descriptions"],
        ["--list", "sections"],
      ]),
    ],
  ];
}

/** Those that follow from what the others printed. */
export function followingCommands({ pick }, said) {
  const codes = [...said.matchAll(/\[([a-z]+-[a-z-]+)\]/g)].map(([, code]) => code);
  const sections = [...said.matchAll(/^(\w+) {2}\(/gm)].map(([, name]) => name);
  return [
    ["explain", pick(codes.length > 0 ? codes : ["nothing"])],
    ["sections", pick(sections.length > 0 ? sections : ["nothing_http_api"])],
  ];
}

/** Those that write into the project or may do so, as its lists of anchors: it is made anew before each. */
export function writingCommands({ pick }) {
  const only = pick(["json-text-to-values,title-underlines", "values-to-json-text,variant-names"]);
  return [
    ["build", "--out", OUT],
    ["build", "--pages", "--no-check", "--verbose", "--out", OUT],
    ["build", "--format", "rst", "--no-check", "--out", OUT],
    ["build", "--templates", "2015", "--no-check", "--out", OUT],
    pick([["fix"], ["fix", "--dry-run"], ["fix", "--only", only]]),
  ];
}
