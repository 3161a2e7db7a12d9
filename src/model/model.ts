import { checkForm } from "../api/form/check-form.ts";
import { createReadApi } from "../api/read-api.ts";
import type { Api } from "../api/types.ts";
import { type Finding, finding, type Report } from "../diagnostics/finding.ts";
import { isLoss } from "../diagnostics/losses.ts";
import { isIn } from "../project/descriptions.ts";
import type { Project } from "../project/project.ts";
import { inheritDialects } from "../schema/inherit-dialects.ts";
import { reportInheritance } from "../schema/inherited.ts";
import { linkSubtypes } from "../schema/link-subtypes.ts";
import { createReader, type Reader } from "../schema/reader.ts";
import { findIdentifiedSchemas, identifiesSchemas, reportSharedUris } from "../schema/schema-index.ts";
import type { FindSchemas, Sources } from "../source/sources.ts";
import { readChangelog } from "./changelog.ts";
import { readChangelogs } from "./changelogs/read-changelogs.ts";
import { readCollection } from "./collection.ts";
import { commonFieldsName, readCommonFields } from "./common-fields.ts";
import { readDataTable } from "./data-table.ts";
import { readDefinitions } from "./definitions.ts";
import { eventSchemaFiles, readEvents } from "./event.ts";
import { schemaFilesOf } from "./schemas-in-files.ts";
import type { Model, Unread } from "./types.ts";
import { reportUnreadEvents } from "./unread-events.ts";

/**
 * Reads all that a project's sources say. Errors of every file are reported; none stops the rest:
 * what cannot be read is left out, and only its name is kept.
 */
export function readModel(project: Project, sources: Sources, report: Report): Model {
  const reader = createReader(sources, report, {
    historyKeys: project.profile.history,
    formats: project.formats,
  });
  const unread: Unread = {
    groups: [],
    events: [],
    commonFields: [],
    collections: [],
    changelog: false,
    folders: project.lacksFolder,
  };
  const apiFiles = project.apiFiles.map(({ file }) => file);
  const find: FindSchemas = (of) => findIdentifiedSchemas(of, filesWithSchemas(project, of));
  sources.identify(find);
  inheritDialects(sources, apiFiles, schemasOf(project));
  // A file that has inherited its dialect may name schemas by the keywords of that.
  sources.identify(find);
  const readApi = createReadApi(reader);
  const apis = project.apiFiles.flatMap((file) => {
    const api = readApi(file);
    if (api === undefined) unread.groups.push(file.group);
    return api ?? [];
  });
  const { events: rules } = project.profile;
  const events = rules
    ? project.eventFolders.flatMap((folder) => readEvents(reader, rules, folder, unread))
    : [];
  const commonFields = project.commonFieldFiles.flatMap((file) => {
    const fields = readCommonFields(reader, file);
    if (fields === undefined) unread.commonFields.push(commonFieldsName(file));
    return fields ?? [];
  });
  const collections = project.collections.map((files) => readCollection(reader, files, unread));
  const definitions = readDefinitions(reader, project.definitionFiles);
  const dataTables = project.dataTables.flatMap((table) => readDataTable(reader, table) ?? []);
  const changelogs = readChangelogs(reader, project.changelogs);
  const formFindings = reader.hasPassedOver
    ? formOf(apis, schemaFilesOf({ events, commonFields, collections }), reader)
    : undefined;
  const changelog =
    project.changelog === undefined ? undefined : readChangelog(sources, report, project.changelog);
  unread.changelog =
    project.lacksChangelog ||
    (project.changelog !== undefined && sources.text(project.changelog) === undefined);
  const schemas = [...reader.schemas.values()].map(({ schema }) => schema);
  reportInheritance(schemas, report);
  linkSubtypes(
    schemas,
    apis.flatMap(({ components }) => components.schemas),
  );
  const mayIdentify = [...filesWithSchemas(project, sources), ...sources.referred];
  if (mayIdentify.some((file) => identifiesSchemas(sources.opened(file)?.source)))
    reportSharedUris(sources, report);
  // What a file that cannot be read refers to is not known, nor what a reference was to lead to.
  const isWhole =
    !unread.folders &&
    !reader.lacksTarget &&
    [unread.groups, unread.events, unread.commonFields, unread.collections].every(
      (names) => names.length === 0,
    );
  if (isWhole) {
    reportUnmarked(project, reader);
    reportUnreadEvents(project, reader);
  }
  const descriptions = new Map(
    [...reader.descriptions].map(([text, places]) => [text, [...places.values()]]),
  );
  return {
    apis,
    events,
    commonFields,
    collections,
    definitions,
    changelogs,
    dataTables,
    ...(changelog && { changelog }),
    unread,
    descriptions,
    ...(formFindings && { formFindings }),
  };
}

/**
 * Reports of the form of API files what leaves something out of the model, and gives the rest. All of them are looked at:
 * what was passed over may be in a file that several share.
 */
function formOf(
  apis: readonly Api[],
  schemaFiles: ReadonlySet<string>,
  { sources, report }: Reader,
): readonly Finding[] {
  const found: Finding[] = [];
  checkForm(apis, schemaFiles, { sources, report: (each) => found.push(each) });
  for (const each of found) if (isLoss(each.code)) report(each);
  return found.filter(({ code }) => !isLoss(code));
}

/** The files that schemas are read from, but for those that references lead to. */
function filesWithSchemas(project: Project, sources: Sources): string[] {
  const { apiFiles, definitionFiles, eventFolders, commonFieldFiles, collections, profile } = project;
  const { events: rules } = profile;
  return [
    ...apiFiles.map(({ file }) => file),
    ...(rules ? eventFolders.flatMap((folder) => eventSchemaFiles(sources, rules, folder)) : []),
    ...commonFieldFiles,
    ...collections.flatMap(({ schemas }) => schemas),
    ...definitionFiles.map(({ file }) => file),
  ];
}

/** Tells whether a file is a schema by itself: of an event, of fields that events share, of a collection. */
function schemasOf({ eventFolders, commonFieldFiles, collections }: Project): (file: string) => boolean {
  const files = new Set([...commonFieldFiles, ...collections.flatMap(({ schemas }) => schemas)]);
  return (file) => files.has(file) || eventFolders.some(({ schemas }) => isIn(file, schemas));
}

/** Reports the files among the API files that neither are one nor are referred to by one. */
function reportUnmarked({ unmarkedFiles }: Project, { referencedFiles, report }: Reader): void {
  for (const file of unmarkedFiles)
    if (!referencedFiles.has(file)) report(finding("no-api-file", {}, { file }));
}
