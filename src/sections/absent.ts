import type { Model } from "../model/types.ts";
import { placeholderWord } from "../project/placeholder-name.ts";
import type { Project } from "../project/project.ts";
import { createEventsOf } from "./events-of.ts";
import {
  apiSection,
  changelogSection,
  changelogSections,
  commonFieldsSection,
  eventSection,
  groupSection,
  namedSchemaSection,
  securitySection,
  webhookSection,
} from "./names.ts";
import type { Absence, Absent } from "./section.ts";

/** The sections that a project would have if all its sources were there and could be read. */
export function absentSections(project: Project, model: Model): Absent {
  const { eventGroups, changelog, dataTables, targets } = project;
  const { groups, events, commonFields, collections, changelog: isUnread, folders } = model.unread;
  const eventsOf = createEventsOf(events);
  const names = [
    ...groups.flatMap((group) =>
      [apiSection, webhookSection, securitySection].map((nameOf) => nameOf(group)),
    ),
    ...events.map(({ name }) => eventSection(name)),
    ...eventGroups
      .filter(({ types }) => eventsOf(types).length > 0)
      .map(({ section }) => groupSection(section)),
    ...commonFields.map(commonFieldsSection),
    ...dataTables
      .filter(({ name }) => model.dataTables.every((table) => table.name !== name))
      .map(({ name }) => groupSection(name)),
    ...collections.flatMap(({ name, prefix, schemas }) => [
      groupSection(name),
      ...schemas.map((schema) => namedSchemaSection(prefix, schema)),
    ]),
  ];
  const absent = new Map<string, Absence>(names.map((name) => [name, "unread"]));
  const ofChangelog = isUnread ? "unread" : changelog === undefined ? "changelog" : "version";
  for (const name of Object.values(changelogSections)) absent.set(name, ofChangelog);
  for (const { name } of targets) {
    const section = changelogSection(placeholderWord(name));
    if (!absent.has(section)) absent.set(section, "changelogs");
  }
  // In a folder that cannot be listed there may be anything.
  return { get: (name) => absent.get(name) ?? (folders ? "unread" : undefined) };
}
