import { documentContext } from "../../build/documents.ts";
import type { Uses } from "../../build/partial.ts";
import { prepare } from "../../build/prepare.ts";
import { codes } from "../../diagnostics/codes.ts";
import { plural } from "../../diagnostics/plural.ts";
import { assembleDocuments } from "../../document/assemble.ts";
import { line } from "../../printable.ts";
import type { Absence, Sections } from "../../sections/section.ts";
import type { Console } from "../console.ts";
import type { ExitCode } from "../exit-codes.ts";
import { openSession } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export interface SectionsOptions {
  directory?: string;
  templates?: string;
  define: ReadonlyMap<string, string>;
  set: ReadonlyMap<string, string>;
}

/** `spec sections [NAME]` */
export async function runSections(
  console: Console,
  name: string | undefined,
  { directory, templates, define, set }: SectionsOptions,
): Promise<ExitCode> {
  const session = openSession(console, directory, { set });
  const { io, paths } = session;
  const prepared = prepare(io, { definitions: define, ...(templates !== undefined && { templates }) });
  if (!prepared) return session.close(console.error);
  if ("refused" in prepared) throw new UsageError(prepared.refused);
  const { sections, project } = prepared;
  if (name !== undefined) {
    const section = sections.render(name);
    if (!section) {
      const absence = sections.absent.get(name);
      // Its source's own finding tells more.
      if (absence === "unread") return session.close(console.error);
      throw new UsageError(noSection(name, sections, absence));
    }
    console.out(section.text.endsWith("\n") ? section.text : `${section.text}\n`, "product");
    return session.close(console.error, { quiet: true });
  }
  const uses: Uses = new Map();
  assembleDocuments(project.targets, documentContext(prepared, io, uses));
  for (const entry of [...sections.entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const text = sections.render(entry.name)?.text ?? "";
    const size = `${plural(text.length, "character")}, ${plural(text.split("\n").length, "line")}`;
    const origin = entry.location ? paths.forPeople(entry.location.file) : entry.origin;
    console.out(line(`${entry.name}  (${size})`) + line(`    from ${origin}`));
    for (const place of uses.get(entry.name) ?? []) {
      const { line: at, column } = io.sources.position(place);
      console.out(line(`    used by ${paths.forPeople(place.file)}:${at}:${column}`));
    }
  }
  return session.close(console.error, { quiet: true });
}

/** The same words as at a placeholder in a chapter. */
function noSection(name: string, { entries }: Sections, absence?: Exclude<Absence, "unread">): string {
  const known = entries.map((entry) => entry.name);
  return codes["unknown-placeholder"].message({ name, known, ...(absence && { lack: absence }) });
}
