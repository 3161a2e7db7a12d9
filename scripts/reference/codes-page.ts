import { readFileSync } from "node:fs";
import { codes } from "../../src/diagnostics/codes.ts";
import { codesOf, groupNames } from "../../src/diagnostics/selection.ts";

const about: Record<(typeof groupNames)[number], string> = {
  sources: "How YAML and JSON files are written, and where their references lead.",
  project: "targets.yaml, where sources are, templates, exceptions and the baseline.",
  apis: "API files, and values of a wrong type in them and in events.",
  schemas: "Schemas of API files, collections and events.",
  examples: "Examples, defaults and listed values against their schemas.",
  "closed-world": "Keys of examples that no schema describes.",
  coverage: "What no chapter shows, and what has no description or no example.",
  chapters: "Placeholders, titles, Markdown and reStructuredText.",
  links: "References and addresses that lead nowhere.",
};

/** The page that lists all codes by their groups, with the first sentence of the page of each. */
export function codesPage(): string {
  const groups = groupNames.map((group) => {
    const rows = codesOf(group)
      .toSorted()
      .map(
        (code) => `| [\`${code}\`](../codes/${code}.md) | ${codes[code].severity} | ${firstSentence(code)} |`,
      );
    return `## ${group}\n\n${about[group]}\n\n| code | severity | means |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `# Codes of findings

Each finding ends with its code in brackets. \`spec explain CODE\` prints the page about a code. Rules and \`--only\` take the groups as well
([checking](../check.md#rules)).

The example on each page is a whole project, and what is shown of \`spec check\` is what it prints of it. What such a project needs and the
page does not show is this:

- \`targets.yaml\` has one target, \`targets: { main: { files: [lending.md] } }\`, with \`rules: { coverage: off }\`; where there are
  files in \`events/\`, they are its collection: \`collections: { events: { schemas: events } }\`.
- The chapter \`specification/lending.md\` shows the API file by \`{{lending_http_api}}\`, and the collection by \`{{events}}\`.
- A line \`# … and so on, to D100\` stands for many lines like the one above it, with numbers up to that.

${groups.join("\n")}`;
}

/** The beginning of the page of each group, by its path in `docs/reference/`. */
export function groupPages(): [string, string][] {
  return groupNames.map((group) => [`codes/${group}.md`, `# Codes: ${group}\n\n${about[group]}\n`]);
}

function firstSentence(code: string): string {
  const page = readFileSync(new URL(`../../docs/codes/${code}.md`, import.meta.url), "utf8");
  const [, first = ""] = page.split(/\n{2,}/);
  const [sentence = first] = /^.*?[.:](?=\s|$)/s.exec(first) ?? [];
  return sentence
    .replace(/:$/, ".")
    .replaceAll("\n", " ")
    .replaceAll("|", "\\|")
    .replace(/\]\((?!http)/g, "](../codes/");
}
