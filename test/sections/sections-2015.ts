import { prepare } from "../../src/build/prepare.ts";
import { builtInTemplates } from "../../src/cli/package/built-in-templates.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import type { Sections } from "../../src/sections/section.ts";
import type { Files } from "../../src/source/files.ts";
import { createSources } from "../../src/source/sources.ts";

/** The sections of a project made with the 2015 templates, and what was found on the way. */
export function sections2015(files: Files): { sections: Sections; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const definitions = new Map([
    ["git_version", "GIT_VERSION"],
    ["git_rev", "GIT_REV"],
  ]);
  const git = () => ({ version: "", revision: "" });
  const io = { sources: createSources(files, report), report, builtInTemplates, git };
  const prepared = prepare(io, { templates: "2015", definitions });
  if (!prepared || "refused" in prepared) throw new Error(findings.map(({ message }) => message).join("\n"));
  return { sections: prepared.sections, findings };
}
