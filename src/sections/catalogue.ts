import type { Location } from "../diagnostics/location.ts";
import type { EventType, Model } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import type { SectionEntry } from "./section.ts";
import type { View } from "./view.ts";

/** What makes one section: a template of the set with its variables, or a text that needs none. */
export type Recipe = { template: string; variables: () => object } | { text: () => string };

/** A section that can be made. */
export interface CatalogueItem extends SectionEntry {
  recipe: Recipe;
}

export interface GitDescription {
  version: string;
  revision: string;
}

export interface CatalogueOptions {
  view: View;
  /** Placeholders given on the command line; they come before all others. */
  definitions: ReadonlyMap<string, string>;
  /** Asked only when a chapter shows the version. */
  git: () => GitDescription;
}

/** Every section that a project has, by name. Where two things claim one name, the first stays. */
export function catalogue(
  project: Project,
  model: Model,
  { view, definitions, git }: CatalogueOptions,
): Map<string, CatalogueItem> {
  const items = new Map<string, CatalogueItem>();
  const add = (item: CatalogueItem) => {
    if (!items.has(item.name)) items.set(item.name, item);
  };
  for (const [name, text] of definitions)
    add({ name, origin: `-D ${name}`, shows: [], recipe: { text: () => text } });
  for (const api of model.apis)
    add({
      ...source(`${api.group}_http_api`, api),
      recipe: { template: "http-api.njk", variables: () => view.httpApi(api) },
    });
  for (const event of model.events)
    add({
      ...source(`${event.name.replaceAll(".", "_")}_event`, event),
      recipe: { template: "event.njk", variables: () => view.event(event) },
    });
  for (const group of project.eventGroups) {
    const events = eventsOf(group.types, model.events);
    if (events.length === 0) continue;
    const template = events.every((event) => event.variant !== undefined) ? "msgtypes.njk" : "events.njk";
    add({
      name: group.section,
      origin: events.map((event) => event.name).join(", "),
      shows: events.map((event) => event.location.file),
      recipe: { template, variables: () => view.events(events) },
    });
  }
  for (const fields of model.commonFields)
    add({
      ...source(`common_${fields.name}_fields`, fields),
      recipe: { template: "common-fields.njk", variables: () => view.commonFields(fields) },
    });
  const { changelog } = model;
  if (changelog) {
    add({ ...source("spec_version", changelog), recipe: { text: () => changelog.version } });
    add({ ...source("spec_changelog", changelog), recipe: { text: () => view.changelog(changelog) } });
  }
  add({ name: "git_version", origin: "git", shows: [], recipe: { text: () => git().version } });
  add({ name: "git_rev", origin: "git", shows: [], recipe: { text: () => git().revision } });
  return items;
}

function source(name: string, { location }: { location: Location }): Omit<CatalogueItem, "recipe"> {
  return { name, origin: location.file, location, shows: [location.file] };
}

/** The events of a group: in the order of the patterns, then by name. A pattern without `#` means no variants. */
export function eventsOf(patterns: readonly string[], events: EventType[]): EventType[] {
  const chosen = new Set<EventType>();
  for (const pattern of patterns) {
    const [start = "", end] = pattern.split("*");
    for (const event of events) {
      const matches =
        end === undefined ? event.name === pattern : event.name.startsWith(start) && event.name.endsWith(end);
      if (matches && pattern.includes("#") === (event.variant !== undefined)) chosen.add(event);
    }
  }
  return [...chosen];
}
