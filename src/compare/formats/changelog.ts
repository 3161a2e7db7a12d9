import { printableLine } from "../../printable.ts";
import type { ChangeClass } from "../change-class.ts";
import type { DiffReport, PlacedChange } from "../diff-report.ts";

/** How a changelog names its groups of entries. */
interface Groups {
  names: Record<"breaking" | "removed" | "deprecated" | "added" | "changed" | "docs", string>;
  heading(name: string): string;
  /** What an entry begins with. */
  bullet: string;
}

/** As the changelogs of the Matrix specification had it at first. */
const plain: Groups = {
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

/** As they have it since they are put together of fragments. */
const underlined: Groups = {
  names: {
    breaking: "Breaking Changes",
    removed: "Removed Endpoints",
    deprecated: "Deprecations",
    added: "New Endpoints",
    changed: "Backwards Compatible Changes",
    docs: "Spec Clarifications",
  },
  heading: (name) => `${name}\n${"-".repeat(name.length)}\n`,
  bullet: "- ",
};

const markdown: Groups = {
  names: {
    breaking: "Breaking changes",
    removed: "Removed",
    deprecated: "Deprecated",
    added: "Added",
    changed: "Changed",
    docs: "Clarified",
  },
  heading: (name) => `### ${name}\n`,
  bullet: "- ",
};

/** Entries for the changelog, to be edited: in the groups that its newest release has, in the language that it is written in. */
export function changelog({ after, changes }: DiffReport): string {
  const { file = "CHANGELOG.md", body = "" } = after.changelog ?? {};
  const isPlain = /^(?:Additions|Modifications|Corrections|Removals):$/m.test(body);
  const groups = file.endsWith(".md") ? markdown : isPlain ? plain : underlined;
  const entries = new Map<string, string[]>(Object.values(groups.names).map((name) => [name, []]));
  for (const change of changes)
    entries.get(groups.names[groupOf(change)])?.push(entryOf(change, file.endsWith(".md"), groups.bullet));
  return [...entries]
    .filter(([, own]) => own.length > 0)
    .map(([name, own]) => `${groups.heading(name)}\n${own.join("\n")}\n`.replace(":\n\n", ":\n"))
    .join("\n");
}

function groupOf({ code, class: grade }: PlacedChange): keyof Groups["names"] {
  if (code === "operation-removed" || code === "event-removed") return "removed";
  if (code === "deprecated-set") return "deprecated";
  if (code === "operation-added" || code === "event-added") return "added";
  const ofClass: Record<ChangeClass, keyof Groups["names"]> = {
    breaking: "breaking",
    risky: "changed",
    additive: "changed",
    docs: "docs",
  };
  return ofClass[grade];
}

function entryOf({ uses, message }: PlacedChange, isMarkdown: boolean, bullet: string): string {
  const [owner = "", ...steps] = uses[0] ?? [];
  const mark = isMarkdown ? "`" : "``";
  const special = isMarkdown ? /[\\`*_[\]<>|#]/g : /[\\`*|_]/g;
  const text = (words: string) => printableLine(words).replace(special, "\\$&");
  const name = `${mark}${printableLine(owner).replaceAll("`", "'")}${mark}`;
  const where = steps.length === 0 ? name : `${name} (${text(steps.join(" › "))})`;
  return `${bullet}${where}: ${text(message)}.`;
}
