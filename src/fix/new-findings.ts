import { checkProject } from "../build/check-project.ts";
import type { Io } from "../build/io.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { everything } from "../diagnostics/selection.ts";
import { schemaIdentifiers } from "../schema/identifiers.ts";
import { changedFiles } from "../source/changed-files.ts";
import type { Files } from "../source/files.ts";
import { createSources } from "../source/sources.ts";

/** The changed files in which the check would find more than before, each with the last of its new findings. */
export type NewFindings = (texts: ReadonlyMap<string, string>) => Promise<Map<string, Finding>>;

/** Compares what the check finds in changed files with what it finds in the project as it is. */
export function compareFindings(io: Io): NewFindings {
  let before: Promise<Finding[]> | undefined;
  return async (texts) => {
    const found = new Map<string, Finding>();
    if (texts.size === 0) return found;
    before ??= check(io, io.sources.files);
    const known = new Map<string, number>();
    for (const each of await before) known.set(said(each), (known.get(said(each)) ?? 0) + 1);
    for (const each of await check(io, changedFiles(io.sources.files, texts))) {
      const count = known.get(said(each)) ?? 0;
      known.set(said(each), count - 1);
      if (count <= 0 && texts.has(each.location.file)) found.set(each.location.file, each);
    }
    return found;
  };
}

async function check(io: Io, files: Files): Promise<Finding[]> {
  const findings: Finding[] = [];
  const report = (found: Finding) => void findings.push(found);
  const sources = createSources(files, report, { identifiers: schemaIdentifiers });
  const options = { selection: everything, engine: "auto", definitions: new Map() } as const;
  await checkProject({ ...io, sources, report }, options);
  return findings;
}

function said({ code, message, location }: Finding): string {
  return `${location.file} ${code} ${message}`;
}
