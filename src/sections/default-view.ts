import type { Api } from "../api/types.ts";
import type { EventType } from "../model/types.ts";
import type { Profile } from "../project/profile/profile.ts";
import type { TitleStyles } from "../project/project.ts";
import { fieldBody, indented, item, startWith } from "../rst/emit/block.ts";
import { escaped, literal } from "../rst/emit/inline.ts";
import { underline } from "../rst/emit/underline.ts";
import type { NamedFormats } from "../schema/formats.ts";
import { sharedObjects } from "../schema/tables/shared-objects.ts";
import { aboutView } from "./default/about-view.ts";
import { type CalledOperation, calledAsWebhook, withCallbacks } from "./default/called-by.ts";
import { eventView } from "./default/event-view.ts";
import { withFormatLinks } from "./default/format-links.ts";
import type { HistoryView } from "./default/history-view.ts";
import { namedSchemaView } from "./default/named-schema-view.ts";
import { operationView, schemasOf } from "./default/operation-view.ts";
import { objectViews, schemaView } from "./default/schema-view.ts";
import { schemeViews } from "./default/scheme-view.ts";
import type { Descriptions } from "./description/descriptions.ts";
import { shownVariables } from "./description/shown-variables.ts";
import { type MarkText, withoutMarks } from "./marks.ts";
import type { Variables, View } from "./view.ts";

interface Described {
  description: string;
  required?: boolean;
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  history?: readonly HistoryView[];
}

/**
 * The view that the `default` templates are written for. Titles are subtitles of whatever section shows them.
 * @param formats the string formats that the project names
 * @param showsObjects whether the template of API files shows the objects that several endpoints use in a place of their own
 */
export function defaultView(
  profile: Profile,
  { subtitle }: TitleStyles,
  descriptions: Descriptions,
  showsObjects: boolean,
  formats: NamedFormats = new Map(),
): View {
  const withLinks = withFormatLinks(formats);
  const shown = (variables: Variables, keys: string[], mark: MarkText) => {
    const linked = formats.size === 0 ? variables : shownVariables(variables, ["facts"], withLinks);
    return shownVariables(linked, keys, (text, file) => descriptions.show(text, file, mark));
  };
  const apiVariables = (api: Api, called: readonly CalledOperation[], mark: MarkText) => {
    const uses = showsObjects ? called.map(({ operation }) => schemasOf(operation)) : [];
    const apart = sharedObjects(uses, api.components.schemas);
    const variables = {
      ...aboutView(api),
      endpoints: called.map(({ operation, calledBy }) =>
        operationView(api, operation, profile, apart, calledBy),
      ),
      objects: objectViews(apart.values()),
      location: api.location,
    };
    return shown(variables, ["description", "summary"], mark);
  };
  const { events, rateLimitStatus } = profile;
  const viewOf = (event: EventType) => eventView(event, events);
  return {
    id: `default ${subtitle} ${descriptions.id} ${showsObjects} ${rateLimitStatus} ${JSON.stringify([events?.properties, events?.variantMarks, [...formats]])}`,
    httpApi: (api, mark) => apiVariables(api, withCallbacks(api.operations, ""), mark),
    webhooks: (api, mark) =>
      apiVariables(ofWebhooks(api), withCallbacks(api.webhooks, calledAsWebhook), mark),
    security: ({ securitySchemes = [], location }, mark) =>
      shown({ securitySchemes: securitySchemes.flatMap(schemeViews), location }, ["description"], mark),
    event: (event, mark) => shown({ event: viewOf(event) }, ["description"], mark),
    events: (events, mark) => shown({ events: events.map(viewOf) }, ["description"], mark),
    commonFields({ title, name, description, schema, location }, mark) {
      const { title: _, ...untitled } = schema;
      const fields = {
        title: escaped(`${title === "" ? name : title} Fields`),
        description,
        fields: schemaView(untitled, "Fields", [description]),
        location,
      };
      return shown(fields, ["description"], mark);
    },
    schemas: (schemas, mark) => shown({ schemas: schemas.map(namedSchemaView) }, ["description"], mark),
    changelog: ({ body }) => body,
    filters: {
      /** Text in which nothing is markup, in a fixed-width font. */
      literal: (text: string) => literal(withoutMarks(text)),
      literals: (texts: string[]) => texts.map(withoutMarks).map(literal).join(", "),
      /** The line below a title. */
      underline: (title: string) => underline(withoutMarks(title), subtitle),
      /** A block as it is, indented. */
      block: (text: string, columns = 0) => indented(String(text), columns),
      /** What follows a marker such as `-`: a space and a block, its further lines indented. */
      item: (text: string, columns: number) => item(String(text), columns),
      /** What follows the name of a field: a space and a block, its further lines indented. */
      fieldBody: (text: string, columns: number) => fieldBody(String(text), columns),
      /** A description behind what its subject is: required, deprecated, read-only, write-only. */
      lead,
      /** What is said of versions, a paragraph each. */
      history: historyText,
      /** A description behind what its subject is, and before what is said of versions, its enum values, default and constraints. */
      details: (subject: Described & { facts: string }) =>
        [lead(subject), historyText(subject.history), subject.facts]
          .filter((part) => part !== "")
          .join("\n\n"),
    },
  };
}

/** What is said of the API as a whole is said with its operations. */
function ofWebhooks(api: Api): Api {
  const { contact: _, license: _l, termsOfService: _t, externalDocs: _e, ...rest } = api;
  return { ...rest, summary: "", description: "", servers: [], tags: [] };
}

function historyText(history: readonly HistoryView[] = []): string {
  return history
    .map(({ words, description }) => startWith(description, words, withoutMarks).trimEnd())
    .join("\n\n");
}

function lead({ required, deprecated, readOnly, writeOnly, description }: Described): string {
  const qualities = [
    ...(required ? ["**Required.**"] : []),
    ...(deprecated ? ["**Deprecated.**"] : []),
    ...(readOnly ? ["**Read-only.**"] : []),
    ...(writeOnly ? ["**Write-only.**"] : []),
  ];
  return startWith(description, qualities.join(" "), withoutMarks);
}
