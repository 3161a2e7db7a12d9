import type { Finding } from "../diagnostics/finding.ts";
import { readSettings } from "../model/changelogs/towncrier.ts";
import { readModel } from "../model/model.ts";
import type { Model } from "../model/types.ts";
import { pathIn } from "../project/layout.ts";
import { loadProject } from "../project/load.ts";
import type { ChangelogFiles } from "../project/project.ts";
import { schemaIdentifiers } from "../schema/identifiers.ts";
import type { Files } from "../source/files.ts";
import { createSources, type Sources } from "../source/sources.ts";
import { type AcceptedChange, readAcceptedChanges } from "./accepted-changes.ts";
import type { Side } from "./diff-report.ts";
import { readTexts } from "./texts/read-texts.ts";
import type { TextSection } from "./texts/text-section.ts";

export interface ReadSide {
  side: Side;
  model: Model;
  /** The chapters of its targets. */
  texts: TextSection[];
  accepted: AcceptedChange[];
  sources: Sources;
}

/**
 * Reads what is compared of a project, as far as it can be read: what is wrong in it is reported with the side, and the rest is there.
 * @param name what people call the side
 * @returns the first error where there is no project to read
 */
export function readSide(name: string, files: Files): ReadSide | { unreadable: string } {
  const findings: Finding[] = [];
  const report = (finding: Finding) => void findings.push(finding);
  const sources = createSources(files, report, { identifiers: schemaIdentifiers });
  const project = loadProject(sources, report);
  if (project === undefined) {
    const [first] = findings;
    return { unreadable: first ? `${first.location.file}: ${first.message}` : "there is no targets.yaml" };
  }
  const model = readModel(project, sources, report);
  const texts = readTexts(project, sources);
  const notCompared = findings
    .filter(({ severity }) => severity === "error")
    .map(({ location: { file }, message }) => ({ file, message }));
  const accepted = readAcceptedChanges(sources, (file, message) => notCompared.push({ file, message }));
  const { changelog } = model;
  const { changelogGroups } = project.profile;
  const release = changelog && {
    file: changelog.location.file,
    version: changelog.version,
    body: changelog.body,
  };
  const side: Side = {
    name,
    notCompared,
    position: sources.position,
    fragmentFolders: project.changelogs.flatMap((each) => fragmentFolderOf(each, sources)),
    ...(release && { changelog: release }),
    ...(changelogGroups && { changelogGroups }),
  };
  return { side, model, texts, accepted, sources };
}

function fragmentFolderOf({ fragments }: ChangelogFiles, sources: Sources): Side["fragmentFolders"] {
  if (fragments === undefined) return [];
  const { folder, settings: file } = fragments;
  // What is wrong with the settings, their reader has reported.
  const text = file === undefined ? "" : (sources.readText(file) ?? "");
  const { directory, types } = readSettings(file ?? folder, text, () => {});
  return [{ folder: pathIn(folder, directory), types: types.map(({ name }) => name) }];
}
