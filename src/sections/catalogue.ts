import type { GitLack } from "../diagnostics/codes/chapters.ts";
import type { Location } from "../diagnostics/location.ts";
import type { EventType, Model, NamedSchema } from "../model/types.ts";
import type { Project } from "../project/project.ts";
import type { Place } from "../schema/tables/shared-objects.ts";
import { absentSections } from "./absent.ts";
import { aliasesOf } from "./aliases.ts";
import { changelogText } from "./changelog-text.ts";
import { dataTableText } from "./data-files.ts";
import { examplesByName } from "./event-examples.ts";
import { createEventsOf } from "./events-of.ts";
import {
  apiSection,
  changelogSection,
  changelogSections,
  commonFieldsSection,
  definitionSection,
  eventSection,
  groupSection,
  namedSchemaSection,
  securitySection,
  typesSection,
  webhookSection,
} from "./names.ts";
import { profileSections } from "./profile-sections.ts";
import type { TemplateRecipe } from "./renderer.ts";
import type { Absent, Look, SectionEntry } from "./section.ts";
import type { TypesView, View } from "./view.ts";

/** What makes one section: a template of the set, what of the model it shows and its variables; or a text. */
export type Recipe = TemplateRecipe | { text: () => string };

/** A section that can be made. */
export interface CatalogueItem extends SectionEntry {
  recipe: Recipe;
  /** What makes it with a look; absent where it can have none. */
  looking?: (look: Look) => Recipe;
}

/** The sections that show what git says of a checkout. */
export const gitSections = ["git_version", "git_rev"] as const;

/** What git says of a checkout. */
export interface GitDescription {
  version: string;
  revision: string;
  /** Why nothing is known, or no commit. */
  lack?: GitLack;
}

export interface CatalogueOptions {
  view: View;
  /** Placeholders given on the command line; they come before all others. */
  definitions: ReadonlyMap<string, string>;
  /** Asked only when a chapter shows the version. */
  git: () => GitDescription;
}

/** What a project has to show. */
export interface Catalogue {
  /** Every section, by name. Where two things claim one name, the first stays. */
  items: ReadonlyMap<string, CatalogueItem>;
  /** Other names of sections, with those that they are listed by. */
  aliases: ReadonlyMap<string, string>;
  /** What the collections of a project have under a name that something else has. */
  repeated: readonly Repeated[];
  absent: Absent;
  /** The examples of events, by the names of their files. */
  examples: readonly string[];
}

/** Two things that claim one name: `item` has no section for that. */
export interface Repeated {
  item: CatalogueItem;
  /** Where the name can be changed. */
  place: Location;
  first: CatalogueItem;
}

/** Lists the sections of a project; none is made yet. */
export function catalogue(
  project: Project,
  model: Model,
  { view, definitions, git }: CatalogueOptions,
): Catalogue {
  const items = new Map<string, CatalogueItem>();
  const add = (item: CatalogueItem) => {
    if (!items.has(item.name)) items.set(item.name, item);
  };
  for (const [name, text] of definitions)
    add({ name, origin: `-D ${name}`, shows: [], recipe: { text: () => text } });
  const { types } = view;
  const placesOf = types?.placesOf;
  for (const api of model.apis) {
    const template = "http-api.njk";
    const { securitySchemes = [] } = api;
    const around = { order: api.components.schemas, hasEnd: types?.atEnd ?? false };
    // A file that has nothing but webhooks has nothing to show without them.
    if (api.operations.length > 0 || api.webhooks.length === 0)
      add({
        ...source(apiSection(api.group), api),
        recipe: {
          ...{ template, shown: api, variables: (making) => view.httpApi(api, making) },
          types: { ...around, places: () => placesOf?.httpApi(api) ?? [] },
          lists: { schemes: securitySchemes, servers: api.servers, isAllAboutSchemes: false },
        },
      });
    if (api.webhooks.length > 0)
      add({
        ...source(webhookSection(api.group), api),
        // In OpenAPI 3.0 there are none, which is reported: nobody needs to show them.
        isOnlyHere: api.language !== "OpenAPI 3.0",
        recipe: {
          ...{ template, shown: api.webhooks, variables: (making) => view.webhooks(api, making) },
          types: { ...around, places: () => placesOf?.webhooks(api) ?? [] },
        },
      });
    const { security } = view;
    if (security && securitySchemes.length > 0)
      add({
        name: securitySection(api.group),
        origin: api.file,
        // It repeats no more than what a reader may want to have in one place.
        shows: [],
        recipe: {
          template: "security.njk",
          shown: securitySchemes,
          variables: (making) => security(api, making),
          lists: { schemes: securitySchemes, servers: [], isAllAboutSchemes: true },
        },
      });
  }
  const examples = examplesByName(model.events, project.profile.events?.variantMarks ?? []);
  for (const event of model.events) {
    const { weight } = event;
    add({
      ...source(eventSection(event.name), event),
      ...(weight !== undefined && { weight }),
      recipe: eventRecipe(event, view),
      looking({ title, example }) {
        const chosen = example === undefined ? undefined : examples.get(example);
        return eventRecipe(chosen ? { ...event, examples: [chosen] } : event, view, title);
      },
    });
  }
  const eventsOf = createEventsOf(model.events);
  for (const group of project.eventGroups) {
    const events = eventsOf(group.types);
    if (events.length === 0) continue;
    const template = events.every((event) => event.variant !== undefined) ? "variants.njk" : "events.njk";
    add({
      name: groupSection(group.section),
      origin: events.map((event) => event.name).join(", "),
      shows: events.map((event) => event.location.file),
      recipe: {
        ...{ template, shown: events, variables: (making) => view.events(events, making) },
        types: typesOf(() => placesOf?.events(events) ?? []),
      },
    });
  }
  const mayBeUnused = project.profile.events?.commonFields.mayBeUnused;
  for (const fields of model.commonFields) {
    const name = commonFieldsSection(fields.name);
    add({
      ...(mayBeUnused ? { name, origin: fields.location.file, shows: [] } : source(name, fields)),
      recipe: {
        template: "common-fields.njk",
        shown: fields,
        variables: (making) => view.commonFields(fields, making),
        types: typesOf(() => placesOf?.commonFields(fields) ?? []),
      },
    });
  }
  for (const schema of model.definitions)
    add({
      name: definitionSection(schema.name),
      origin: schema.file,
      // It shows what is shown where others refer to it, too.
      shows: [],
      recipe: schemasRecipe([schema], view),
    });
  const repeated = addCollections(items, model, view);
  for (const { name, body } of model.changelogs)
    add({
      name: changelogSection(name),
      origin: `changelog ${name}`,
      shows: [],
      recipe: { text: () => changelogText(body) },
    });
  for (const table of model.dataTables)
    add({
      name: groupSection(table.name),
      origin: table.file,
      shows: [],
      recipe: { text: () => dataTableText(table) },
    });
  if (types) add(typesItem(types));
  for (const [name, text] of profileSections(project))
    add({ name, origin: "targets.yaml", shows: [], recipe: { text: () => text } });
  const { changelog } = model;
  if (changelog) {
    add({ ...source(changelogSections.version, changelog), recipe: { text: () => changelog.version } });
    add({
      ...source(changelogSections.changes, changelog),
      recipe: { text: () => view.changelog(changelog) },
    });
  }
  const [version, revision] = gitSections;
  add({ name: version, origin: "git", shows: [], recipe: { text: () => git().version } });
  add({ name: revision, origin: "git", shows: [], recipe: { text: () => git().revision } });
  return {
    ...{ items, repeated, examples: [...examples.keys()] },
    ...{ aliases: aliasesOf(project, model), absent: absentSections(project, model) },
  };
}

function eventRecipe(event: EventType, view: View, title?: string): Recipe {
  return {
    template: "event.njk",
    shown: [event, title ?? ""],
    variables: (making) => view.event(event, making, title),
    types: typesOf(() => view.types?.placesOf.events([event]) ?? []),
  };
}

/** Adds what collections have to show; what something else has the name of is left out, and given. */
function addCollections(
  items: Map<string, CatalogueItem>,
  { collections, unread }: Model,
  view: View,
): Repeated[] {
  const repeated: Repeated[] = [];
  const add = (item: CatalogueItem, place: Location) => {
    const first = items.get(item.name);
    if (first === undefined) items.set(item.name, item);
    // One file may be in several collections.
    else if (!("text" in first.recipe) && first.origin !== item.origin) repeated.push({ item, place, first });
  };
  for (const { prefix, schemas } of collections)
    for (const schema of schemas)
      add(
        { ...source(namedSchemaSection(prefix, schema.name), schema), recipe: schemasRecipe([schema], view) },
        { file: schema.file },
      );
  for (const { name, schemas, location } of collections) {
    const isUnread = unread.folders || unread.collections.some((each) => each.name === name);
    if (schemas.length === 0 && isUnread) continue;
    const shows = schemas.map(({ file }) => file);
    add(
      {
        name: groupSection(name),
        origin: `collections: ${name}`,
        shows,
        // One without files, which is reported, shows nothing.
        recipe: schemas.length === 0 ? { text: () => "" } : schemasRecipe(schemas, view),
      },
      location,
    );
  }
  return repeated;
}

function schemasRecipe(schemas: readonly NamedSchema[], view: View): Recipe {
  return {
    template: "schemas.njk",
    shown: schemas,
    variables: (making) => view.schemas(schemas, making),
    types: typesOf(() => view.types?.placesOf.schemas(schemas) ?? []),
  };
}

function typesOf(places: () => readonly Place[]): NonNullable<TemplateRecipe["types"]> {
  return { places, order: [], hasEnd: false };
}

/** The section of the types that several sections show; without it, they stand at the end of the text. */
function typesItem({ common }: TypesView): CatalogueItem {
  return {
    name: typesSection,
    origin: "types",
    // It shows what is shown where the types are used, too.
    shows: [],
    recipe: { template: "types.njk", shown: {}, variables: common, showsCommon: true },
  };
}

function source(name: string, { location }: { location: Location }): Omit<CatalogueItem, "recipe"> {
  return { name, origin: location.file, location, shows: [location.file] };
}
