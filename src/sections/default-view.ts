import type { Api } from "../api/types.ts";
import type { EventType } from "../model/types.ts";
import type { Profile } from "../project/profile/profile.ts";
import type { TitleStyles } from "../project/project.ts";
import { deeperStyle } from "../project/title-styles.ts";
import { fieldBody, indented, item, startWith } from "../rst/emit/block.ts";
import { escaped, literal } from "../rst/emit/inline.ts";
import { underline } from "../rst/emit/underline.ts";
import type { NamedFormats } from "../schema/formats.ts";
import { aboutView, describedServers, tagView } from "./default/about-view.ts";
import { type CalledOperation, calledAsWebhook, withCallbacks } from "./default/called-by.ts";
import { type ChoiceView, choicesText } from "./default/choices-view.ts";
import { eventView } from "./default/event-view.ts";
import { withFormatLinks } from "./default/format-links.ts";
import { type HistoryView, historyText } from "./default/history-view.ts";
import { namedSchemaView } from "./default/named-schema-view.ts";
import { operationView } from "./default/operation-view.ts";
import { schemaView } from "./default/schema-view.ts";
import { schemeViews } from "./default/scheme-view.ts";
import { withoutOwn } from "./default/table-view.ts";
import { tagGroups, titleOfTag } from "./default/tag-groups.ts";
import { placeOfSchema, placesOfEvent, placesOfFields, placesOfOperation } from "./default/types/places.ts";
import { typeViews } from "./default/types/type-views.ts";
import type { Descriptions } from "./description/descriptions.ts";
import { shownVariables } from "./description/shown-variables.ts";
import { withoutMarks } from "./marks.ts";
import type { Making, Variables, View } from "./view.ts";

interface Described {
  title?: string;
  description: string;
  required?: boolean;
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
}

interface Detailed extends Described {
  history?: readonly HistoryView[];
  facts: string;
  choices?: readonly ChoiceView[];
  values?: string;
  discriminator?: string;
  limits?: string;
}

/**
 * The view that the `default` templates are written for. Titles are subtitles of whatever section shows them.
 * @param formats the string formats that the project names
 * @param showsObjects whether the template of API files shows the objects that several endpoints use in a place of their own
 */
export function defaultView(
  profile: Profile,
  titles: TitleStyles,
  descriptions: Descriptions,
  showsObjects: boolean,
  formats: NamedFormats = new Map(),
): View {
  const { subtitle } = titles;
  const withLinks = withFormatLinks(formats);
  const shown = (variables: Variables, keys: string[], { mark }: Making) => {
    const linked = formats.size === 0 ? variables : shownVariables(variables, ["limits"], withLinks);
    return shownVariables(linked, keys, (text, file) => descriptions.show(text, file, mark));
  };
  const apiVariables = (api: Api, called: readonly CalledOperation[], making: Making) => {
    const { types, section } = making;
    const groups = tagGroups(api, called);
    const tagged = new Map(groups.flatMap(({ tag }) => (tag ? [[tag.name, tag]] : [])));
    const variables = {
      ...aboutView(api, tagged),
      servers: types.listsServers.has(section) ? describedServers(api.servers) : [],
      securitySchemes: types.listsSchemes.has(section)
        ? (api.securitySchemes ?? []).flatMap(schemeViews)
        : [],
      endpoints: groups.flatMap(({ tag, called }) =>
        called.map(({ operation, calledBy }, index) => ({
          ...operationView(api, operation, profile, types.apart, calledBy),
          depth: tag ? 2 : 1,
          group: tag && index === 0 ? { ...tagView(tag), heading: escaped(titleOfTag(tag)) } : undefined,
        })),
      ),
      objects: typeViews(types.endOf(section), types.apart),
      location: api.location,
    };
    return shown(variables, ["description", "summary"], making);
  };
  const { events, rateLimitStatus } = profile;
  const viewOf = (event: EventType, { types }: Making, title?: string) =>
    eventView(event, events, types.apart, title);
  const operationsOf = (api: Api) => withCallbacks(api.operations, "");
  const webhooksOf = (api: Api) => withCallbacks(api.webhooks, calledAsWebhook);
  const placesOf = (called: readonly CalledOperation[]) =>
    showsObjects ? called.flatMap(({ operation }) => placesOfOperation(operation)) : [];
  return {
    id: `default ${subtitle} ${descriptions.id} ${showsObjects} ${rateLimitStatus} ${JSON.stringify([events?.properties, events?.variantMarks, [...formats]])}`,
    httpApi: (api, making) => apiVariables(api, operationsOf(api), making),
    webhooks: (api, making) => apiVariables(ofWebhooks(api), webhooksOf(api), making),
    security: ({ securitySchemes = [], location }, making) =>
      shown({ securitySchemes: securitySchemes.flatMap(schemeViews), location }, ["description"], making),
    event: (event, making, title) => shown({ event: viewOf(event, making, title) }, ["description"], making),
    events: (all, making) =>
      shown({ events: all.map((event) => viewOf(event, making)) }, ["description"], making),
    commonFields({ title, name, description, schema, location }, making) {
      const { title: _, ...untitled } = schema;
      const fields = {
        title: escaped(`${title === "" ? name : title} Fields`),
        description,
        fields: schemaView(untitled, "Fields", [description], withoutOwn(making.types.apart, schema)),
        location,
      };
      return shown(fields, ["description"], making);
    },
    schemas: (schemas, making) =>
      shown(
        { schemas: schemas.map((schema) => namedSchemaView(schema, making.types.apart)) },
        ["description"],
        making,
      ),
    types: {
      atEnd: showsObjects,
      placesOf: {
        httpApi: (api) => placesOf(operationsOf(api)),
        webhooks: (api) => placesOf(webhooksOf(api)),
        events: (all) => all.flatMap((event) => placesOfEvent(event, events)),
        commonFields: placesOfFields,
        schemas: (schemas) => schemas.map(placeOfSchema),
      },
      common: (making) =>
        shown({ types: typeViews(making.types.common, making.types.apart) }, ["description"], making),
    },
    changelog: ({ body }) => body,
    filters: {
      /** Text in which nothing is markup, in a fixed-width font. */
      literal: (text: string) => literal(withoutMarks(text)),
      literals: (texts: string[]) => texts.map(withoutMarks).map(literal).join(", "),
      /** The line below a title: that of a subtitle, or of one below that (2). */
      underline: (title: string, depth = 1) =>
        underline(withoutMarks(title), depth === 2 ? deeperStyle(titles) : subtitle),
      /** A block as it is, indented. */
      block: (text: string, columns = 0) => indented(String(text), columns),
      /** What follows a marker such as `-`: a space and a block, its further lines indented. */
      item: (text: string, columns: number) => item(String(text), columns),
      /** What follows the name of a field: a space and a block, its further lines indented. */
      fieldBody: (text: string, columns: number) => fieldBody(String(text), columns),
      /** A description behind what its subject is: required, deprecated, read-only, write-only. */
      lead,
      /** What is said of versions, a paragraph each. */
      history: (history: readonly HistoryView[]) => historyText(history, withoutMarks),
      /** The values to choose from where each has words of its own, as a list. */
      choices: (choices: readonly ChoiceView[]) => choicesText(choices, withoutMarks),
      /** A description behind what its subject is, and before all else that is said of it, limits last. */
      details({ history = [], facts, choices = [], values = "", discriminator = "", ...more }: Detailed) {
        const { limits = "", ...subject } = more;
        return [
          ...[lead(subject), historyText(history, withoutMarks), values, discriminator, facts],
          ...[choicesText(choices, withoutMarks), limits === "" ? "" : `.. class:: facts\n\n${limits}`],
        ]
          .filter((part) => part !== "")
          .join("\n\n");
      },
    },
  };
}

/** What is said of the API as a whole is said with its operations. */
function ofWebhooks(api: Api): Api {
  const { contact: _, license: _l, termsOfService: _t, externalDocs: _e, ...rest } = api;
  const nothing = { title: "", version: "", summary: "", description: "" };
  return { ...rest, ...nothing, servers: [], tags: [], securitySchemes: [] };
}

function lead({ required, deprecated, readOnly, writeOnly, title = "", description }: Described): string {
  const qualities = [
    ...(required ? ["**Required.**"] : []),
    ...(deprecated ? ["**Deprecated.**"] : []),
    ...(readOnly ? ["**Read-only.**"] : []),
    ...(writeOnly ? ["**Write-only.**"] : []),
  ];
  const said = [title, description].filter((part) => part !== "").join("\n\n");
  return startWith(said, qualities.join(" "), withoutMarks);
}
