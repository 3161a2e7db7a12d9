import type { Report } from "../diagnostics/finding.ts";
import type { Project } from "../project/project.ts";
import type { Sources } from "../source/sources.ts";
import { readApi } from "./api.ts";
import { readChangelog } from "./changelog.ts";
import { readCommonFields } from "./common-fields.ts";
import { readEvents } from "./event.ts";
import { createReader } from "./reader.ts";
import type { Model } from "./types.ts";

/**
 * Reads all that a project's sources say. Faults of every file are reported; none stops the rest:
 * what cannot be read is left out.
 */
export function readModel(project: Project, sources: Sources, report: Report): Model {
  const reader = createReader(sources, report);
  const apis = project.apiFiles.flatMap((file) => readApi(reader, file) ?? []);
  const events = project.eventFolders.flatMap((folder) => readEvents(reader, folder));
  const commonFields = project.commonFieldFiles.flatMap((file) => readCommonFields(reader, file) ?? []);
  const changelog =
    project.changelog === undefined ? undefined : readChangelog(sources, report, project.changelog);
  return { apis, events, commonFields, ...(changelog && { changelog }) };
}
