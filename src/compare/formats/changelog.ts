import { printableLine } from "../../printable.ts";
import type { ChangelogGroups } from "../../project/profile/profile.ts";
import type { ChangeClass } from "../change-class.ts";
import type { DiffReport, PlacedChange } from "../diff-report.ts";

/** How a changelog writes its groups of entries. */
interface Form {
  names: ChangelogGroups;
  heading(name: string): string;
  /** What an entry begins with. */
  bullet: string;
}

const usualNames: ChangelogGroups = {
  breaking: "Breaking changes",
  removed: "Removed",
  deprecated: "Deprecated",
  added: "Added",
  changed: "Changed",
  docs: "Clarified",
};

/** Groups after colons, for changelogs that have these. */
const afterColons: Form = {
  names: {
    breaking: "Modifications",
    removed: "Removals",
    deprecated: "Modifications",
    added: "Additions",
    changed: "Modifications",
    docs: "Corrections",
  },
  heading: (name) => `${name}:`,
  bullet: " - ",
};

const inRst = { heading: (name: string) => `${name}\n${"-".repeat(name.length)}\n`, bullet: "- " };
const inMarkdown = { heading: (name: string) => `### ${name}\n`, bullet: "- " };

/**
 * Entries for the changelog, to be edited: in the groups that its newest release has, or that the project's profile names, in the
 * language that it is written in.
 */
export function changelog({ after, changes }: DiffReport): string {
  const { file = "CHANGELOG.md", body = "" } = after.changelog ?? {};
  const isMarkdown = file.endsWith(".md");
  const { names, heading, bullet } = formOf(body, isMarkdown, after.changelogGroups ?? usualNames);
  const entries = new Map<string, string[]>(Object.values(names).map((name) => [name, []]));
  for (const change of changes)
    entries.get(names[groupOf(change)])?.push(entryOf(change, isMarkdown, bullet));
  return [...entries]
    .filter(([, own]) => own.length > 0)
    .map(([name, own]) => `${heading(name)}\n${own.join("\n")}\n`.replace(":\n\n", ":\n"))
    .join("\n");
}

function formOf(body: string, isMarkdown: boolean, names: ChangelogGroups): Form {
  if (!isMarkdown && /^(?:Additions|Modifications|Corrections|Removals):$/m.test(body)) return afterColons;
  const written = new Map(
    body.split("\n").map((line) => [plainTitle(line), line.replace(/^#+\s*/, "").trim()]),
  );
  const own = (name: string) => written.get(plainTitle(name)) ?? name;
  const { breaking, removed, deprecated, added, changed, docs } = names;
  return {
    names: {
      breaking: own(breaking),
      removed: own(removed),
      deprecated: own(deprecated),
      added: own(added),
      changed: own(changed),
      docs: own(docs),
    },
    ...(isMarkdown ? inMarkdown : inRst),
  };
}

function plainTitle(line: string): string {
  return line.replace(/^#+/, "").trim().toLowerCase();
}

export function groupOf({ code, class: grade }: PlacedChange): keyof ChangelogGroups {
  if (code === "operation-removed" || code === "event-removed") return "removed";
  if (code === "deprecated-set") return "deprecated";
  if (code === "operation-added" || code === "event-added") return "added";
  const ofClass: Record<ChangeClass, keyof ChangelogGroups> = {
    breaking: "breaking",
    risky: "changed",
    additive: "changed",
    docs: "docs",
  };
  return ofClass[grade];
}

export function entryOf({ uses, message }: PlacedChange, isMarkdown: boolean, bullet: string): string {
  const [owner = "", ...steps] = uses[0] ?? [];
  const mark = isMarkdown ? "`" : "``";
  const special = isMarkdown ? /[\\`*_[\]<>|#]/g : /[\\`*|_]/g;
  const text = (words: string) => printableLine(words).replace(special, "\\$&");
  const name = `${mark}${printableLine(owner).replaceAll("`", "'")}${mark}`;
  const where = steps.length === 0 ? name : `${name} (${text(steps.join(" › "))})`;
  return `${bullet}${where}: ${text(message)}.`;
}
